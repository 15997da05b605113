// Node.js has it; its types do not say so, and those of a browser would bring its whole page along.
declare namespace WebAssembly {
  type Module = object
  function compile(bytes: Uint8Array): Promise<Module>
}
