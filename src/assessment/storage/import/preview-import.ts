import type { Tx } from '#server-kit/database/database.ts'
import { agreeOnItems } from '../../domain/import/agree-on-items.ts'
import type { ImportPreview } from '../../domain/import/import-shapes.ts'
import { type CurrentOfWork, viewPreview } from '../../domain/import/view-preview.ts'
import { seasonOf } from '../../domain/work-season.ts'
import { findCurrentParts } from '../figures/school-parts.ts'
import { findWork } from '../works.ts'
import type { FilePrepared } from './prepare-file.ts'

/** What a prepared file would change, against what counts now. */
export async function previewImport(tx: Tx, prepared: FilePrepared): Promise<ImportPreview> {
  const known = new Map<unknown, CurrentOfWork>()
  for (const work of prepared.works) {
    const stored = await findWork(tx, work.key)
    if (!stored) continue
    const current = await findCurrentParts(tx, stored.workId)
    const mine = current.filter(({ sitting }) => sitting === work.sitting)
    const own = new Set(work.schools.map(({ found }) => found.organizationId))
    const mayReplace = current.every(({ organizationId }) => own.has(organizationId))
    known.set(work, {
      parts: new Map(mine.map(({ organizationId, ...part }) => [organizationId, part])),
      season: seasonOf(work.key, stored.told),
      saidSeason: stored.told.said,
      itemsAgree: agreeOnItems(stored.items, work.items, mayReplace).same,
    })
  }
  return viewPreview(prepared, (work) => known.get(work))
}
