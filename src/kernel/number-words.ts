const formats = new Map<string, Intl.NumberFormat>()
const rules = new Intl.PluralRules('ru')
const SPACE = '\u00a0'

/**
 * A number as people write it: a decimal comma, thousands parted by a space, a true minus, no minus before nought.
 * So many `digits` stand after the comma; without it, as many as there are, `most` of them at most.
 * @example numberWords(-4.2) // '−4,2'
 * @example numberWords(1204.5, { digits: 2 }) // '1 204,50'
 */
export function numberWords(
  value: number,
  { digits, most = 3 }: { readonly digits?: number; readonly most?: number } = {},
): string {
  const words = formatOf(digits ?? 0, digits ?? most).format(value)
  return /[1-9∞N]/.test(words) ? words.replace('-', '−') : words.replace('-', '')
}

/** 1204.5 → '1204,5': as it is typed, to be read back from a cell or a field. */
export function typedNumber(value: number): string {
  return String(value).replace('.', ',')
}

/** 0.104 → '10,4 %' */
export function percentWords(share: number): string {
  return `${percentNumber(share)}${SPACE}%`
}

/** 0.104 → '10 %': of a few pupils, where tenths would only look exact. */
export function wholePercentWords(share: number): string {
  return `${wholePercent(share)}${SPACE}%`
}

/** 0.104 → '10' */
export function wholePercent(share: number): string {
  return numberWords(Number((share * 100).toPrecision(12)), { digits: 0 })
}

/** 0.104 → '10,4': where the sign of percent stands once for several. */
export function percentNumber(share: number): string {
  return numberWords(tenths(share) / 10, { digits: 1 })
}

/** The difference of two shares as people will check it: of the rounded percentages, without its sign. */
export function pointsBetween(one: number, other: number): string {
  return `${numberWords(Math.abs(tenths(one) - tenths(other)) / 10, { digits: 1 })}${SPACE}п.п.`
}

/** Whether the two shares look different once written down. */
export function looksDifferent(one: number, other: number): boolean {
  return tenths(one) !== tenths(other)
}

/** 3.725 → '3,73' */
export function meanWords(mean: number): string {
  return numberWords(mean, { digits: 2 })
}

/** A number on paper never parts with the sign after it: '30 %' and '№ 5' keep to one line whoever wrote them. */
export function tieSigns(text: string): string {
  return text.replace(/(?<=\d) (?=%|п\. ?п\.)|(?<=№) (?=[\d«])/gu, SPACE)
}

/** 41 of 120 → '41 из 120' */
export function partWords(part: number, all: number): string {
  return `${numberWords(part, { digits: 0 })}${SPACE}из${SPACE}${numberWords(all, { digits: 0 })}`
}

/** @example countWords(22, ['участник', 'участника', 'участников']) // '22 участника' */
export function countWords(count: number, forms: readonly [one: string, few: string, many: string]): string {
  return `${numberWords(count, { digits: 0 })}${SPACE}${nounFor(count, forms)}`
}

/** @example nounFor(21, ['задание', 'задания', 'заданий']) // 'задание' */
export function nounFor(
  count: number,
  [one, few, many]: readonly [one: string, few: string, many: string],
): string {
  const rule = rules.select(count)
  return rule === 'one' ? one : rule === 'few' ? few : many
}

/** ['1', '2', '5.1'] → '1, 2 и 5.1' */
export function listWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} и ${last}`
}

/** Tenths of a percent, half away from zero; 0.0625 is 6.25 % whatever binary makes of it. */
function tenths(share: number): number {
  return Math.round(Number((Math.abs(share) * 1000).toPrecision(12))) * Math.sign(share)
}

function formatOf(least: number, most: number): Intl.NumberFormat {
  const key = `${least} ${most}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: least, maximumFractionDigits: most })
  formats.set(key, made)
  return made
}
