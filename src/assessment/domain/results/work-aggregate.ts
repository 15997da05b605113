import { addJournalTables, type JournalTable, noJournalTable, tableOf } from '../figures/journal-table.ts'
import { addMarks, type MarkCounts, noMarks, subtractMarks } from '../figures/mark-counts.ts'
import { addDistributions, type ScoreDistribution } from '../figures/score-distribution.ts'

/** All that is kept of one work at one school or over several: every figure of totals and marks follows from it. */
export type WorkAggregate = {
  readonly participants: number
  readonly absent: number
  /** Primary scores. */
  readonly scores: ScoreDistribution
  readonly testScores: ScoreDistribution
  readonly marks: MarkCounts
  /** Зачёт and незачёт of what has no marks from 2 to 5. */
  readonly credit: { readonly passed: number; readonly failed: number }
  /** Empty where no file had the journal. */
  readonly journal: JournalTable
}

export const nothingAggregated: WorkAggregate = {
  participants: 0,
  absent: 0,
  scores: [],
  testScores: [],
  marks: noMarks,
  credit: { passed: 0, failed: 0 },
  journal: noJournalTable,
}

/** Σ over schools; in any order. */
export function addAggregates(parts: readonly WorkAggregate[]): WorkAggregate {
  return {
    participants: parts.reduce((sum, { participants }) => sum + participants, 0),
    absent: parts.reduce((sum, { absent }) => sum + absent, 0),
    scores: addDistributions(...parts.map(({ scores }) => scores)),
    testScores: addDistributions(...parts.map(({ testScores }) => testScores)),
    marks: parts.reduce((sum, { marks }) => addMarks(sum, marks), noMarks),
    credit: {
      passed: parts.reduce((sum, { credit }) => sum + credit.passed, 0),
      failed: parts.reduce((sum, { credit }) => sum + credit.failed, 0),
    },
    journal: parts.reduce((sum, { journal }) => addJournalTables(sum, journal), noJournalTable),
  }
}

/** The municipality without the school that is compared with it. */
export function withoutPart(all: WorkAggregate, part: WorkAggregate): WorkAggregate {
  return {
    participants: all.participants - part.participants,
    absent: all.absent - part.absent,
    scores: subtractDistribution(all.scores, part.scores),
    testScores: subtractDistribution(all.testScores, part.testScores),
    marks: subtractMarks(all.marks, part.marks),
    credit: {
      passed: all.credit.passed - part.credit.passed,
      failed: all.credit.failed - part.credit.failed,
    },
    journal: tableOf(
      (mark, journal) => all.journal.counts[mark][journal] - part.journal.counts[mark][journal],
      all.journal.withoutJournal - part.journal.withoutJournal,
    ),
  }
}

function subtractDistribution(all: ScoreDistribution, part: ScoreDistribution): ScoreDistribution {
  const taken = new Map(part.map(({ value, count }) => [value, count]))
  return all
    .map(({ value, count }) => ({ value, count: count - (taken.get(value) ?? 0) }))
    .filter(({ count }) => count > 0)
}
