import type { WorkKey } from '../../../work-key.ts'
import { problemOf } from '../../problem-of.ts'
import type { ReadingTools } from '../../results-format.ts'
import type {
  ItemReading,
  QuarantinedRow,
  ReportedAggregate,
  ResultsProblem,
  WorkReading,
} from '../../results-reading.ts'
import type { RefusedRow } from './reported-problems.ts'
import type { ReportedWork } from './reported-work.ts'

/** What one published row gave: figures, or a reason why none. */
export type RowOutcome = {
  readonly key: WorkKey
  readonly work: ReportedWork
  readonly aggregate: ReportedAggregate | null
  readonly refused: RefusedRow | null
  readonly items?: readonly ItemReading[]
  /** The highest score the row has a filled column for. */
  readonly highest?: number
}

/**
 * Puts published rows together by work. The same figures of one unit twice count once; different figures of one unit are
 * all set aside. Where nobody says the highest score, it is the last one with a filled column.
 */
export function collectWorks(
  outcomes: readonly RowOutcome[],
  findWork: ReadingTools['findWork'],
): { readonly works: readonly WorkReading[]; readonly problems: readonly ResultsProblem[] } {
  const groups = new Map<string, RowOutcome[]>()
  for (const outcome of outcomes) {
    const id = JSON.stringify(outcome.key)
    const group = groups.get(id)
    if (group) group.push(outcome)
    else groups.set(id, [outcome])
  }
  const problems: ResultsProblem[] = []
  const works = [...groups.values()].flatMap((group): readonly WorkReading[] => {
    const [first] = group
    if (!first) return []
    const quarantined: QuarantinedRow[] = []
    for (const { refused } of group) {
      if (!refused) continue
      quarantined.push(refused.quarantined)
      problems.push(refused.problem)
    }
    const unrepeated = leaveOutRepeats(group.flatMap(({ aggregate }) => aggregate ?? []))
    problems.push(...unrepeated.problems)
    const aggregates = unrepeated.aggregates
    const highest = group.flatMap(({ highest }) => highest ?? [])
    const known = findWork(first.key)?.maxScore ?? (highest.length > 0 ? Math.max(...highest) : null)
    return [
      {
        key: first.key,
        title: first.work.title,
        heldOn: first.work.heldOn,
        maxScore: first.work.maxScore ?? known,
        items: first.items ?? [],
        pupils: [],
        quarantined: [...quarantined, ...unrepeated.quarantined],
        aggregates,
      },
    ]
  })
  return { works, problems }
}

function leaveOutRepeats(aggregates: readonly ReportedAggregate[]) {
  const byUnit = new Map<string, ReportedAggregate[]>()
  for (const aggregate of aggregates) {
    const id = [aggregate.level, aggregate.unit, aggregate.group].join(' ')
    byUnit.set(id, [...(byUnit.get(id) ?? []), aggregate])
  }
  const kept: ReportedAggregate[] = []
  const quarantined: QuarantinedRow[] = []
  const problems: ResultsProblem[] = []
  for (const rows of byUnit.values()) {
    const [first, ...others] = rows
    if (!first) continue
    const isSame = others.every((other) => figuresOf(other) === figuresOf(first))
    if (isSame) kept.push(first)
    for (const row of isSame ? others : others.length > 0 ? rows : []) {
      const place = { sheet: row.sheet, row: row.row - 1, column: null }
      if (isSame) {
        const message = `Строка повторяет строку ${first.row} и не учтена`
        problems.push(problemOf('repeated-row', 'warning', place, message))
      } else {
        quarantined.push({ sheet: row.sheet, row: row.row, reason: 'repeated-row', school: row.unit })
        const message =
          'Об одной организации в файле разные сведения. Все её строки отложены: оставьте верную'
        problems.push(problemOf('repeated-row', 'error', place, message))
      }
    }
  }
  return { aggregates: kept, quarantined, problems }
}

function figuresOf({ sheet: _, row: __, municipality: ___, ...figures }: ReportedAggregate): string {
  return JSON.stringify(figures)
}
