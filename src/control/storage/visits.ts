import type { Tx } from '#server-kit/database/database.ts'
import type { Visit } from '../domain/visit.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'organizationId',
  'inspectionId',
  'version',
  'startedOn',
  'shownOn',
  'conclusion',
  'reportedOn',
  'closedOn',
  'removed',
] as const

/** Visits of the inspections named that the scope sees, without those taken out. */
export async function findVisits(tx: Tx, inspectionIds: readonly number[]): Promise<readonly Visit[]> {
  if (inspectionIds.length === 0) return []
  return await tx
    .selectFrom('control.visit')
    .select(columns)
    .where('removed', '=', false)
    .where('inspectionId', 'in', [...new Set(inspectionIds)])
    .orderBy('organizationId')
    .execute()
}

export type VisitKey = { readonly inspectionId: number; readonly organizationId: number }

/** Refuses with 404 also when the scope may not know of it. */
export async function getVisit(tx: Tx, { inspectionId, organizationId }: VisitKey): Promise<Visit> {
  const found = await tx
    .selectFrom('control.visit')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('inspectionId', '=', inspectionId)
    .where('removed', '=', false)
    .executeTakeFirst()
  if (!found) throw refuse('control/visit-not-found')
  return found
}

/** Asks organisations to be visited; one taken out before comes back. */
export async function addVisits(
  tx: Tx,
  { municipalityId, inspectionId }: { readonly municipalityId: number; readonly inspectionId: number },
  organizationIds: readonly number[],
): Promise<void> {
  if (organizationIds.length === 0) return
  await tx
    .insertInto('control.visit')
    .values(organizationIds.map((organizationId) => ({ organizationId, inspectionId, municipalityId })))
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'inspectionId']).doUpdateSet({ removed: false }),
    )
    .execute()
}

/** Takes out a visit that has not begun. */
export async function takeOutVisit(tx: Tx, { inspectionId, organizationId }: VisitKey): Promise<void> {
  await tx
    .updateTable('control.visit')
    .set({ removed: true })
    .where('organizationId', '=', organizationId)
    .where('inspectionId', '=', inspectionId)
    .where('startedOn', 'is', null)
    .execute()
}

/** Undefined when the stored version is not `visit.version`. */
export async function saveVisit(tx: Tx, visit: Visit): Promise<Visit | undefined> {
  const { organizationId, inspectionId, version, ...fields } = visit
  const saved = await tx
    .updateTable('control.visit')
    .set({ ...fields, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('inspectionId', '=', inspectionId)
    .where('version', '=', version)
    .returning('inspectionId')
    .executeTakeFirst()
  return saved && (await getVisit(tx, visit))
}
