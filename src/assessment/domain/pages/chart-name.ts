import { procedureNames, subjectNames } from '../../texts.ru.ts'
import type { WorkKey } from '../work-key.ts'

const levels = { base: 'база', advanced: 'углубл.', profile: 'профиль' } as const

// Longer than the place beside a chart.
const shortNames: Readonly<Partial<Record<WorkKey['procedure'], string>>> = {
  'municipal-diagnostic': 'МДР',
  'regional-diagnostic': 'РДР',
}

/** A work as short as a chart wants it: «ВПР-4 2026, математика». */
export function chartName({ procedure, year, grade, subject, level, series }: WorkKey): string {
  const hasGradeInName = grade === null || procedure === 'oge' || procedure === 'gve-9'
  return [
    `${shortNames[procedure] ?? procedureNames[procedure]}${hasGradeInName ? '' : `-${grade}`} ${year}`,
    subjectNames[subject],
    level === null ? '' : levels[level],
    series ?? '',
  ]
    .filter(Boolean)
    .join(', ')
}
