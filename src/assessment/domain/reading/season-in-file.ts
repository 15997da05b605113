import { monthOf, plainDate, yearOf } from '#kernel/plain-date.ts'
import type { WorkKey } from '../work-key.ts'
import { isAlwaysOfSpring, type WorkSeason } from '../work-season.ts'
import { datesIn } from './cell-dates.ts'
import { normalWords } from './cell-words.ts'

const autumnWords =
  /(?<!\p{L})(осен(ь|ью|и|н\p{L}*)|(сентябр|октябр|ноябр|декабр)[ьяе]|(входн|стартов)\p{L}* (диагност|контрол|работ)\p{L}*)(?!\p{L})/u
const springWords =
  /(?<!\p{L})(весн[аоуые]й?|весен\p{L}*|(январ|феврал|апрел)[ьяе]|март[ае]?|ма[йяе]|июн[ьяе])(?!\p{L})/u

/**
 * The season that a file tells of its work: by the day it was held, by the names of the file, its folders and the work, by the
 * day the form was sent in. Days of another year are not of the work. ВПР is named by the grade whose programme it checks.
 * @returns null where nothing is said, or both seasons are
 */
export function seasonInFile(
  work: {
    readonly key: WorkKey
    readonly title: string
    readonly heldOn: readonly string[]
    readonly loadedOn?: string | undefined
  },
  path: string,
): WorkSeason | null {
  const { key, title, heldOn, loadedOn } = work
  if (isAlwaysOfSpring(key)) return null
  const texts = [key.series ?? '', title, path].map((text) => normalWords(text.replace(/_/g, ' ')))
  const half =
    halfOfDays(heldOn, key.year) ??
    halfOfWords(texts.join(' · ')) ??
    halfOfDays(texts.flatMap(datesIn), key.year) ??
    halfOfDays(loadedOn === undefined ? [] : [loadedOn], key.year)
  if (half !== 'autumn') return half
  return key.procedure === 'vpr' ? 'moved-to-autumn' : 'autumn'
}

type Half = 'spring' | 'autumn'

function halfOfDays(days: readonly string[], year: number): Half | null {
  const halves = new Set(
    days
      .map((day) => plainDate(day))
      .filter((day) => yearOf(day) === year)
      .map((day): Half => (monthOf(day) >= 9 ? 'autumn' : 'spring')),
  )
  const [first] = halves
  return halves.size === 1 ? (first ?? null) : null
}

function halfOfWords(words: string): Half | null {
  const isAutumn = autumnWords.test(words)
  if (isAutumn === springWords.test(words)) return null
  return isAutumn ? 'autumn' : 'spring'
}
