import { numberWords } from '#kernel/number-words.ts'

/** 1204.5 → «1 204,5» */
export function numberText(value: number): string {
  return numberWords(value, { most: 4 })
}

/** A figure as people read it: a portion in per cent, an amount as it is; «—» where it is not known. */
export function valueText(
  value: { readonly part: number; readonly whole: number | null } | null,
  isShare: boolean,
): string {
  if (value === null) return '—'
  if (value.whole === null) return numberText(value.part)
  if (value.whole === 0) return '—'
  const share = value.part / value.whole
  return isShare && share <= 1
    ? `${numberWords(100 * share, { most: 1 })}\u00a0%`
    : numberWords(share, { most: 2 })
}

/** The same as a number to be drawn; null where it is not known. */
export function valueNumber(
  value: { readonly part: number; readonly whole: number | null } | null,
): number | null {
  if (value === null || value.whole === 0) return null
  return value.whole === null ? value.part : value.part / value.whole
}
