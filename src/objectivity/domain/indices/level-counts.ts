import type { IndexCounts } from './index-variables.ts'

/** One school in one work; `totals` are pupils at each total, from 0. */
export type LevelCell = {
  readonly organizationId: number
  readonly workId: number
  readonly subject: string
  readonly totals: readonly number[]
}

/** A school of fewer is not compared, and a work of fewer schools compares nobody. */
const LEAST_TESTED = 10
const LEAST_SCHOOLS = 5

const limits = [
  ['apart15', 1.5],
  ['apart20', 2],
  ['apart25', 2.5],
  ['apart30', 3],
] as const

/**
 * z = (mean of the school − mean of the schools) / their standard deviation, by works; a subject counts once, by its work furthest
 * away. Strictly above the limit.
 * @source indicators.md 4.2, OBJ-VPR-Z
 */
export function levelCounts(cells: readonly LevelCell[]): ReadonlyMap<number, IndexCounts> {
  const furthest = new Map<number, Map<string, number>>()
  for (const work of Map.groupBy(cells, ({ workId }) => workId).values()) {
    const known = work.flatMap((cell) => {
      const tested = cell.totals.reduce((sum, pupils) => sum + pupils, 0)
      const points = cell.totals.reduce((sum, pupils, total) => sum + pupils * total, 0)
      return tested < LEAST_TESTED ? [] : [{ ...cell, mean: points / tested }]
    })
    if (known.length < LEAST_SCHOOLS) continue
    const mean = known.reduce((sum, one) => sum + one.mean, 0) / known.length
    const square = known.reduce((sum, one) => sum + (one.mean - mean) ** 2, 0)
    const deviation = Math.sqrt(square / (known.length - 1))
    for (const one of known) {
      const z = deviation === 0 ? 0 : Math.abs(one.mean - mean) / deviation
      const own = furthest.get(one.organizationId) ?? new Map<string, number>()
      own.set(one.subject, Math.max(z, own.get(one.subject) ?? 0))
      furthest.set(one.organizationId, own)
    }
  }
  return new Map(
    [...furthest].map(([id, own]) => {
      const values = [...own.values()]
      const above = limits.map(([name, limit]) => [name, values.filter((z) => z > limit).length] as const)
      return [id, { subjects: own.size, ...Object.fromEntries(above) }]
    }),
  )
}
