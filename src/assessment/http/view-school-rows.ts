import { belowMinimumShare } from '../domain/figures/below-minimum-share.ts'
import { compareWithJournal } from '../domain/figures/journal-comparison.ts'
import { medianScore } from '../domain/figures/median-score.ts'
import { sumsOfDistribution } from '../domain/figures/score-distribution.ts'
import type { SchoolRow } from '../results-contract.ts'
import type { SchoolAggregate } from '../storage/figures/read-aggregates.ts'
import type { ResultsSource } from '../storage/read-sources.ts'

/** Schools by name: whose results these are, never in an order of results. */
export function viewSchoolRows(
  schools: readonly SchoolAggregate[],
  given: {
    /** In Russian order. */
    readonly names: ReadonlyMap<number, string>
    readonly minimum: number | null
    readonly sourcesOf: ReadonlyMap<number, readonly ResultsSource[]>
    /** Of imports among the page's sources. */
    readonly placeOf: ReadonlyMap<number, number>
  },
): readonly SchoolRow[] {
  const byId = new Map(schools.map((school) => [school.organizationId, school]))
  return [...given.names].flatMap(([organizationId, name]) => {
    const school = byId.get(organizationId)
    return school ? [viewRow(school, name, given)] : []
  })
}

function viewRow(
  school: SchoolAggregate,
  name: string,
  { minimum, sourcesOf, placeOf }: Parameters<typeof viewSchoolRows>[1],
): SchoolRow {
  const { organizationId, participants, absent, marks, scores, testScores } = school
  const primary = sumsOfDistribution(scores)
  const test = sumsOfDistribution(testScores)
  const { lower, same, higher, farApart } = compareWithJournal(school.journal)
  return {
    ...{ organizationId, name, participants, absent, marks },
    ...{ scored: primary.count, scoreSum: primary.sum, scoreSquares: primary.squares },
    ...{ testScored: test.count, testSum: test.sum, testSquares: test.squares },
    belowMinimum: minimum === null ? 0 : belowMinimumShare(testScores, minimum).numerator,
    median: medianScore(testScores.length > 0 ? testScores : scores),
    journal: {
      lower: lower.numerator,
      same: same.numerator,
      higher: higher.numerator,
      farApart: farApart.numerator,
    },
    sources: (sourcesOf.get(organizationId) ?? []).flatMap(({ importId }) => placeOf.get(importId) ?? []),
  }
}
