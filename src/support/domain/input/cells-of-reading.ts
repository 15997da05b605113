import type { ExamMinimum } from '#assessment/domain/catalogue/ege-minimum.ts'
import type { ReadingSummary } from '#assessment/domain/reading/summarise-reading.ts'
import type { ResultCell } from '../rules/identification-input.ts'
import { countFailed } from './failed-count.ts'

/** What a file of results says of each school; works that say nothing of failing are left out. */
export function cellsOfReading(
  { works, flags = [] }: ReadingSummary,
  minima: readonly ExamMinimum[],
): readonly ResultCell[] {
  const questioned = new Set(
    flags.flatMap(({ year, code, markers }) =>
      Object.entries(markers).flatMap(([marker, isSet]) => (isSet ? `${year}|${code}|${marker}` : [])),
    ),
  )
  return works.flatMap(({ procedure, year, grade, subject, level, schools }) =>
    schools.flatMap(({ code, markCounts, testScoreCounts }) => {
      const counts = countFailed(
        { procedure, year, subject, level },
        { marks: numbered(markCounts), testScores: numbered(testScoreCounts) },
        minima,
      )
      if (counts === null) return []
      const isQuestioned = procedure === 'vpr' && questioned.has(`${year}|${code}|${grade}-${subject}`)
      return [{ schoolId: code, procedure, year, grade, subject, level, ...counts, isQuestioned }]
    }),
  )
}

function numbered(counts: Readonly<Record<string, number>> | null): ReadonlyMap<number, number> {
  return new Map(Object.entries(counts ?? {}).map(([value, count]) => [Number(value), count]))
}
