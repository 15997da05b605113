import type { FileLimits } from './file-limits.ts'
import { openZip } from './zip-archive.ts'

/** Whether a docx or xlsx carries a program in it (docm and xlsm do, whatever they are called). */
export function holdsMacros(bytes: Uint8Array, limits: FileLimits): boolean {
  return openZip(bytes, limits).names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))
}
