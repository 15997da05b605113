import { numberWords } from '#kernel/number-words.ts'
import type { PageChart } from './page-shapes.ts'

const MOST_NAMED = 5

/** What the picture says, in a sentence. No names beside the most and the least: that would be a ranking. */
export function chartSentence({ kind, unit, categories, series }: PageChart): string {
  const digits = unit === '%' ? 1 : 2
  const words = (value: number) => numberWords(value, { digits })
  const ending = unit === '%' ? '\u00a0%' : ''
  const sentences = series.flatMap(({ name, values }) => {
    const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]))
    const [first, last] = [known[0], known.at(-1)]
    if (!first || !last) return []
    if (known.length === 1) return [`${name}: ${words(first.value)}${ending} (${categories[first.at]})`]
    if (kind === 'lines') {
      return [
        `${name}: ${words(first.value)}${ending} (${categories[first.at]}) и ${words(last.value)}${ending} (${categories[last.at]})`,
      ]
    }
    const all = known.map(({ value }) => value)
    return [`${name}: от ${words(Math.min(...all))} до ${words(Math.max(...all))}${ending}`]
  })
  if (sentences.length === 0) return 'Чисел для графика нет.'
  const rest = sentences.length - MOST_NAMED
  return `${sentences.slice(0, MOST_NAMED).map(fromCapital).join('. ')}${rest > 0 ? `. Ещё ${rest} — в таблице` : ''}.`
}

function fromCapital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
