import { dateWords } from '#web-kit/date-words.ts'
import { seriesWords } from '../domain/series-words.ts'
import type { WorkKey } from '../domain/work-key.ts'
import { procedureNames, subjectNames, workLevelNames } from '../texts.ru.ts'

/** «ВПР 2026, математика, 4 класс, базовый уровень» */
export function workWords(key: WorkKey, sitting = ''): string {
  const { procedure, year, grade, subject, level, series } = key
  return [
    `${procedureNames[procedure]} ${year}`,
    subjectNames[subject],
    grade === null ? null : `${grade} класс`,
    level && workLevelNames[level],
    series && seriesWords(series),
    sitting === '' ? null : dateWords(sitting),
  ]
    .filter((part) => part !== null)
    .join(', ')
}
