import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { CheckableWork } from '../domain/recheck/choose-works.ts'
import { refuse } from '../refusals.ts'
import type { DossierKey } from './dossiers.ts'
import './tables.ts'

export type RecheckKey = DossierKey & { readonly workId: number }

export type RecheckWork = {
  readonly workId: number
  readonly position: number
  readonly version: number
  readonly className: string | null
  readonly participantCode: string | null
  readonly firstTotal: number
  readonly firstMark: number | null
  readonly secondTotal: number | null
  readonly secondMark: number | null
  readonly checkerName: string | null
  readonly checkedOn: PlainDate | null
}

/** Works chosen for the second check, by the work and in the order of the list. */
export async function findRechecks(tx: Tx, key: DossierKey): Promise<readonly RecheckWork[]> {
  return await select(tx, key).where('removed', '=', false).orderBy('workId').orderBy('position').execute()
}

/** Refuses when works are chosen already. Places used by a choice taken back are written anew. */
export async function keepChosen(
  tx: Tx,
  { organizationId, dossierId, workId }: RecheckKey,
  works: readonly CheckableWork[],
  { municipalityId, isShown }: { readonly municipalityId: number; readonly isShown: boolean },
): Promise<void> {
  const rows = works.map(({ className, participantCode, total, mark }, at) => ({
    organizationId,
    dossierId,
    workId,
    position: at + 1,
    municipalityId,
    className,
    participantCode,
    firstTotal: total,
    firstMark: mark,
    isShown,
  }))
  await tx
    .insertInto('objectivity.recheck_work')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'dossierId', 'workId', 'position']).doUpdateSet((eb) => ({
        removed: false,
        className: eb.ref('excluded.className'),
        participantCode: eb.ref('excluded.participantCode'),
        firstTotal: eb.ref('excluded.firstTotal'),
        firstMark: eb.ref('excluded.firstMark'),
        isShown: eb.ref('excluded.isShown'),
      })),
    )
    .execute()
}

export async function dropChosen(tx: Tx, { organizationId, dossierId, workId }: RecheckKey): Promise<number> {
  const dropped = await tx
    .updateTable('objectivity.recheck_work')
    .set({ removed: true })
    .where('organizationId', '=', organizationId)
    .where('dossierId', '=', dossierId)
    .where('workId', '=', workId)
    .where('removed', '=', false)
    .returning('position')
    .execute()
  return dropped.length
}

/** Undefined when the stored version is another. */
export async function saveSecondScore(
  tx: Tx,
  { organizationId, dossierId, workId, position }: RecheckKey & { readonly position: number },
  version: number,
  second: Pick<RecheckWork, 'secondTotal' | 'secondMark' | 'checkerName' | 'checkedOn'>,
): Promise<RecheckWork | undefined> {
  return await tx
    .updateTable('objectivity.recheck_work')
    .set({ ...second, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('dossierId', '=', dossierId)
    .where('workId', '=', workId)
    .where('position', '=', position)
    .where('removed', '=', false)
    .where('version', '=', version)
    .returning(columns)
    .executeTakeFirst()
}

export async function getRecheck(
  tx: Tx,
  { workId, position, ...key }: RecheckKey & { readonly position: number },
): Promise<RecheckWork> {
  const row = await select(tx, key)
    .where('workId', '=', workId)
    .where('position', '=', position)
    .where('removed', '=', false)
    .executeTakeFirst()
  if (!row) throw refuse('objectivity/work-not-found')
  return row
}

const columns = [
  'workId',
  'position',
  'version',
  'className',
  'participantCode',
  'firstTotal',
  'firstMark',
  'secondTotal',
  'secondMark',
  'checkerName',
  'checkedOn',
] as const

function select(tx: Tx, { organizationId, dossierId }: DossierKey) {
  return tx
    .selectFrom('objectivity.recheck_work')
    .select(columns)
    .where('organizationId', '=', organizationId)
    .where('dossierId', '=', dossierId)
}
