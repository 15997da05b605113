import { compileFormula } from './compile-formula.ts'
import type { IndexFormula, IndexKey } from './index-formula.ts'
import { denominatorOf, type IndexCounts, indexVariables } from './index-variables.ts'

export type IndexValue = {
  readonly organizationId: number
  readonly counts: IndexCounts
  /** Null where too few are counted or the formula gives no number. */
  readonly value: number | null
  readonly isFew: boolean
}

export type WeighedIndex = {
  readonly schools: readonly IndexValue[]
  /** All schools together, by sums and not by a mean of values. */
  readonly together: Omit<IndexValue, 'organizationId'>
}

/** The index of each school by its own counts, and of all of them together. */
export function weighIndex(
  key: IndexKey,
  { formula, leastCount }: Pick<IndexFormula, 'formula' | 'leastCount'>,
  bySchool: ReadonlyMap<number, IndexCounts>,
): WeighedIndex {
  const compiled = compileFormula(key, formula)
  const weigh = (counts: IndexCounts) => {
    const isFew = denominatorOf(key, counts) < leastCount
    return { counts, isFew, value: isFew || !compiled.ok ? null : compiled.evaluate(counts) }
  }
  const sums = Object.fromEntries(
    indexVariables[key].map(({ name }) => [
      name,
      [...bySchool.values()].reduce((sum, counts) => sum + (counts[name] ?? 0), 0),
    ]),
  )
  return {
    schools: [...bySchool].map(([organizationId, counts]) => ({ organizationId, ...weigh(counts) })),
    together: weigh(sums),
  }
}
