import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { ImportedChange } from '../domain/undo-import.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type StoredImport = {
  readonly importId: number
  readonly fileName: string
  readonly appliedAt: Date
  readonly createdCount: number
  readonly changedCount: number
  readonly undone: boolean
}

const columns = ['importId', 'fileName', 'appliedAt', 'createdCount', 'changedCount', 'undone'] as const

/** Newest first. */
export async function listImports(tx: Tx): Promise<readonly StoredImport[]> {
  return await tx
    .selectFrom('organizations.registry_import')
    .select(columns)
    .orderBy('importId', 'desc')
    .limit(50)
    .execute()
}

export async function saveImport(
  tx: Tx,
  municipalityId: number,
  taken: { readonly fileName: string; readonly appliedAt: Date; readonly changes: readonly ImportedChange[] },
): Promise<StoredImport> {
  const createdCount = taken.changes.filter(({ before }) => before === null).length
  const stored = await tx
    .insertInto('organizations.registry_import')
    .values({
      municipalityId,
      fileName: taken.fileName,
      appliedAt: taken.appliedAt,
      createdCount,
      changedCount: taken.changes.length - createdCount,
    })
    .returning(columns)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('organizations.registry_import_change')
    .values(
      taken.changes.map(({ organizationId, versionAfter, before }) => ({
        importId: stored.importId,
        municipalityId,
        organizationId,
        versionAfter,
        before: before === null ? null : jsonb(before),
      })),
    )
    .execute()
  return stored
}

export async function getImport(tx: Tx, importId: number): Promise<StoredImport> {
  const stored = await tx
    .selectFrom('organizations.registry_import')
    .select(columns)
    .where('importId', '=', importId)
    .executeTakeFirst()
  if (!stored) throw refuse('organizations/import-not-found')
  return stored
}

export async function listImportedChanges(tx: Tx, importId: number): Promise<readonly ImportedChange[]> {
  return await tx
    .selectFrom('organizations.registry_import_change')
    .select(['organizationId', 'versionAfter', 'before'])
    .where('importId', '=', importId)
    .orderBy('organizationId')
    .execute()
}

export async function markImportUndone(tx: Tx, importId: number): Promise<void> {
  await tx
    .updateTable('organizations.registry_import')
    .set({ undone: true })
    .where('importId', '=', importId)
    .execute()
}

/** Removes organisations that nothing else refers to; refuses with 409 when something does. */
export async function removeOrganizations(tx: Tx, organizationIds: readonly number[]): Promise<void> {
  if (organizationIds.length === 0) return
  // People's memberships are a list inside their row, so no foreign key speaks for them.
  const { rows } = await sql`
    select 1 from access."user" where organization_ids && ${[...organizationIds]}::int[] limit 1
  `.execute(tx)
  if (rows.length > 0) {
    throw refuse('organizations/import-in-use', { detail: 'К организации приписан пользователь' })
  }
  try {
    await tx.deleteFrom('organizations.organization').where('organizationId', 'in', organizationIds).execute()
  } catch (error) {
    const isReferred = error instanceof Error && 'code' in error && error.code === '23503'
    throw isReferred ? refuse('organizations/import-in-use') : error
  }
}
