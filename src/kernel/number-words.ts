const oneDigit = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const twoDigits = new Intl.NumberFormat('ru-RU', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const whole = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 0 })
const rules = new Intl.PluralRules('ru')
const SPACE = '\u00a0'

/** 0.104 → '10,4 %' */
export function percentWords(share: number): string {
  return `${oneDigit.format(tenths(share) / 10)}${SPACE}%`
}

/** The difference of two shares as people will check it: of the rounded percentages, without its sign. */
export function pointsBetween(one: number, other: number): string {
  return `${oneDigit.format(Math.abs(tenths(one) - tenths(other)) / 10)}${SPACE}п.п.`
}

/** Whether the two shares look different once written down. */
export function looksDifferent(one: number, other: number): boolean {
  return tenths(one) !== tenths(other)
}

/** 3.725 → '3,73' */
export function meanWords(mean: number): string {
  return twoDigits.format(mean)
}

/** 41 of 120 → '41 из 120' */
export function partWords(part: number, all: number): string {
  return `${whole.format(part)}${SPACE}из${SPACE}${whole.format(all)}`
}

/** @example countWords(22, ['участник', 'участника', 'участников']) // '22 участника' */
export function countWords(count: number, forms: readonly [one: string, few: string, many: string]): string {
  return `${whole.format(count)}${SPACE}${nounFor(count, forms)}`
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
