import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { AppealChange } from '../../domain/reading/results-reading.ts'
import type { AppealedRow } from '../results-tables.ts'

type Place = { readonly organizationId: number; readonly workId: number; readonly year: number }

/** Where the pupil of an appeal stands: among the current results of the exam's subject and year. */
export async function findAppealed(
  tx: Tx,
  { exam, pseudonym, participantCode }: AppealChange,
  organizationId: number | null,
): Promise<Place | undefined> {
  if (pseudonym === null && participantCode === null) return undefined
  const { rows } = await sql<Place>`
    select p.organization_id as "organizationId", p.work_id as "workId", p.year
    from assessment.work w
      join assessment.school_part s on s.work_id = w.work_id and s.is_current
      join assessment.participant p on p.organization_id = s.organization_id and p.work_id = s.work_id
        and p.import_id = s.import_id and p.sitting = s.sitting and p.year = s.year
    where w.procedure = ${exam.procedure} and w.subject = ${exam.subject}
      and (${exam.heldOn}::text is null or w.year = left(${exam.heldOn}::text, 4)::int)
      and (${organizationId}::int is null or s.organization_id = ${organizationId}::int)
      and (p.pseudonym = ${pseudonym}::text or p.participant_code = ${participantCode}::text)
    order by w.year desc, p.superseded limit 1
  `.execute(tx)
  return rows[0]
}

/** Keeps the change with its history; it is applied by `applyAppeals`. */
export async function keepAppeal(
  tx: Tx,
  place: Place & { readonly importId: number; readonly municipalityId: number; readonly position: number },
  change: AppealChange,
): Promise<void> {
  await tx
    .insertInto('assessment.appeal_change')
    .values({
      ...place,
      sheet: change.sheet,
      sourceRow: change.row,
      pseudonym: change.pseudonym,
      participantCode: change.participantCode,
      beforePrimary: change.before.primary,
      beforeFinal: change.before.final,
      afterPrimary: change.after.primary,
      afterFinal: change.after.final,
      changed: jsonb<AppealedRow[]>([]),
    })
    .execute()
}

/**
 * Gives the pupils of a work their results after appeal, those of earlier appeals too when a protocol was imported anew.
 * A protocol that already shows the new result is left as it is.
 */
export async function applyAppeals(
  tx: Tx,
  work: {
    readonly workId: number
    readonly year: number
    readonly procedure: string
    readonly organizationIds: readonly number[]
  },
): Promise<void> {
  const changes = await tx
    .selectFrom('assessment.appeal_change')
    .selectAll()
    .where('workId', '=', work.workId)
    .where('undone', '=', false)
    .where(sql<boolean>`organization_id = any(${[...work.organizationIds]}::int[])`)
    .orderBy('importId')
    .orderBy('position')
    .execute()
  for (const change of changes) {
    const found = await findRow(tx, work, change)
    if (!found || found.appealedBy !== null) continue
    const { appealedBy: _, ...before } = found
    const final = change.afterFinal
    const after = {
      primaryScore: change.afterPrimary ?? before.primaryScore,
      testScore: work.procedure === 'ege' ? (final ?? before.testScore) : before.testScore,
      mark: work.procedure === 'ege' ? before.mark : (final ?? before.mark),
    }
    const isThere =
      after.primaryScore === before.primaryScore &&
      after.testScore === before.testScore &&
      after.mark === before.mark
    if (isThere) continue
    await setResult(tx, change, { ...after, countedInItems: false, appealedBy: change.importId }, before)
    await tx
      .updateTable('assessment.appeal_change')
      .set({ changed: jsonb<AppealedRow[]>([...change.changed, before]) })
      .where('organizationId', '=', change.organizationId)
      .where('importId', '=', change.importId)
      .where('position', '=', change.position)
      .execute()
  }
}

/** Schools of a work with an appeal that counts. */
export async function findSchoolsWithAppeals(tx: Tx, workId: number): Promise<ReadonlySet<number>> {
  const rows = await tx
    .selectFrom('assessment.appeal_change')
    .select('organizationId')
    .distinct()
    .where('workId', '=', workId)
    .where('undone', '=', false)
    .execute()
  return new Set(rows.map(({ organizationId }) => organizationId))
}

/** Takes the changes of an import back. Returns the schools and works they touched. */
export async function undoAppeals(tx: Tx, importId: number): Promise<readonly Place[]> {
  const changes = await tx
    .selectFrom('assessment.appeal_change')
    .selectAll()
    .where('importId', '=', importId)
    .where('undone', '=', false)
    .execute()
  for (const change of changes) {
    for (const before of change.changed) await setResult(tx, change, { ...before, appealedBy: null }, before)
  }
  await tx
    .updateTable('assessment.appeal_change')
    .set({ undone: true })
    .where('importId', '=', importId)
    .execute()
  return changes.map(({ organizationId, workId, year }) => ({ organizationId, workId, year }))
}

async function findRow(
  tx: Tx,
  work: { readonly workId: number; readonly year: number },
  change: {
    organizationId: number
    pseudonym: string | null
    participantCode: string | null
    beforeFinal: number | null
  },
) {
  const { rows } = await sql<AppealedRow & { readonly appealedBy: number | null }>`
    select p.import_id as "importId", p.row_number as "rowNumber", p.primary_score as "primaryScore",
      p.test_score as "testScore", p.mark, p.counted_in_items as "countedInItems", p.appealed_by as "appealedBy"
    from assessment.school_part s
      join assessment.participant p on p.organization_id = s.organization_id and p.work_id = s.work_id
        and p.import_id = s.import_id and p.sitting = s.sitting and p.year = ${work.year}::smallint
    where s.is_current and s.organization_id = ${change.organizationId} and s.work_id = ${work.workId} and not p.absent
      and (p.pseudonym = ${change.pseudonym}::text or p.participant_code = ${change.participantCode}::text)
    -- Of several days the one whose result was appealed.
    order by (coalesce(p.test_score, p.mark) = ${change.beforeFinal}::real) desc nulls last, p.sitting limit 1
  `.execute(tx)
  return rows[0]
}

async function setResult(
  tx: Tx,
  { organizationId, workId, year }: Place,
  result: Omit<AppealedRow, 'importId' | 'rowNumber'> & { readonly appealedBy: number | null },
  { importId, rowNumber }: Pick<AppealedRow, 'importId' | 'rowNumber'>,
): Promise<void> {
  const { primaryScore, testScore, mark, countedInItems, appealedBy } = result
  await tx
    .updateTable('assessment.participant')
    .set({ primaryScore, testScore, mark, countedInItems, appealedBy })
    .where('organizationId', '=', organizationId)
    .where('year', '=', year)
    .where('workId', '=', workId)
    .where('importId', '=', importId)
    .where('rowNumber', '=', rowNumber)
    .execute()
}
