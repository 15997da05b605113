import { numberWords } from '#kernel/number-words.ts'
/** Files the store takes: what offices send each other and what a telephone photographs. */
export const storedFileKinds = ['docx', 'doc', 'pdf', 'xlsx', 'xls', 'ods', 'jpg', 'png'] as const

export type StoredFileKind = (typeof storedFileKinds)[number]

export const mostFileBytes = 20_000_000

export const mediaTypes: Readonly<Record<StoredFileKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  doc: 'application/msword',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  jpg: 'image/jpeg',
  png: 'image/png',
}

/** The names by which a form offers to choose a file. */
export const fileExtensions: readonly string[] = [...storedFileKinds.map((kind) => `.${kind}`), '.jpeg']

/**
 * What a name says the file is; undefined for a kind the store does not take.
 * @example kindByName('Приказ № 5.JPEG') // 'jpg'
 */
export function kindByName(fileName: string): StoredFileKind | undefined {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  if (extension === 'jpeg') return 'jpg'
  return storedFileKinds.find((kind) => kind === extension)
}

/** «12 КБ», «3,4 МБ» */
export function fileSizeWords(byteCount: number): string {
  if (byteCount < 1_000_000) return `${Math.max(1, Math.round(byteCount / 1000))} КБ`
  return `${numberWords(byteCount / 1_000_000, { digits: 1 })} МБ`
}

/** A file that is what its name says, of a kind and a size the store takes. */
export type CheckedFile = {
  readonly fileName: string
  readonly kind: StoredFileKind
  readonly sha256: string
  readonly bytes: Uint8Array
}
