import type { DefaultMonths } from '../schedule/default-months.ts'
import { CYCLE_STAGES, type CycleStage, TRACKS, type Track } from '../track.ts'

/** How the months below are known: nobody prescribes them. Shown beside them. */
export const defaultMonthsProvenance =
  'Аналитика системы: обычный ход года (результаты процедур — к лету, анализ и рекомендации — к осени). Измените под свой график.'

type StageMonths = Readonly<Record<CycleStage, readonly number[]>>

/**
 * Months by stage for every track that has no rhythm of its own: indicators are approved before the school year is under
 * way, the year is measured after it ends, decisions follow the analysis, and their effect is looked at a year later.
 */
const ordinary: StageMonths = {
  indicators: [9],
  monitoring: [6],
  analysis: [9],
  recommendations: [10],
  measures: [4],
  decision: [11],
  'effect-review': [8],
}

/** Where a track keeps time differently, and why. */
const ownRhythm: Readonly<Partial<Record<Track, Partial<StageMonths>>>> = {
  // Acts are revised for the calendar year and approved at its end.
  normative: { indicators: [12], measures: [12], decision: [12], analysis: [12] },
  // ГИА ends in July; the August meeting hears the analysis.
  quality: { monitoring: [7], analysis: [8], recommendations: [9], decision: [9] },
  // ВПР in spring, ГИА in June; recommendations must precede the next autumn's sittings.
  objectivity: { monitoring: [6], analysis: [8], recommendations: [9], decision: [9], measures: [3] },
  // A help plan has two check points a year.
  'low-performing': { monitoring: [12, 6], measures: [12, 5] },
  // The olympiad year closes with the final stage in April.
  talents: { monitoring: [5], analysis: [6], recommendations: [9] },
  // Where the graduates went is known after admission.
  'career-guidance': { monitoring: [9], analysis: [10], recommendations: [11], decision: [12] },
  // Heads are appraised for the past calendar year.
  heads: { monitoring: [2], analysis: [3], recommendations: [4], decision: [4] },
  educators: { monitoring: [5], analysis: [6], recommendations: [9] },
  upbringing: { monitoring: [5], analysis: [6], recommendations: [8] },
  // Kindergartens are measured in autumn, when the new groups have settled.
  preschool: { monitoring: [11], analysis: [12], recommendations: [1], decision: [2] },
  // Collected through the calendar year.
  'independent-assessment': { monitoring: [11], analysis: [12], recommendations: [12], decision: [2] },
}

export const presetDefaultMonths: readonly DefaultMonths[] = TRACKS.flatMap((track) =>
  CYCLE_STAGES.map((stage) => ({ track, stage, months: ownRhythm[track]?.[stage] ?? ordinary[stage] })),
)
