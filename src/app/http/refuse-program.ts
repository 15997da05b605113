import { refuse } from './refusals.ts'

const signatures: readonly (readonly number[])[] = [
  [0x4d, 0x5a], // MZ: Windows
  [0x7f, 0x45, 0x4c, 0x46], // ELF: Linux
  [0xcf, 0xfa, 0xed, 0xfe], // Mach-O, 64 bits
  [0xce, 0xfa, 0xed, 0xfe], // Mach-O, 32 bits
  [0xca, 0xfe, 0xba, 0xbe], // Mach-O for several processors; a Java class
  [0x23, 0x21], // #!: a script
]

/**
 * The first look at an uploaded file: by content, whatever its name. Which documents an endpoint reads is decided by its
 * reader, which recognises them by content too.
 */
export function refuseProgram(bytes: Uint8Array): void {
  if (signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte))) {
    throw refuse('http/program-file', { detail: 'Загрузите документ или таблицу.' })
  }
}
