import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { Procedure } from '../../domain/work-key.ts'
import { seasonOf, type WorkSeason } from '../../domain/work-season.ts'
import type { StoredWork } from '../works.ts'
import '../results-tables.ts'

/** Works of these procedures that have results, by year and key, with how many schools and pupils. */
export async function listWorksWithResults(
  tx: Tx,
  procedures: readonly Procedure[],
): Promise<
  readonly (Omit<StoredWork, 'told'> & {
    readonly season: WorkSeason | null
    readonly schools: number
    readonly pupils: number
  })[]
> {
  const rows = await tx
    .selectFrom('assessment.work as w')
    .innerJoin('assessment.score_distribution as d', 'd.workId', 'w.workId')
    .select((eb) => [
      'w.workId',
      'w.municipalityId',
      'w.procedure',
      'w.year',
      'w.grade',
      'w.subject',
      'w.level',
      'w.series',
      'w.title',
      'w.maxScore',
      'w.items',
      'w.saidSeason',
      'w.fileSeason',
      sql<number>`count(*)::int`.as('schools'),
      sql<number>`sum(${eb.ref('d.participants')})::int`.as('pupils'),
    ])
    .where('w.procedure', 'in', [...procedures])
    .groupBy('w.workId')
    .orderBy('w.year')
    .orderBy('w.workId')
    .execute()
  return rows.map(({ workId, municipalityId, title, maxScore, items, schools, pupils, ...row }) => {
    const { saidSeason, fileSeason, ...key } = row
    const season = seasonOf(key, { said: saidSeason, inFile: fileSeason })
    return { workId, municipalityId, key, title, maxScore, items, season, schools, pupils }
  })
}

export type RollRow = {
  readonly workId: number
  readonly className: string | null
  readonly participantCode: string | null
  readonly pseudonym: string | null
  readonly variant: string | null
  readonly absent: boolean
  readonly scores: readonly number[]
  readonly countedInItems: boolean
  readonly primaryScore: number | null
  readonly mark: number | null
  readonly journalMark: number | null
}

/** The whole roll of a school in these works, absent pupils too, as it counts now; always in the same order. */
export async function readRollOfSchool(
  tx: Tx,
  organizationId: number,
  workIds: readonly number[],
): Promise<readonly RollRow[]> {
  if (workIds.length === 0) return []
  return await tx
    .selectFrom('assessment.school_part as s')
    .innerJoin('assessment.participant as p', (join) =>
      join
        .onRef('p.organizationId', '=', 's.organizationId')
        .onRef('p.workId', '=', 's.workId')
        .onRef('p.importId', '=', 's.importId')
        .onRef('p.sitting', '=', 's.sitting')
        .onRef('p.year', '=', 's.year'),
    )
    .select([
      'p.workId',
      'p.className',
      'p.participantCode',
      'p.pseudonym',
      'p.variant',
      'p.absent',
      'p.scores',
      'p.countedInItems',
      'p.primaryScore',
      'p.mark',
      'p.journalMark',
    ])
    .where('s.isCurrent', '=', true)
    .where('s.organizationId', '=', organizationId)
    .where('s.workId', 'in', [...workIds])
    .where('p.superseded', '=', false)
    .orderBy('p.workId')
    .orderBy('p.importId')
    .orderBy('p.rowNumber')
    .execute()
}

/** Which school's rows of which import count: the same prints mean the same rows. In one order. */
export async function readPrints(
  tx: Tx,
  workIds: readonly number[],
): Promise<readonly { readonly organizationId: number; readonly print: string }[]> {
  if (workIds.length === 0) return []
  const rows = await tx
    .selectFrom('assessment.school_part')
    .select(['organizationId', 'workId', 'sitting', 'print'])
    .where('isCurrent', '=', true)
    .where('workId', 'in', [...workIds])
    .orderBy('organizationId')
    .orderBy('workId')
    .orderBy('sitting')
    .execute()
  const changes = await tx
    .selectFrom('assessment.appeal_change')
    .select(['organizationId', 'importId'])
    .distinct()
    .where('undone', '=', false)
    .where('workId', 'in', [...workIds])
    .orderBy('organizationId')
    .orderBy('importId')
    .execute()
  return [
    ...rows.map(({ organizationId, workId, sitting, print }) => ({
      organizationId,
      print: `${workId} ${sitting} ${print}`,
    })),
    ...changes.map(({ organizationId, importId }) => ({ organizationId, print: `appeals ${importId}` })),
  ]
}

export type PublishedRow = {
  readonly workId: number
  readonly unit: string
  readonly markGroup: string
  readonly participants: number
  readonly figures: Readonly<Record<string, unknown>>
}

/** What the region has published of these works. */
export async function readPublishedOfRegion(
  tx: Tx,
  workIds: readonly number[],
): Promise<readonly PublishedRow[]> {
  if (workIds.length === 0) return []
  return await tx
    .selectFrom('assessment.reported_level')
    .select(['workId', 'unit', 'markGroup', 'participants', 'figures'])
    .where('isCurrent', '=', true)
    .where('level', '=', 'region')
    .where('workId', 'in', [...workIds])
    .orderBy('workId')
    .orderBy('unit')
    .orderBy('format')
    .orderBy('markGroup')
    .execute()
}

/** The rows of the official yearly lists that count. */
export async function readOfficialFlags(
  tx: Tx,
): Promise<
  readonly { readonly organizationId: number; readonly year: number; readonly markers: readonly string[] }[]
> {
  const rows = await tx
    .selectFrom('assessment.official_flag')
    .select(['organizationId', 'year', 'markers'])
    .where('isCurrent', '=', true)
    .orderBy('year')
    .orderBy('organizationId')
    .execute()
  return rows.map(({ organizationId, year, markers }) => ({
    organizationId,
    year,
    markers: Object.keys(markers)
      .filter((key) => markers[key] === true)
      .sort(),
  }))
}
