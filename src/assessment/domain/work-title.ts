import { procedureNames, subjectNames, workLevelNames } from '../texts.ru.ts'
import { seriesWords } from './series-words.ts'
import type { WorkKey } from './work-key.ts'
import { isOfAutumn, type WorkSeason } from './work-season.ts'

/**
 * A work by name, as a heading.
 * @example workTitle(key) // 'ВПР 2021, русский язык, 4 класс'
 */
export function workTitle({ procedure, year, grade, subject, level, series }: WorkKey): string {
  return [
    `${procedureNames[procedure]} ${year}`,
    subjectNames[subject],
    grade === null ? '' : `${grade} класс`,
    level === null ? '' : workLevelNames[level],
    series === null ? '' : seriesWords(series),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/**
 * The same where works of several seasons stand side by side: spring is the rule and is not named.
 * @example titleBesideOthers({ key, season: 'autumn' }) // 'МДР 2026, математика, 5 класс, осень'
 */
export function titleBesideOthers({
  key,
  season,
}: {
  readonly key: WorkKey
  readonly season: WorkSeason | null
}): string {
  return isOfAutumn(season) ? `${workTitle(key)}, осень` : workTitle(key)
}
