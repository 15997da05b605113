import { marks } from '../domain/figures/mark-counts.ts'
import type { WorkAggregate } from '../domain/results/work-aggregate.ts'
import type { AggregateView, MarksRow, SourceView } from '../results-contract.ts'
import type { ResultsSource } from '../storage/read-sources.ts'

/** Without what the reader of a row added to it. */
export function viewAggregate({
  participants,
  absent,
  scores,
  testScores,
  marks: markCounts,
  credit,
  journal,
}: WorkAggregate): AggregateView {
  return { participants, absent, scores, testScores, marks: markCounts, credit, journal }
}

export function viewMarks({ participants, absent, marks: markCounts }: WorkAggregate): MarksRow {
  return { participants, absent, marks: markCounts }
}

/** One row a file, with all its sheets and the number of schools it brought. */
export function viewSources(sources: readonly ResultsSource[]): readonly SourceView[] {
  return [...Map.groupBy(sources, ({ importId }) => importId)].flatMap(([importId, parts]) => {
    const [first] = parts
    if (!first) return []
    return [
      {
        importId,
        fileName: first.fileName,
        sheets: [...new Set(parts.flatMap(({ sheets }) => sheets))].sort(),
        appliedAt: first.appliedAt.toISOString(),
        schools: new Set(parts.map(({ organizationId }) => organizationId)).size,
      },
    ]
  })
}

export function hasMarks({ marks: counts }: WorkAggregate): boolean {
  return marks.some((mark) => counts[mark] > 0)
}
