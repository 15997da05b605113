/** @example counted(3, ['день', 'дня', 'дней']) // '3 дня' */
export function counted(count: number, forms: readonly [string, string, string]): string {
  return `${count} ${nounFor(count, forms)}`
}

/** The form alone, where the number stands elsewhere. */
export function nounFor(count: number, [one, few, many]: readonly [string, string, string]): string {
  const tens = count % 100
  const ones = count % 10
  if (ones === 1 && tens !== 11) return one
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? few : many
}
