import { isWord } from './match-words.ts'
import type { PartOfYear } from './part-of-year.ts'
import type { Token } from './token.ts'

const SEASONS: readonly (readonly [RegExp, number, number, string])[] = [
  [/^летом$|^лето$|^летн(?:ий|его|ем|ие|их)$/u, 6, 8, 'июнь – август'],
  [/^осенью$|^осень$|^осенн(?:ий|его|ем|ие|их)$/u, 9, 11, 'сентябрь – ноябрь'],
  [/^зимой$|^зима$|^зимн(?:ий|его|ем|ие|их)$/u, 12, 2, 'декабрь – февраль'],
  [/^весной$|^весна$|^весенн(?:ий|его|ем|ие|их)$/u, 3, 5, 'март – май'],
]

const HOLIDAYS: readonly (readonly [string, number, number, string])[] = [
  ['летние каникулы', 6, 8, 'июнь – август'],
  ['осенние каникулы', 10, 11, 'конец октября – начало ноября'],
  ['зимние каникулы', 12, 1, 'конец декабря – начало января'],
  ['весенние каникулы', 3, 3, 'конец марта'],
]

/** «летом», «летний период», «осенние каникулы». */
export function readSeason(tokens: readonly Token[], at: number): PartOfYear | null {
  const token = tokens[at]
  if (token?.kind !== 'word') return null
  const index = SEASONS.findIndex(([form]) => form.test(token.norm))
  const season = SEASONS[index]
  const holidays = HOLIDAYS[index]
  if (!season || !holidays) return null
  const next = tokens[at + 1]
  if (isWord(next, /^каникул/u)) {
    const [label, fromMonth, toMonth, words] = holidays
    const reason = `Каникулы прочитаны как ${words}`
    return { fromMonth, toMonth, label, assumed: [{ field: 'months', reason }], end: at + 2 }
  }
  const isAdjective = /н(?:ий|его|ем|ие|их)$/u.test(token.norm)
  if (isAdjective && !isWord(next, /^(?:период|врем|месяц|сезон)/u)) return null
  const [, fromMonth, toMonth, words] = season
  const reason = `Время года прочитано как ${words}`
  return {
    fromMonth,
    toMonth,
    label: null,
    assumed: [{ field: 'months', reason }],
    end: isAdjective ? at + 2 : at + 1,
  }
}
