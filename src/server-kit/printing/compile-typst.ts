import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { refuse } from '../refusals.ts'

/**
 * A tagged pdf (PDF/UA-1) of a Typst text with its inputs. The font comes with the program and nothing is read from the disk
 * or the network besides. To be run in a thread of its own: see `print-apart.ts`.
 */
export async function compileTypst(
  text: string,
  inputs: Readonly<Record<string, string>>,
): Promise<Uint8Array> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler').catch(() => {
    // The compiler is a program of its own for each system; there are systems it is not made for.
    throw refuse('print/pdf-unavailable', { detail: 'Скачайте документ в формате docx' })
  })
  const compiler = NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: fontFiles.map((file) => readFileSync(file)) }],
  })
  const compiled = compiler.compile({ mainFileContent: text, inputs: { ...inputs } })
  if (compiled.result === null) {
    throw new Error(`Typst: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  }
  return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1' }))
}

const require = createRequire(import.meta.url)

/** The one font of printed pages, with all Russian letters. */
const fontFiles = [
  require.resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf'),
  require.resolve('@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf'),
]
