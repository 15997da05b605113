import { refuse } from '../refusals.ts'

/** How much of one file the readers take on. Bytes. */
export type FileLimits = {
  readonly maxFileBytes: number
  /** Sum over the archive's entries, as declared and as really unpacked. */
  readonly maxUnpackedBytes: number
  /** A page, or one xml part of a docx: they are held in memory as trees of some twenty times their size. */
  readonly maxMarkupBytes: number
}

const MEGABYTE = 1024 * 1024

export const fileLimits: FileLimits = {
  maxFileBytes: 50 * MEGABYTE,
  maxUnpackedBytes: 300 * MEGABYTE,
  maxMarkupBytes: 10 * MEGABYTE,
}

/** Refuses an empty file and one above the limit. */
export function requireReadableSize(bytes: Uint8Array, limits: FileLimits): void {
  if (bytes.length === 0) throw refuse('file/empty', { detail: 'Проверьте, тот ли файл выбран' })
  if (bytes.length > limits.maxFileBytes) {
    throw refuse('file/too-large', { detail: `Наибольший размер — ${inMegabytes(limits.maxFileBytes)}` })
  }
}

/** «50 МБ» */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} МБ`
}
