/** How much of one file the readers take on. Bytes. */
export type FileLimits = {
  readonly maxFileBytes: number
  /** Sum over the archive's entries, as declared and as really unpacked. */
  readonly maxUnpackedBytes: number
}

const MEGABYTE = 1024 * 1024

export const defaultFileLimits: FileLimits = {
  maxFileBytes: 50 * MEGABYTE,
  maxUnpackedBytes: 300 * MEGABYTE,
}

/** «50 МБ» */
export function inMegabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} МБ`
}
