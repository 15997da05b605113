import type { PlanComparison } from './compare-plans.ts'

/** How many rows an edition added, changed, excluded and moved; empty for the first one. */
export type ChangeCounts = {
  readonly added?: number
  readonly changed?: number
  readonly excluded?: number
  readonly moved?: number
}

export function countChanges({ rows }: PlanComparison): Required<ChangeCounts> {
  const count = (kind: string) => rows.filter((row) => row.kind === kind).length
  return {
    added: count('added'),
    changed: count('changed'),
    excluded: count('excluded'),
    moved: count('moved'),
  }
}
