import type {
  OfficialFlag,
  PupilReading,
  ReportedAggregate,
  ResultsProblem,
  ResultsReading,
  WorkReading,
} from './results-reading.ts'

/** What `results read --json` prints of one file. The shape is a contract with other programs. */
export type ReadingSummary = {
  readonly format: ResultsReading['format']
  readonly works: readonly WorkSummary[]
  readonly flags?: readonly Pick<OfficialFlag, 'year' | 'code' | 'markers'>[]
  readonly changes?: readonly {
    readonly row: number
    readonly before: number | null
    readonly after: number | null
  }[]
  readonly dropped: readonly string[]
  readonly problems: readonly ResultsProblem[]
}

export type WorkSummary = WorkReading['key'] & {
  readonly title: string
  readonly heldOn: readonly string[]
  readonly maxScore: number | null
  readonly items: readonly { readonly label: string; readonly max: number | null }[]
  /** participants + absent + quarantined */
  readonly rows: number
  readonly participants: number
  readonly absent: number
  readonly quarantined: number
  readonly reported: boolean
  readonly schools: readonly SchoolSummary[]
  /** Of an aggregate as published: what it says of regions and municipalities. */
  readonly levels?: readonly Omit<ReportedAggregate, 'sheet'>[]
}

export type SchoolSummary = {
  readonly code: string
  readonly municipality: string | null
  readonly participants: number
  readonly scoreCounts: Readonly<Record<string, number>>
  readonly testScoreCounts: Readonly<Record<string, number>> | null
  readonly markCounts: Readonly<Record<string, number>> | null
  readonly journalMarkCounts: Readonly<Record<string, number>> | null
}

/** Counts by school, of participants only; the order of rows in the file makes no difference. */
export function summariseReading(reading: ResultsReading): ReadingSummary {
  const { format, works, flags, changes, dropped, problems } = reading
  return {
    format,
    works: works.map((work) => summariseWork(work, isReported(format) || work.aggregates.length > 0)),
    ...(flags.length > 0 ? { flags: flags.map(({ year, code, markers }) => ({ year, code, markers })) } : {}),
    ...(changes.length > 0
      ? {
          changes: changes.map(({ row, before, after }) => {
            // Like with like: a mark after is no answer to a score before.
            const kind = before.final !== null && after.final !== null ? 'final' : 'primary'
            const isKnown = before[kind] !== null && after[kind] !== null
            return isKnown
              ? { row, before: before[kind], after: after[kind] }
              : { row, before: before.final ?? before.primary, after: after.final ?? after.primary }
          }),
        }
      : {}),
    dropped,
    problems,
  }
}

function isReported(format: ResultsReading['format']): boolean {
  return format.endsWith('-flat') || format.startsWith('vpr-aggregate')
}

function summariseWork(work: WorkReading, reported: boolean): WorkSummary {
  const { key, title, heldOn, maxScore, items, pupils, quarantined, aggregates } = work
  const present = pupils.filter(({ absent }) => !absent)
  const ofSchools = aggregates.filter(({ level, group }) => level === 'school' && group === null)
  const participants = reported
    ? ofSchools.reduce((sum, aggregate) => sum + aggregate.participants, 0)
    : present.length
  const absent = pupils.length - present.length
  return {
    ...key,
    title,
    heldOn,
    maxScore,
    items: items.map(({ label, max }) => ({ label, max })),
    rows: participants + absent + quarantined.length,
    participants,
    absent,
    quarantined: quarantined.length,
    reported,
    schools: reported ? ofSchools.map(reportedSchool).sort(byCode) : countBySchool(pupils),
    ...(reported
      ? {
          levels: aggregates.filter(
            (one) => one.level !== 'school' || one.group !== null || one.itemShares !== null,
          ),
        }
      : {}),
  }
}

function reportedSchool(aggregate: ReportedAggregate): SchoolSummary {
  return {
    code: aggregate.unit,
    municipality: aggregate.municipality,
    participants: aggregate.participants,
    scoreCounts: aggregate.scoreCounts ?? {},
    testScoreCounts: null,
    markCounts: aggregate.markCounts,
    journalMarkCounts: null,
  }
}

function countBySchool(pupils: readonly PupilReading[]): readonly SchoolSummary[] {
  const bySchool = new Map<string, PupilReading[]>()
  for (const pupil of pupils) {
    const own = bySchool.get(pupil.school)
    if (own) own.push(pupil)
    else bySchool.set(pupil.school, [pupil])
  }
  return [...bySchool].map(([code, own]) => summariseSchool(code, own)).sort(byCode)
}

function summariseSchool(code: string, pupils: readonly PupilReading[]): SchoolSummary {
  const present = pupils.filter(({ absent }) => !absent)
  const marks = present.map(({ mark }) => mark).filter((mark) => mark !== null)
  const journal = present.map(({ journalMark }) => journalMark).filter((mark) => mark !== null)
  const testScores = present.map(({ testScore }) => testScore).filter((score) => score !== null)
  // Зачёт and незачёт are marks too, where the work knows no others.
  const scale = marks.some((mark) => mark < 2) ? [0, 1] : [2, 3, 4, 5]
  return {
    code,
    municipality: commonest(pupils.map(({ municipality }) => municipality)),
    participants: present.length,
    scoreCounts: countsOf(present.map(({ primaryScore }) => primaryScore).filter((score) => score !== null)),
    testScoreCounts: testScores.length > 0 ? countsOf(testScores) : null,
    markCounts: marks.length > 0 ? countsOf(marks, scale) : null,
    journalMarkCounts: journal.length > 0 ? countsOf(journal, [2, 3, 4, 5, 'none']) : null,
  }
}

function countsOf(
  values: readonly (number | string)[],
  always: readonly (number | string)[] = [],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = Object.fromEntries(always.map((value) => [value, 0]))
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

function commonest(names: readonly (string | null)[]): string | null {
  const times = new Map<string, number>()
  for (const name of names) if (name !== null) times.set(name, (times.get(name) ?? 0) + 1)
  const ordered = [...times].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return ordered[0]?.[0] ?? null
}

function byCode(a: SchoolSummary, b: SchoolSummary): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}
