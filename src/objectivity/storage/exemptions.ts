import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Exemption } from '../domain/stored/exemption.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

/** Exemptions of the municipality, those taken away too, in the order they were made. */
export async function listExemptions(tx: Tx): Promise<readonly Exemption[]> {
  return await select(tx).orderBy('exemptionId').execute()
}

export async function getExemption(
  tx: Tx,
  { organizationId, exemptionId }: Pick<Exemption, 'organizationId' | 'exemptionId'>,
): Promise<Exemption> {
  const row = await select(tx)
    .where('organizationId', '=', organizationId)
    .where('exemptionId', '=', exemptionId)
    .executeTakeFirst()
  if (!row) throw refuse('objectivity/exemption-not-found')
  return row
}

export async function createExemption(
  tx: Tx,
  municipalityId: number,
  fields: Omit<Exemption, 'exemptionId' | 'version' | 'removed' | 'addedOn'> & {
    readonly addedOn: PlainDate
  },
): Promise<Exemption> {
  const { exemptionId } = await tx
    .insertInto('objectivity.exemption')
    .values({ municipalityId, ...fields })
    .returning('exemptionId')
    .executeTakeFirstOrThrow()
  return await getExemption(tx, { organizationId: fields.organizationId, exemptionId })
}

/** Undefined when the stored version is another. */
export async function moveExemption(
  tx: Tx,
  { organizationId, exemptionId, version }: Pick<Exemption, 'organizationId' | 'exemptionId' | 'version'>,
  removed: boolean,
): Promise<Exemption | undefined> {
  const saved = await tx
    .updateTable('objectivity.exemption')
    .set({ removed, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('exemptionId', '=', exemptionId)
    .where('version', '=', version)
    .returning('exemptionId')
    .executeTakeFirst()
  return saved && (await getExemption(tx, { organizationId, exemptionId }))
}

function select(tx: Tx) {
  return tx
    .selectFrom('objectivity.exemption')
    .select([
      'organizationId',
      'exemptionId',
      'version',
      'workId',
      'className',
      'kind',
      'reason',
      'authorName',
      'addedOn',
      'removed',
    ])
}
