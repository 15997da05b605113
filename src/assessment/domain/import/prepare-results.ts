import { plainDate } from '#kernel/plain-date.ts'
import type {
  AppealChange,
  OfficialFlag,
  PupilReading,
  QuarantinedRow,
  ReportedAggregate,
  ResultsProblem,
  ResultsReading,
  WorkReading,
} from '../reading/results-reading.ts'
import { seasonInFile } from '../reading/season-in-file.ts'
import type { WorkSeason } from '../work-season.ts'
import { type CodedOrganization, type SchoolFound, schoolResolver } from './resolve-school.ts'
import { sittingOf } from './sitting.ts'

/** What a file brings, with its schools looked up in the registry: one entry a work and sitting. */
export type PreparedResults = Pick<ResultsReading, 'format' | 'dropped'> & {
  readonly works: readonly PreparedWork[]
  readonly flags: readonly (OfficialFlag & { readonly found: SchoolFound })[]
  readonly changes: readonly (AppealChange & { readonly found: SchoolFound | null })[]
  readonly problems: readonly ResultsProblem[]
  readonly problemCounts: Readonly<Record<ResultsProblem['severity'], number>>
}

export type PreparedWork = Pick<WorkReading, 'key' | 'title' | 'maxScore' | 'items'> & {
  readonly sitting: string
  /** As the file tells it. */
  readonly season: WorkSeason | null
  readonly schools: readonly PreparedSchool[]
  readonly quarantined: readonly QuarantinedRow[]
  readonly aggregates: readonly (ReportedAggregate & { readonly found: SchoolFound | null })[]
}

export type PreparedSchool = {
  readonly code: string
  readonly name: string | null
  readonly municipality: string | null
  readonly found: SchoolFound
  readonly participants: number
  readonly absent: number
  /** Of the work, the sitting and what the rows say, whatever their order and place in the file. */
  readonly print: string
  /** Where its rows stand. */
  readonly sheets: readonly string[]
  readonly pupils: readonly PupilReading[]
}

/** More are counted, not listed: a region's file of a wrong year may have one for each row. */
const MOST_PROBLEMS = 1000

/**
 * Works of one key and sitting become one; each school is resolved once. `digest` is a hash of a text. Rows without a school are those of
 * `soleOrganizationId`, where a person named it. `path`: the name of the file after its folders.
 */
export function prepareResults(
  reading: ResultsReading,
  registry: readonly CodedOrganization[],
  digest: (text: string) => string,
  soleOrganizationId: number | null = null,
  path = '',
): PreparedResults {
  const resolve = schoolResolver(registry, soleOrganizationId)
  const groups = Map.groupBy(reading.works, (work) => JSON.stringify([work.key, sittingOf(work)]))
  const works = [...groups.values()].map((same) => prepareWork(same, resolve, digest, path))
  const flags = reading.flags.map((flag) => ({
    ...flag,
    found: resolve({
      code: flag.code,
      name: flag.schoolName,
      procedure: 'vpr',
      on: plainDate(`${flag.year}-05-01`),
    }),
  }))
  const changes = reading.changes.map((change) => ({ ...change, found: findSchoolOf(change, resolve) }))
  const { format, dropped, problems } = reading
  const problemCounts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of problems) problemCounts[severity]++
  return {
    format,
    dropped,
    works,
    flags,
    changes,
    problems: problems.slice(0, MOST_PROBLEMS),
    problemCounts,
  }
}

type Resolve = ReturnType<typeof schoolResolver>

function findSchoolOf({ school, exam }: AppealChange, resolve: Resolve): SchoolFound | null {
  if (school === null) return null
  const on = plainDate(exam.heldOn ?? '2020-06-01')
  return resolve({ code: school, name: null, procedure: exam.procedure, on })
}

function prepareWork(
  same: readonly WorkReading[],
  resolve: Resolve,
  digest: (text: string) => string,
  path: string,
): PreparedWork {
  const [first] = same
  if (!first) throw new Error('a group of works is never empty')
  const { key, title, heldOn } = first
  const on = plainDate(heldOn[0] ?? `${key.year}-05-01`)
  const ask = (code: string, name: string | null) => resolve({ code, name, procedure: key.procedure, on })
  const rolls = Map.groupBy(
    same.flatMap((work) => work.pupils),
    (pupil) => pupil.school,
  )
  const schools = [...rolls].map(([code, pupils]): PreparedSchool => {
    const name = pupils.find((pupil) => pupil.schoolName !== null)?.schoolName ?? null
    const municipality = pupils.find((pupil) => pupil.municipality !== null)?.municipality ?? null
    const absent = pupils.filter((pupil) => pupil.absent).length
    const found = ask(code, name)
    const participants = pupils.length - absent
    const print = digest(JSON.stringify([key, sittingOf(first), code, ...sayingsOf(pupils)]))
    const sheets = [...new Set(pupils.map(({ sheet }) => sheet))].sort()
    return { code, name, municipality, found, participants, absent, print, sheets, pupils }
  })
  return {
    key,
    title,
    sitting: sittingOf(first),
    season: seasonInFile(first, path),
    maxScore: first.maxScore,
    items: first.items,
    schools,
    quarantined: same.flatMap((work) => work.quarantined),
    aggregates: same.flatMap((work) =>
      work.aggregates.map((aggregate) => ({
        ...aggregate,
        found: aggregate.level === 'school' ? ask(aggregate.unit, aggregate.unit) : null,
      })),
    ),
  }
}

/** What rows say, without where they stand. */
function sayingsOf(pupils: readonly PupilReading[]): readonly string[] {
  return pupils
    .map(({ sheet: _, row: _row, municipality: _place, schoolName: _name, school: _code, ...said }) =>
      JSON.stringify(said),
    )
    .sort()
}
