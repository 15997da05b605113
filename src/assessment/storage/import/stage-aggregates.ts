import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { agreeOnItems, areSameItems } from '../../domain/import/agree-on-items.ts'
import { mayBeRetaken } from '../../domain/import/sitting.ts'
import type { ItemReading } from '../../domain/reading/results-reading.ts'
import { type AggregatedWork, aggregates } from '../figures/aggregate-rows.ts'
import { compareParts } from '../figures/compare-parts.ts'
import { findCurrentParts } from '../figures/school-parts.ts'
import { findWork } from '../works.ts'
import { findSchoolsWithAppeals } from './appeals.ts'
import { chooseBestResults } from './best-of-sittings.ts'
import type { ResultsToApply, WorkToApply } from './results-to-apply.ts'
import '../results-tables.ts'

/** Some schools of a work whose aggregates can be made before the import counts, from its own rows alone. */
export type AggregatesToStage = AggregatedWork & {
  readonly importId: number
  readonly isRetaken: boolean
  /** The work's items as they were: other ones make other sums. */
  readonly items: readonly ItemReading[]
  /** `sittings`: how many of the file's sittings the school's results will come from. */
  readonly schools: readonly { readonly organizationId: number; readonly sittings: number }[]
}

/** The rows that the last transaction puts in place: one text for each table, null where there are none. */
export type StagedAggregates = AggregatesToStage & { readonly texts: readonly (string | null)[] }

/** Participants summed up in one transaction: the embedded engine is held for some tens of milliseconds. */
const ROWS_AT_ONCE = 4000

/**
 * What of a file can be summed up before its last transaction. A school that keeps results of another import (a reserve
 * day), one with appeals, and a work whose items the file changes are settled in that transaction instead.
 */
export async function planStaging(
  tx: Tx,
  results: ResultsToApply,
  origin: { readonly importId: number; readonly municipalityId: number },
): Promise<readonly AggregatesToStage[]> {
  if (results.changes.length > 0) return []
  const plans: AggregatesToStage[] = []
  for (const [workId, works] of Map.groupBy(results.works, (work) => work.workId)) {
    const [first] = works
    const stored = first && (await findWork(tx, first.key))
    if (!stored) continue
    const current = await findCurrentParts(tx, workId)
    const keepsItems = works.every(({ items, schools }) => {
      const own = new Set(schools.map(({ found }) => found.organizationId))
      const mayReplace = current.every(({ organizationId }) => own.has(organizationId))
      const agreed = agreeOnItems(stored.items, items, mayReplace)
      return agreed.same && areSameItems(agreed.items, stored.items)
    })
    if (!keepsItems) continue
    const isRetaken = mayBeRetaken(stored.key.procedure)
    const appealed = isRetaken ? await findSchoolsWithAppeals(tx, workId) : new Set<number>()
    const common = {
      ...origin,
      workId,
      year: stored.key.year,
      items: stored.items,
      maxima: stored.items.map(({ max }) => max),
      isRetaken,
    }
    const alone = schoolsOfFileAlone(works, current).filter(
      ({ organizationId }) => !appealed.has(organizationId),
    )
    for (const schools of inChunks(alone)) plans.push({ ...common, schools })
  }
  return plans
}

/** Sums up the import's rows of these schools. The rows count for nothing yet, so nobody sees the change. */
export async function stageAggregates(tx: Tx, plan: AggregatesToStage): Promise<StagedAggregates> {
  const { workId, year, importId } = plan
  const organizationIds = plan.schools.map(({ organizationId }) => organizationId)
  const own = sql`
    from assessment.participant p
    where p.organization_id = any(${organizationIds}::int[]) and p.year = ${year}::smallint and p.work_id = ${workId}
      and p.import_id = ${importId}
  `
  if (plan.isRetaken) await chooseBestResults(tx, { workId, year }, own)
  const texts: (string | null)[] = []
  for (const { rows } of aggregates) {
    const made = rows(plan, (columns) => sql`select ${sql.raw(columns)} ${own} and not p.superseded`)
    const found =
      made &&
      (await sql<{ text: string | null }>`
      select array_agg(t::text)::text as text from (${made}) t
    `.execute(tx))
    texts.push(found?.rows[0]?.text ?? null)
  }
  return { ...plan, texts }
}

/** Puts staged rows in their tables; the former ones are gone already. */
export async function putStaged(tx: Tx, { texts }: StagedAggregates): Promise<void> {
  for (const [index, { table, columns }] of aggregates.entries()) {
    const text = texts[index] ?? null
    if (text === null) continue
    await sql`
      insert into ${sql.table(table)} (${sql.raw(columns)})
      select ${sql.raw(columns)} from unnest(${text}::${sql.table(table)}[])
    `.execute(tx)
  }
}

/** Schools whose results of a work will come from this file and nowhere else. */
function schoolsOfFileAlone(
  works: readonly WorkToApply[],
  current: Awaited<ReturnType<typeof findCurrentParts>>,
): readonly { readonly organizationId: number; readonly sittings: number; readonly rows: number }[] {
  const sittings = new Map<number, { names: Set<string>; rows: number }>()
  for (const work of works) {
    for (const { organizationId, participants, absent } of compareParts(work, current).changed) {
      const school = sittings.get(organizationId) ?? { names: new Set(), rows: 0 }
      school.names.add(work.sitting)
      school.rows += participants + absent
      sittings.set(organizationId, school)
    }
  }
  for (const { organizationId, sitting } of current) {
    if (!sittings.get(organizationId)?.names.has(sitting)) sittings.delete(organizationId)
  }
  return [...sittings].map(([organizationId, { names, rows }]) => ({
    organizationId,
    sittings: names.size,
    rows,
  }))
}

function inChunks<School extends { readonly rows: number }>(
  schools: readonly School[],
): readonly (readonly School[])[] {
  const chunks: School[][] = []
  let rows = Number.POSITIVE_INFINITY
  for (const school of schools) {
    if (rows + school.rows > ROWS_AT_ONCE) {
      chunks.push([])
      rows = 0
    }
    chunks.at(-1)?.push(school)
    rows += school.rows
  }
  return chunks
}
