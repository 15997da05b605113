import { normalWords } from '../../cell-words.ts'

const roman: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 }

/**
 * The term that marks are of, as the series of a work: 'quarter-1', 'trimester-2', 'half-year-1', 'year'; null = not said.
 * @example readPeriod('Итог.оценка 1 триместр') → 'trimester-1'
 */
export function readPeriod(text: string): string | null {
  const words = normalWords(text)
  const numbered =
    /(?<![\p{L}\d])(\d|i{1,3}|iv|і{1,3})\s?-?\s?(?:я|й|ая|ый|ое|ой|е)?\s?(ч(?:етв\S*)?|трим\S*|полуг\S*|сем\S*)(?!\p{L})/u.exec(
      words,
    ) ?? swapped(/(четв\S*|трим\S*|полуг\S*)\s?№?\s?(\d|i{1,3}|iv)(?![\p{L}\d])/u.exec(words))
  if (numbered) {
    const [, number = '', unit = ''] = numbered
    const count = roman[number.replaceAll('і', 'i')] ?? Number(number)
    if (count >= 1 && count <= 4) return `${unitOf(unit)}-${count}`
  }
  // «2025/2026 учебный год» is no term.
  return /(?<![\p{L}\d])(?<!учебн\S* )(?<!\d )(год(?!\p{L})|годов|итогов\S* (отметк|оценк))/u.test(words)
    ? 'year'
    : null
}

function swapped(found: RegExpExecArray | null): readonly string[] | null {
  return found && [found[0], found[2] ?? '', found[1] ?? '']
}

function unitOf(word: string): string {
  if (word.startsWith('т')) return 'trimester'
  return word.startsWith('п') || word.startsWith('с') ? 'half-year' : 'quarter'
}
