import { procedureNames, subjectNames, workLevelNames } from '../texts.ru.ts'
import { seriesWords } from './series-words.ts'
import type { WorkKey } from './work-key.ts'

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
