import type { GroupSums } from '../figures/group-curves.ts'
import type { JournalTable } from '../figures/journal-table.ts'
import type { MarkCounts } from '../figures/mark-counts.ts'
import { passShare } from '../figures/pass-share.ts'
import type { ScoreDistribution } from '../figures/score-distribution.ts'
import { curvesCross } from './curves-cross.ts'
import { differsFromGroup, type ReferenceGroup } from './differs-from-group.ts'
import { egeThresholds } from './ege-thresholds.ts'
import { failuresChanged } from './failures-changed.ts'
import { fewParticipants } from './few-participants.ts'
import { type DescribedItem, itemsNotMastered } from './items-not-mastered.ts'
import { itemsOmitted } from './items-omitted.ts'
import { journalDiffers, journalFarApart } from './journal-differs.ts'
import { manyAbsent } from './many-absent.ts'
import { qualityChanged } from './quality-changed.ts'
import type { Sentence } from './sentence.ts'
import { topicNotMastered } from './topic-not-mastered.ts'

/** What is known of one work at one organisation or over several; whatever is not known is left out. */
export type WorkFacts = {
  readonly participants: number
  readonly absent: number
  readonly marks?: MarkCounts
  /** The year before; shares of marks of the two years must be comparable. */
  readonly earlierMarks?: MarkCounts
  readonly reference?: { readonly kind: ReferenceGroup; readonly marks: MarkCounts }
  readonly journal?: JournalTable
  readonly items?: readonly (DescribedItem & { readonly byMark?: readonly GroupSums[] })[]
  readonly ege?: { readonly testScores: ScoreDistribution; readonly minimum: number }
}

/** Everything that is worth saying of a work, what should be looked into first. */
export function sayAboutWork(facts: WorkFacts): readonly Sentence[] {
  const { marks, earlierMarks, reference, journal, items = [], ege } = facts
  const sentences = [
    fewParticipants(facts.participants),
    manyAbsent(facts.participants, facts.absent),
    ...(marks && earlierMarks
      ? [failuresChanged(earlierMarks, marks), qualityChanged(earlierMarks, marks)]
      : []),
    marks && reference
      ? differsFromGroup('Успеваемость', passShare(marks), passShare(reference.marks), reference.kind)
      : null,
    ...(ege ? egeThresholds(ege.testScores, ege.minimum) : []),
    ...(journal ? [...journalDiffers(journal), journalFarApart(journal)] : []),
    ...itemsNotMastered(items),
    topicNotMastered(items),
    ...itemsOmitted(items.map(({ sums }) => sums)),
    ...items.flatMap(({ sums, byMark }) => (byMark ? curvesCross(sums, byMark) : [])),
  ].filter((sentence) => sentence !== null)
  const first = (sentence: Sentence) =>
    sentence.rule === 'few-participants' ? 0 : sentence.weight === 'worth-a-look' ? 1 : 2
  return sentences.sort((one, other) => first(one) - first(other))
}
