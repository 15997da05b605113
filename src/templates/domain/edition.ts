import type { PaperKind } from './paper-kind.ts'

/** An edition of the authority's own template. */
export type Edition = {
  readonly editionId: number
  readonly kind: PaperKind
  readonly number: number
  readonly fileName: string
  readonly sha256: string
  readonly note: string | null
  readonly uploadedAt: Date
  readonly uploaderName: string
}

/** Which template is in use (null: the shipped one) and what stands around a number. */
export type KindSetting = {
  readonly version: number
  readonly editionId: number | null
  readonly numberPrefix: string
  readonly numberSuffix: string
}

export const settingOfNobody: KindSetting = {
  version: 0,
  editionId: null,
  numberPrefix: '',
  numberSuffix: '',
}

/** 31 → «31-ОД» */
export function numberText(
  number: number,
  { numberPrefix, numberSuffix }: Pick<KindSetting, 'numberPrefix' | 'numberSuffix'>,
): string {
  return `${numberPrefix}${number}${numberSuffix}`
}
