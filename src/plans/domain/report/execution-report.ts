import { percentWords } from '#kernel/number-words.ts'
import { daysBetween, type PlainDate } from '#kernel/plain-date.ts'
import type { PlanSection } from '../plan.ts'
import type { Outcome } from '../reporting/report.ts'
import type { Track } from '../track.ts'
import type { ExecutionReport, ReportCounts } from '../views/execution-report-view.ts'
import { periodWords, type ReportPeriod } from './report-period.ts'

/** What the storage has counted of the tasks due in a period, by section, performer and track at once. */
export type CountedTasks = {
  readonly sectionId: number | null
  readonly organizationId: number
  readonly userId: string | null
  readonly track: Track | null
  readonly total: number
  readonly reported: number
  readonly overdue: number
}

export type ReportedTask = {
  readonly actionId: number
  readonly actionNumber: string | null
  readonly actionText: string
  readonly occurrenceLabel: string
  readonly organizationId: number
  readonly userId: string | null
  readonly dueOn: PlainDate
}

/** What a report said. */
type Said = {
  readonly reportedOn: PlainDate
  readonly outcome: Outcome
  readonly text: string
  readonly reason: string | null
  readonly evidence: readonly string[]
}

export type ReportGrounds = {
  readonly period: ReportPeriod
  readonly today: PlainDate
  readonly sections: readonly PlanSection[]
  readonly counted: readonly CountedTasks[]
  readonly overdue: readonly (ReportedTask & { readonly workingDueOn: PlainDate })[]
  readonly waiting: ExecutionReport['waiting']
  readonly reports: readonly (ReportedTask & Said)[]
  readonly nameOf: (performer: { readonly organizationId: number; readonly userId: string | null }) => string
  readonly trackName: (track: Track) => string
  readonly mostLines: number
}

/** The report on how a plan was carried out over a period. */
export function executionReport(grounds: ReportGrounds): ExecutionReport {
  const { period, today, sections, counted, nameOf, trackName } = grounds
  const whole = sumOf(counted)
  const titled = <Task extends ReportedTask>({ organizationId, userId, ...task }: Task) => ({
    ...task,
    performer: nameOf({ organizationId, userId }),
  })
  return {
    ...period,
    periodWords: periodWords(period),
    madeOn: today,
    sentence: sentenceOf(whole),
    whole,
    bySection: inOrder(
      groupBy(counted, ({ sectionId }) => sectionId),
      [...sections.map(({ sectionId }) => sectionId), null],
    ).map(([sectionId, rows]) => ({ title: sectionTitle(sectionId, sections), ...sumOf(rows) })),
    byPerformer: [...groupBy(counted, nameOf)]
      .map(([name, rows]) => ({ name, ...sumOf(rows) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true })),
    byTrack: [...groupBy(counted, ({ track }) => track)]
      .map(([track, rows]) => ({
        track,
        title: track === null ? 'Направление не указано' : trackName(track),
        ...sumOf(rows),
      }))
      .sort(
        (a, b) => Number(a.track === null) - Number(b.track === null) || a.title.localeCompare(b.title, 'ru'),
      ),
    overdue: grounds.overdue.map(({ workingDueOn, ...task }) => ({
      ...titled(task),
      overdueDays: Math.max(0, daysBetween(workingDueOn, today)),
    })),
    waiting: grounds.waiting,
    reports: grounds.reports.map(titled),
    mostLines: grounds.mostLines,
  }
}

/** «Отчитались по 37 из 42 поручений (88,1 %), просрочено 3. Без отчёта, но не просрочено: 2.» */
export function sentenceOf({ total, reported, overdue, reportedShare }: ReportCounts): string {
  if (total === 0 || reportedShare === null) return 'За этот период поручений со сроком нет.'
  const late = overdue === 0 ? 'просроченных нет' : `просрочено ${overdue}`
  const rest = total - reported - overdue
  const waiting = rest === 0 ? '' : ` Без отчёта, но не просрочено: ${rest}.`
  return `Отчитались по ${reported} из ${total} ${tasksInGenitive(total)} (${percentWords(reportedShare)}), ${late}.${waiting}`
}

/** «из 21 поручения», «из 42 поручений» */
function tasksInGenitive(count: number): string {
  return count % 10 === 1 && count % 100 !== 11 ? 'поручения' : 'поручений'
}

function sumOf(rows: readonly CountedTasks[]): ReportCounts {
  const sum = (of: (row: CountedTasks) => number) => rows.reduce((total, row) => total + of(row), 0)
  const total = sum((row) => row.total)
  const reported = sum((row) => row.reported)
  return {
    total,
    reported,
    overdue: sum((row) => row.overdue),
    reportedShare: total === 0 ? null : reported / total,
  }
}

function groupBy<Key>(
  rows: readonly CountedTasks[],
  keyOf: (row: CountedTasks) => Key,
): ReadonlyMap<Key, CountedTasks[]> {
  const groups = new Map<Key, CountedTasks[]>()
  for (const row of rows) {
    const key = keyOf(row)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

function inOrder<Key>(
  groups: ReadonlyMap<Key, CountedTasks[]>,
  order: readonly Key[],
): readonly (readonly [Key, readonly CountedTasks[]])[] {
  return order.flatMap((key) => {
    const rows = groups.get(key)
    return rows ? [[key, rows] as const] : []
  })
}

function sectionTitle(sectionId: number | null, sections: readonly PlanSection[]): string {
  const section = sections.find((one) => one.sectionId === sectionId)
  return section ? [section.number, section.title].filter(Boolean).join('. ') : 'Вне разделов'
}
