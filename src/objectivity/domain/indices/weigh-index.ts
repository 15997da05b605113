import { compileFormula } from './compile-formula.ts'
import { type IndexFormula, type IndexKey, isQuestion } from './index-formula.ts'
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
  /** All schools together, by sums and not by a mean of values; of a question, how many schools it is put to. */
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
  const schools = [...bySchool].map(([organizationId, counts]) => ({ organizationId, ...weigh(counts) }))
  const known = schools.filter(({ value }) => value !== null)
  const asked = known.filter(({ value }) => value !== 0).length
  return {
    schools,
    together: isQuestion(key)
      ? { counts: sums, isFew: known.length === 0, value: known.length === 0 ? null : asked }
      : weigh(sums),
  }
}
