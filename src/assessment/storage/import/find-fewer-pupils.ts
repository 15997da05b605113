import type { Tx } from '#server-kit/database/database.ts'
import { type FewerPupils, fewerPupils } from '../../domain/import/fewer-pupils.ts'
import type { ImportPreview, PreviewWork } from '../../domain/import/import-shapes.ts'
import { findCurrentParts } from '../figures/school-parts.ts'
import { findWork, keyColumns } from '../works.ts'

export type FewerOfWork = { readonly work: PreviewWork; readonly schools: readonly FewerPupils[] }

/**
 * Works of a file by which schools would have much fewer pupils than count at this moment: the preview may be older.
 * `awaited` holds what files on their way will bring, by `partKey`.
 */
export async function findFewerPupils(
  tx: Tx,
  preview: ImportPreview,
  awaited: ReadonlyMap<string, number> = new Map(),
): Promise<readonly FewerOfWork[]> {
  const found: FewerOfWork[] = []
  for (const work of preview.works) {
    if (work.reported) continue
    const stored = await findWork(tx, work)
    const parts = stored ? await findCurrentParts(tx, stored.workId) : []
    const mine = parts.filter(({ sitting }) => sitting === work.sitting)
    const now = new Map(mine.map(({ organizationId, participants }) => [organizationId, participants]))
    const schools = fewerPupils(work.schools, (id) => awaited.get(partKey(work, id)) ?? now.get(id))
    if (schools.length > 0) found.push({ work, schools })
  }
  return found
}

/** One school's results of one sitting of a work. */
export function partKey(work: PreviewWork, organizationId: number): string {
  return JSON.stringify([keyColumns(work), work.sitting, organizationId])
}
