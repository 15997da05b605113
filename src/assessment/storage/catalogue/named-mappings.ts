import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import { parseTableMapping } from '../../domain/reading/formats/mapped/mapping-shape.ts'
import type { TableMapping } from '../../domain/reading/formats/mapped/table-mapping.ts'
import { refuse } from '../../refusals.ts'
import '../results-tables.ts'

export type NamedMapping = {
  readonly mappingId: number
  readonly version: number
  /** '' = made for one file and kept for no other. */
  readonly name: string
  readonly definition: TableMapping
  readonly authorId: string | null
  readonly authorName: string
  readonly shared: boolean
  readonly changedAt: Date
}

function select(tx: Tx) {
  return tx
    .selectFrom('assessment.named_mapping')
    .select(['mappingId', 'version', 'name', 'definition', 'authorId', 'authorName', 'shared', 'changedAt'])
}

/** Those with a name that the person made or others share; what a later program wrote is left out. */
export async function listNamedMappings(tx: Tx, userId: string): Promise<readonly NamedMapping[]> {
  const rows = await select(tx)
    .where('deleted', '=', false)
    .where('name', '<>', '')
    .where((eb) => eb.or([eb('shared', '=', true), eb('authorId', '=', userId)]))
    .orderBy('name')
    .execute()
  return rows.flatMap((row) => {
    const definition = parseTableMapping(row.definition)
    return definition ? [{ ...row, definition }] : []
  })
}

export async function getNamedMapping(tx: Tx, mappingId: number): Promise<NamedMapping> {
  const row = await select(tx).where('mappingId', '=', mappingId).executeTakeFirst()
  const definition = parseTableMapping(row?.definition)
  if (!row || !definition) throw refuse('assessment/mapping-not-found')
  return { ...row, definition }
}

export async function createMapping(
  tx: Tx,
  values: {
    readonly municipalityId: number
    readonly name: string
    readonly definition: TableMapping
    readonly authorId: string
    readonly authorName: string
    readonly shared: boolean
    readonly changedAt: Date
  },
): Promise<number> {
  const { mappingId } = await tx
    .insertInto('assessment.named_mapping')
    .values({ ...values, definition: jsonb(values.definition) })
    .returning('mappingId')
    .executeTakeFirstOrThrow()
  return mappingId
}

/** Refuses with 409 when somebody changed it meanwhile; the refusal carries the stored one. */
export async function changeMapping(
  tx: Tx,
  mappingId: number,
  seen: number,
  change: { readonly name: string; readonly shared: boolean; readonly changedAt: Date },
): Promise<void> {
  const current = await getNamedMapping(tx, mappingId)
  const saved = await tx
    .updateTable('assessment.named_mapping')
    .set({ ...change, version: seen + 1 })
    .where('mappingId', '=', mappingId)
    .where('version', '=', seen)
    .returning('mappingId')
    .executeTakeFirst()
  if (!saved) throw refuse('assessment/mapping-changed', { current: { name: current.name } })
}

export async function setMappingDeleted(tx: Tx, mappingId: number, deleted: boolean): Promise<void> {
  await getNamedMapping(tx, mappingId)
  await tx
    .updateTable('assessment.named_mapping')
    .set({ deleted })
    .where('mappingId', '=', mappingId)
    .execute()
}
