import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { PreparedResults, PreparedWork } from '../../domain/import/prepare-results.ts'
import type { ReportedAggregate } from '../../domain/reading/results-reading.ts'
import '../results-tables.ts'

type Origin = { readonly importId: number; readonly municipalityId: number; readonly now: Date }

/** Keeps figures as published, apart from the computed ones. Schools that are not ours are left out. */
export async function keepReported(
  tx: Tx,
  workId: number,
  format: string,
  aggregates: PreparedWork['aggregates'],
  { importId, municipalityId, now }: Origin,
): Promise<void> {
  const common = { workId, format, importId, municipalityId, appliedAt: now, isCurrent: true }
  for (const one of onlyLast(aggregates)) {
    const markGroup = one.group ?? ''
    const row = {
      sheet: one.sheet,
      sourceRow: one.row,
      participants: one.participants,
      figures: figuresOf(one),
    }
    if (one.level === 'school') {
      const organizationId = one.found?.organizationId ?? null
      if (organizationId === null) continue
      await tx
        .updateTable('assessment.reported_aggregate')
        .set({ isCurrent: false })
        .where('organizationId', '=', organizationId)
        .where('workId', '=', workId)
        .where('format', '=', format)
        .where('markGroup', '=', markGroup)
        .execute()
      await tx
        .insertInto('assessment.reported_aggregate')
        .values({ ...common, ...row, organizationId, markGroup, figures: jsonb(row.figures) })
        .execute()
      continue
    }
    await tx
      .updateTable('assessment.reported_level')
      .set({ isCurrent: false })
      .where('workId', '=', workId)
      .where('format', '=', format)
      .where('level', '=', one.level)
      .where('unit', '=', one.unit)
      .where('markGroup', '=', markGroup)
      .execute()
    await tx
      .insertInto('assessment.reported_level')
      .values({ ...common, ...row, level: one.level, unit: one.unit, markGroup, figures: jsonb(row.figures) })
      .execute()
  }
}

/** The rows of the official list that are about our schools. */
export async function keepFlags(
  tx: Tx,
  flags: PreparedResults['flags'],
  { importId, municipalityId, now }: Origin,
): Promise<void> {
  const seen = new Set<string>()
  for (const { found, year, markers, row } of flags) {
    const { organizationId } = found
    // Such lists have held a row twice.
    if (organizationId === null || seen.has(`${organizationId} ${year}`)) continue
    seen.add(`${organizationId} ${year}`)
    await tx
      .updateTable('assessment.official_flag')
      .set({ isCurrent: false })
      .where('organizationId', '=', organizationId)
      .where('year', '=', year)
      .execute()
    await tx
      .insertInto('assessment.official_flag')
      .values({
        organizationId,
        municipalityId,
        year,
        importId,
        sourceRow: row,
        markers: jsonb<Record<string, boolean>>({ ...markers }),
        appliedAt: now,
        isCurrent: true,
      })
      .execute()
  }
}

/** The import's published figures and flags count no more; the newest before them do again. */
export async function giveBackPublished(tx: Tx, importId: number): Promise<void> {
  const kinds = [
    ['reported_aggregate', ['organization_id', 'work_id', 'format', 'mark_group']],
    ['reported_level', ['municipality_id', 'work_id', 'format', 'level', 'unit', 'mark_group']],
    ['official_flag', ['organization_id', 'year']],
  ] as const
  for (const [name, key] of kinds) {
    const table = sql.table(`assessment.${name}`)
    const same = sql.raw(key.map((column) => `a.${column} = b.${column}`).join(' and '))
    await sql`update ${table} set undone = true where import_id = ${importId} and not undone`.execute(tx)
    await sql`
      update ${table} a set is_current = true
      where not a.undone and not a.is_current and exists (
        select 1 from ${table} b where b.import_id = ${importId} and b.is_current and ${same})
      and not exists (select 1 from ${table} b where ${same} and not b.undone
        and (b.applied_at, b.import_id) > (a.applied_at, a.import_id))
    `.execute(tx)
    await sql`update ${table} set is_current = false where import_id = ${importId}`.execute(tx)
  }
}

function figuresOf(one: ReportedAggregate): Record<string, unknown> {
  const { markCounts, scoreCounts, journalComparison, itemShares } = one
  return { markCounts, scoreCounts, journalComparison, itemShares }
}

function onlyLast(aggregates: PreparedWork['aggregates']): PreparedWork['aggregates'] {
  const last = new Map(
    aggregates.map((one) => [
      JSON.stringify([one.level, one.found?.organizationId ?? one.unit, one.group]),
      one,
    ]),
  )
  return [...last.values()]
}
