import type { Effects } from './effect.ts'
import type { Cells } from './form-cells.ts'
import { type JournalEffects, measureGenerousJournal } from './markers/generous-journal.ts'
import { measureHardItems } from './markers/hard-items.ts'
import { measureMarkBoundary } from './markers/mark-boundary.ts'
import { measureOpenItems } from './markers/open-items.ts'
import { measureSimilarAnswers, type SimilarAnswers } from './markers/similar-answers.ts'
import { measureUnusualLevel } from './markers/unusual-level.ts'
import { measureWeakAbsence, type WeakAbsence, weakAbsenceTails } from './markers/weak-pupils-absent.ts'
import { findOtherResults } from './other-results.ts'
import type { PupilScores } from './pupil-scores.ts'
import type { Hand } from './reference/item-scores.ts'
import type { TestReference } from './reference/test-reference.ts'
import type { ScreeningData } from './screening-data.ts'

/** Everything measured in the cells before anything is judged. */
export type MeasuredMarkers = {
  readonly boundary: Effects
  readonly openItems: Effects
  readonly hardItems: Readonly<Record<Hand, Effects>>
  readonly similarAnswers: SimilarAnswers
  readonly weakAbsence: WeakAbsence
  readonly weakAbsenceTails: Float64Array
  readonly journal: JournalEffects
  /** Standard deviations of honest cells; 0 where nothing is foretold. */
  readonly level: Float64Array
}

export function measureMarkers(
  data: ScreeningData,
  cells: Cells,
  references: readonly TestReference[],
  scores: PupilScores,
  isSmallReference: boolean,
): MeasuredMarkers {
  const others = findOtherResults(data, scores.score)
  const weakAbsence = measureWeakAbsence(data, cells, scores, others)
  return {
    boundary: measureMarkBoundary(data, cells, references),
    openItems: measureOpenItems(data, cells, references),
    hardItems: measureHardItems(data, cells, references),
    similarAnswers: measureSimilarAnswers(data, cells, references),
    weakAbsence,
    weakAbsenceTails: weakAbsenceTails(weakAbsence, cells),
    journal: measureGenerousJournal(data, cells, scores),
    level: measureUnusualLevel(data, cells, scores, others, isSmallReference),
  }
}
