import type { WorkKey } from '../work-key.ts'
import type { CatalogueWork } from './catalogue-work.ts'

/**
 * The work that a file speaks of. A file may leave the grade, level or series unsaid: it then means the only work that
 * agrees in everything it does say, and none if there are two.
 */
export function findWork(works: readonly CatalogueWork[], key: WorkKey): CatalogueWork | null {
  const alike = works.filter(
    (work) =>
      work.key.procedure === key.procedure && work.key.year === key.year && work.key.subject === key.subject,
  )
  const exact = alike.find((work) => isSameWork(work.key, key))
  if (exact) return exact
  const agreeing = alike.filter(
    (work) =>
      agree(work.key.grade, key.grade) &&
      agree(work.key.level, key.level) &&
      agree(work.key.series, key.series),
  )
  return agreeing.length === 1 ? (agreeing[0] ?? null) : null
}

export function isSameWork(one: WorkKey, other: WorkKey): boolean {
  return (
    one.procedure === other.procedure &&
    one.year === other.year &&
    one.grade === other.grade &&
    one.subject === other.subject &&
    one.level === other.level &&
    one.series === other.series
  )
}

function agree<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other
}
