import type { Tx } from '#server-kit/database/database.ts'
import type { Edition } from '../domain/act.ts'
import './tables.ts'

/** Everybody of the municipality may read a file as long as some edition that is shown to everybody has it. */
export async function showFiles(
  tx: Tx,
  organizationId: number,
  editions: readonly Pick<Edition, 'file'>[],
): Promise<void> {
  for (const sha256 of new Set(editions.flatMap(({ file }) => file?.sha256 ?? []))) {
    const showing = await tx
      .selectFrom('documents.act_edition')
      .select('editionId')
      .where('organizationId', '=', organizationId)
      .where('sha256', '=', sha256)
      .where('isShared', '=', true)
      .limit(1)
      .executeTakeFirst()
    await tx
      .updateTable('documents.stored_file')
      .set({ isShared: showing !== undefined })
      .where('organizationId', '=', organizationId)
      .where('sha256', '=', sha256)
      .where('isShared', '!=', showing !== undefined)
      .execute()
  }
}
