import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { CaseEvent } from '../domain/cases/case-event.ts'
import type { SupportCase } from '../domain/cases/support-case.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type CaseKey = { readonly organizationId: number; readonly caseId: number }

/** Cases the scope sees, the newest first. */
export async function listCases(
  tx: Tx,
  { organizationId }: { readonly organizationId?: number | undefined } = {},
): Promise<readonly SupportCase[]> {
  return await tx
    .selectFrom('support.support_case')
    .select(columns)
    .$if(organizationId !== undefined, (query) => query.where('organizationId', '=', organizationId ?? 0))
    .orderBy('caseId', 'desc')
    .execute()
}

export async function getCase(tx: Tx, { organizationId, caseId }: CaseKey): Promise<SupportCase> {
  const row = await tx
    .selectFrom('support.support_case')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  if (!row) throw refuse('support/case-not-found')
  return row
}

export type NewCase = Pick<
  SupportCase,
  | 'organizationId'
  | 'beneficiary'
  | 'beneficiaryWords'
  | 'basis'
  | 'runId'
  | 'dossierId'
  | 'grounds'
  | 'openedOn'
  | 'openerName'
>

export async function createCase(
  tx: Tx,
  municipalityId: number,
  { grounds, ...fields }: NewCase,
): Promise<SupportCase> {
  const { caseId } = await tx
    .insertInto('support.support_case')
    .values({ ...fields, municipalityId, grounds: jsonb(grounds) })
    .returning('caseId')
    .executeTakeFirstOrThrow()
  return await getCase(tx, { organizationId: fields.organizationId, caseId })
}

/** Undefined when the stored version is not the case's. What belongs to it is shown and closed with it. */
export async function saveCase(tx: Tx, one: SupportCase): Promise<SupportCase | undefined> {
  const { organizationId, caseId, version, grounds: _, adviserDeclaration, ...fields } = one
  const saved = await tx
    .updateTable('support.support_case')
    .set({
      ...fields,
      adviserDeclaration: adviserDeclaration && jsonb(adviserDeclaration),
      version: version + 1,
    })
    .where('organizationId', '=', organizationId)
    .where('caseId', '=', caseId)
    .where('version', '=', version)
    .returning('caseId')
    .executeTakeFirst()
  return saved && (await getCase(tx, { organizationId, caseId }))
}

/** Shows or closes to the school everything that belongs to the case, but for its history. */
export async function showPartsOfCase(
  tx: Tx,
  { organizationId, caseId }: CaseKey,
  isShown: boolean,
): Promise<void> {
  for (const table of ['support.objective', 'support.visit', 'support.review'] as const) {
    await tx
      .updateTable(table)
      .set({ isShown })
      .where('organizationId', '=', organizationId)
      .where('caseId', '=', caseId)
      .execute()
  }
}

export async function addCaseEvent(
  tx: Tx,
  whose: CaseKey & { readonly municipalityId: number; readonly isShown: boolean },
  event: CaseEvent,
): Promise<void> {
  const { organizationId, caseId, municipalityId, isShown } = whose
  await tx
    .insertInto('support.case_event')
    .values({ organizationId, caseId, municipalityId, isShown, ...event })
    .execute()
}

export async function findCaseEvents(
  tx: Tx,
  { organizationId, caseId }: CaseKey,
): Promise<readonly CaseEvent[]> {
  return await tx
    .selectFrom('support.case_event')
    .select(['act', 'happenedOn', 'personName', 'note'])
    .where('organizationId', '=', organizationId)
    .where('caseId', '=', caseId)
    .orderBy('eventId')
    .execute()
}

const columns = [
  'organizationId',
  'caseId',
  'version',
  'beneficiary',
  'beneficiaryWords',
  'basis',
  'runId',
  'dossierId',
  'grounds',
  'openedOn',
  'openerName',
  'isShown',
  'shownOn',
  'adviserName',
  'adviserUserId',
  'adviserDeclaration',
  'mentorId',
  'diagnosis',
  'diagnosedOn',
  'planId',
  'schoolAnswer',
  'answeredOn',
  'answererName',
  'pausedOn',
  'pauseReason',
  'escalatedOn',
  'escalationReason',
  'closedOn',
  'closingGround',
  'closingReason',
  'closingDocument',
  'closerName',
] as const
