import type { Tx } from '#server-kit/database/database.ts'
import type { Visit } from '../domain/cases/visit.ts'
import { refuse } from '../refusals.ts'
import type { CaseKey } from './cases.ts'
import './tables.ts'

/** Visits of a case by their day, those taken away too; of all cases of the scope where none is named. */
export async function findVisits(tx: Tx, key?: CaseKey): Promise<readonly (Visit & CaseKey)[]> {
  return await tx
    .selectFrom('support.visit')
    .select([
      'organizationId',
      'caseId',
      'visitId',
      'version',
      'plannedOn',
      'heldOn',
      'visitorName',
      'purpose',
      'notes',
      'agreed',
      'removed',
    ])
    .$if(key !== undefined, (query) =>
      query.where('organizationId', '=', key?.organizationId ?? 0).where('caseId', '=', key?.caseId ?? 0),
    )
    .orderBy('plannedOn')
    .orderBy('visitId')
    .execute()
}

export async function getVisit(tx: Tx, key: CaseKey, visitId: number): Promise<Visit> {
  const found = (await findVisits(tx, key)).find((one) => one.visitId === visitId)
  if (!found) throw refuse('support/visit-not-found')
  return found
}

export async function addVisit(
  tx: Tx,
  whose: CaseKey & { readonly municipalityId: number; readonly isShown: boolean },
  fields: Pick<Visit, 'plannedOn' | 'visitorName' | 'purpose'>,
): Promise<number> {
  const { organizationId, caseId, municipalityId, isShown } = whose
  const { visitId } = await tx
    .insertInto('support.visit')
    .values({ ...fields, organizationId, caseId, municipalityId, isShown })
    .returning('visitId')
    .executeTakeFirstOrThrow()
  return visitId
}

/** False when the stored version is another. */
export async function saveVisit(
  tx: Tx,
  { organizationId }: CaseKey,
  { visitId, version, plannedOn, heldOn, visitorName, purpose, notes, agreed, removed }: Visit,
): Promise<boolean> {
  const saved = await tx
    .updateTable('support.visit')
    .set({ plannedOn, heldOn, visitorName, purpose, notes, agreed, removed, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('visitId', '=', visitId)
    .where('version', '=', version)
    .returning('visitId')
    .executeTakeFirst()
  return saved !== undefined
}
