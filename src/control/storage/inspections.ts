import type { PlainDate } from '#kernel/plain-date.ts'
import { FormSchema } from '#monitoring/domain/form/form.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Inspection } from '../domain/inspection.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** Inspections of the municipality that begin in the period, the nearest first; without the removed ones. */
export async function listInspections(
  tx: Tx,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): Promise<readonly Inspection[]> {
  return await select(tx)
    .where('removed', '=', false)
    .where('startsOn', '>=', from)
    .where('startsOn', '<=', to)
    .orderBy('startsOn')
    .orderBy('inspectionId')
    .execute()
}

/** Those named, removed ones too. */
export async function findInspections(
  tx: Tx,
  inspectionIds: readonly number[],
): Promise<readonly Inspection[]> {
  if (inspectionIds.length === 0) return []
  return await select(tx)
    .where('inspectionId', 'in', [...new Set(inspectionIds)])
    .orderBy('startsOn', 'desc')
    .execute()
}

export async function getInspection(tx: Tx, inspectionId: number): Promise<Inspection> {
  const [found] = await findInspections(tx, [inspectionId])
  if (!found) throw refuse('control/inspection-not-found')
  return found
}

type NewInspection = Omit<Inspection, 'inspectionId' | 'version' | 'removed'>

export async function createInspection(
  tx: Tx,
  municipalityId: number,
  inspection: NewInspection,
): Promise<Inspection> {
  const { inspectionId } = await tx
    .insertInto('control.inspection')
    .values({ municipalityId, ...columnsOf(inspection) })
    .returning('inspectionId')
    .executeTakeFirstOrThrow()
  return await getInspection(tx, inspectionId)
}

/** Undefined when the stored version is not `inspection.version`. */
export async function saveInspection(tx: Tx, inspection: Inspection): Promise<Inspection | undefined> {
  const { inspectionId, version, removed, ...fields } = inspection
  const saved = await tx
    .updateTable('control.inspection')
    .set({ ...columnsOf(fields), removed, version: version + 1 })
    .where('inspectionId', '=', inspectionId)
    .where('version', '=', version)
    .returning('inspectionId')
    .executeTakeFirst()
  return saved && (await getInspection(tx, inspectionId))
}

function select(tx: Tx) {
  return tx
    .selectFrom('control.inspection')
    .select([
      'inspectionId',
      'version',
      'theme',
      'kind',
      'mode',
      'basis',
      'actId',
      'planId',
      'actionId',
      'inspectors',
      'startsOn',
      'endsOn',
      'checklist',
      'removed',
    ])
}

function columnsOf({ inspectors, checklist, ...fields }: NewInspection) {
  return {
    ...fields,
    inspectors: [...inspectors],
    checklist:
      checklist === null
        ? null
        : jsonb({ title: checklist.title, content: FormSchema.parse(checklist.content) }),
  }
}
