import type { CycleStage, Track } from '../track.ts'

/** The months in which «ежегодно» is done where the plan names none: one row for a track and a cycle stage. */
export type DefaultMonths = {
  readonly track: Track
  readonly stage: CycleStage
  /** 1…12; each month is a check point. */
  readonly months: readonly number[]
}

export type DefaultMonthsSource = 'system' | 'municipality' | 'plan'
export type SourcedDefaultMonths = DefaultMonths & { readonly source: DefaultMonthsSource }

/** Lays the municipality's rows over the preset and the plan's rows over both. */
export function layerDefaultMonths(
  preset: readonly DefaultMonths[],
  municipality: readonly DefaultMonths[],
  plan: readonly DefaultMonths[],
): readonly SourcedDefaultMonths[] {
  const rowOf = (rows: readonly DefaultMonths[], { track, stage }: DefaultMonths) =>
    rows.find((row) => row.track === track && row.stage === stage)
  return preset.map((row) => {
    const ofPlan = rowOf(plan, row)
    if (ofPlan) return { ...ofPlan, source: 'plan' }
    const ofMunicipality = rowOf(municipality, row)
    return ofMunicipality ? { ...ofMunicipality, source: 'municipality' } : { ...row, source: 'system' }
  })
}

/**
 * The months for one action. A row that holds several stages («анализ, рекомендации, решение») is done when its last
 * stage is done; a row without a recognised stage counts as a measure, one without a track as normative work.
 */
export function defaultMonthsFor(
  table: readonly DefaultMonths[],
  track: Track | null,
  stages: readonly CycleStage[],
): readonly number[] {
  const stage = stages.at(-1) ?? 'measures'
  const row = table.find(
    (candidate) => candidate.track === (track ?? 'normative') && candidate.stage === stage,
  )
  return row?.months ?? [12]
}
