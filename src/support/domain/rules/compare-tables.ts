import type { IdentificationInput } from './identification-input.ts'
import { type Finding, identify } from './identify.ts'
import type { RuleTable } from './rule-table.ts'

export type ChangedSchool = { readonly schoolId: string; readonly before: Finding; readonly after: Finding }

type Comparison = {
  /** How many each version lets in. */
  readonly inBefore: number
  readonly inAfter: number
  readonly changed: readonly ChangedSchool[]
}

/**
 * «Что изменилось бы, если бы порог был другим»: schools that two versions of a rule place differently. `others` are the tables
 * of the other categories, the same on both sides.
 */
export function compareTables(
  input: IdentificationInput,
  before: RuleTable,
  after: RuleTable,
  others: readonly RuleTable[] = [],
): Comparison {
  const rest = others.filter(({ category }) => category !== before.category)
  const findingOf = (found: ReturnType<typeof identify>[number] | undefined) =>
    found?.findings.find(({ category }) => category === before.category)
  const olds = identify(input, [...rest, before])
  const news = identify(input, [...rest, { ...after, category: before.category }])
  const countIn = (found: typeof olds) => found.filter((one) => findingOf(one)?.state === 'in').length
  const changed = olds.flatMap((old, at) => {
    const [was, is] = [findingOf(old), findingOf(news[at])]
    if (!was || !is || (was.state === is.state && was.change === is.change)) return []
    return [{ schoolId: old.schoolId, before: was, after: is }]
  })
  return { inBefore: countIn(olds), inAfter: countIn(news), changed }
}
