import type { PlainDate } from '#kernel/plain-date.ts'
import type { SchoolYear } from '#kernel/school-year.ts'
import type { Track } from '#plans/domain/track.ts'

/** An analysis of a track for a year. The figures it read are frozen beside it: later corrections do not change what it says. */
export type Analysis = AnalysisFields & {
  readonly analysisId: number
  readonly version: number
  readonly madeBy: string
  readonly removed: boolean
}

export type AnalysisFields = {
  readonly track: Track
  readonly schoolYear: SchoolYear
  readonly title: string
  readonly madeOn: PlainDate
  readonly conclusion: string | null
}
