import type { WorkKey } from '../work-key.ts'

/** Works that a school may write in several waves of one specification. */
export const proceduresWithWaves = ['municipal-diagnostic', 'regional-diagnostic', 'trial-exam'] as const

type Keyed = { readonly key: WorkKey }

/** Whether both are waves of one work: all the same but the series. */
export function areWaves(one: Keyed, other: Keyed): boolean {
  const [a, b] = [one.key, other.key]
  return (
    proceduresWithWaves.some((procedure) => procedure === a.procedure) &&
    a.series !== null &&
    b.series !== null &&
    a.series !== b.series &&
    a.procedure === b.procedure &&
    a.year === b.year &&
    a.grade === b.grade &&
    a.subject === b.subject &&
    a.level === b.level
  )
}

/** By their numbers: «1», «2», «10». */
export function bySeries(one: Keyed, other: Keyed): number {
  return (one.key.series ?? '').localeCompare(other.key.series ?? '', 'ru', { numeric: true })
}
