import { cellText, normalWords } from '../../cell-words.ts'
import type { ResultsCell } from '../../results-file.ts'

/**
 * The series of a variant of ГВЭ, of which the scale depends: '100' for variant 105. Null = neither the variant nor the lines
 * above say it.
 */
export function seriesOfVariant(variant: ResultsCell, lines: readonly string[]): string | null {
  const hundreds = /^([1-9])\d\d$/.exec(cellText(variant))?.[1]
  if (hundreds) return `${hundreds}00`
  const said = lines.map(
    (line) => /(?<!\d)([1-9])00[- ]?(?:е|ые|х|я)?(?:[- ](?:номер|сери|вариант))/.exec(normalWords(line))?.[1],
  )
  const digit = said.find((each) => each !== undefined)
  return digit ? `${digit}00` : null
}
