import type { Tx } from '#server-kit/database/database.ts'
import type { Finding } from '../domain/finding.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

const columns = [
  'organizationId',
  'findingId',
  'inspectionId',
  'version',
  'fieldKey',
  'kind',
  'severity',
  'place',
  'requirement',
  'what',
  'fixBy',
  'isShown',
  'mendedText',
  'mendedOn',
  'objection',
  'objectedOn',
  'fixedOn',
  'checkedBy',
  'removed',
] as const

/** Findings of the inspections named that the scope sees, in the order they were written down; without the removed ones. */
export async function findFindings(tx: Tx, inspectionIds: readonly number[]): Promise<readonly Finding[]> {
  if (inspectionIds.length === 0) return []
  return await tx
    .selectFrom('control.finding')
    .select(columns)
    .where('removed', '=', false)
    .where('inspectionId', 'in', [...new Set(inspectionIds)])
    .orderBy('findingId')
    .execute()
}

/** Everything that was found at one organisation and that the scope sees, the newest first; not of removed inspections. */
export async function listFindingsOf(tx: Tx, organizationId: number): Promise<readonly Finding[]> {
  return await tx
    .selectFrom('control.finding')
    .select(columns)
    .where('removed', '=', false)
    .where('inspectionId', 'in', (eb) =>
      eb.selectFrom('control.inspection').select('inspectionId').where('removed', '=', false),
    )
    .where('organizationId', '=', organizationId)
    .orderBy('findingId', 'desc')
    .execute()
}

/** A removed one too. Refuses with 404 also when the scope may not know of it. */
export async function getFinding(tx: Tx, findingId: number): Promise<Finding> {
  const found = await tx
    .selectFrom('control.finding')
    .select(columns)
    .where('findingId', '=', findingId)
    .executeTakeFirst()
  if (!found) throw refuse('control/finding-not-found')
  return found
}

type NewFinding = Omit<
  Finding,
  | 'findingId'
  | 'version'
  | 'mendedText'
  | 'mendedOn'
  | 'objection'
  | 'objectedOn'
  | 'fixedOn'
  | 'checkedBy'
  | 'removed'
>

export async function createFinding(tx: Tx, municipalityId: number, finding: NewFinding): Promise<Finding> {
  const { findingId } = await tx
    .insertInto('control.finding')
    .values({ municipalityId, ...finding })
    .returning('findingId')
    .executeTakeFirstOrThrow()
  return await getFinding(tx, findingId)
}

/** Undefined when the stored version is not `finding.version`. */
export async function saveFinding(tx: Tx, finding: Finding): Promise<Finding | undefined> {
  const { organizationId, findingId, version, ...fields } = finding
  const saved = await tx
    .updateTable('control.finding')
    .set({ ...fields, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('findingId', '=', findingId)
    .where('version', '=', version)
    .returning('findingId')
    .executeTakeFirst()
  return saved && (await getFinding(tx, findingId))
}
