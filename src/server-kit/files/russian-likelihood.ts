/** Share of each letter in Russian text, per cent; rounded from the usual frequency tables of the written language. */
const SHARES: Readonly<Record<string, number>> = {
  о: 10.97,
  е: 8.45,
  а: 8.01,
  и: 7.35,
  н: 6.7,
  т: 6.26,
  с: 5.47,
  р: 4.73,
  в: 4.54,
  л: 4.4,
  к: 3.49,
  м: 3.21,
  д: 2.98,
  п: 2.81,
  у: 2.62,
  я: 2.01,
  ы: 1.9,
  ь: 1.74,
  г: 1.7,
  з: 1.65,
  б: 1.59,
  ч: 1.44,
  й: 1.21,
  х: 0.97,
  ж: 0.94,
  ш: 0.73,
  ю: 0.64,
  ц: 0.48,
  щ: 0.36,
  э: 0.32,
  ф: 0.26,
  ъ: 0.04,
  ё: 0.04,
}

const NEVER = Math.log(0.001)
const CASE_FLIP = Math.log(0.01)

/**
 * How much a text reads like Russian: the mean logarithm of letter shares over its non-Latin characters; higher is
 * likelier. A capital after a small letter («пРИКАЗ») counts against it: that is how KOI8-R looks under windows-1251.
 */
export function russianLikelihood(text: string): number {
  let sum = 0
  let count = 0
  let previousWasSmall = false
  for (const character of text) {
    if (character < '\u0080') {
      previousWasSmall = false
      continue
    }
    if (' «»—–№…“”„'.includes(character)) continue
    const small = character.toLowerCase()
    const share = SHARES[small]
    sum += share === undefined ? NEVER : Math.log(share)
    if (previousWasSmall && small !== character) sum += CASE_FLIP
    previousWasSmall = small === character && share !== undefined
    count++
  }
  return count === 0 ? NEVER : sum / count
}
