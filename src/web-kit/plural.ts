const rules = new Intl.PluralRules('ru')

/**
 * A count with its noun, never parted by a line's end; thousands are parted by a space.
 * @example plural(3, ['день', 'дня', 'дней']) // '3 дня'
 */
export function plural(count: number, [one, few, many]: readonly [string, string, string]): string {
  return `${countWords(count)}\u00a0${nounFor(count, [one, few, many])}`
}

/** The noun alone, for when the number is shown apart. */
export function nounFor(count: number, [one, few, many]: readonly [string, string, string]): string {
  const rule = rules.select(count)
  return rule === 'one' ? one : rule === 'few' ? few : many
}

/** 12480 → '12 480' */
export function countWords(count: number): string {
  return count.toLocaleString('ru-RU')
}
