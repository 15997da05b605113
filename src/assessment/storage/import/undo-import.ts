import type { Tx } from '#server-kit/database/database.ts'
import { giveBackPublished } from '../figures/published-figures.ts'
import { giveBack } from '../figures/school-parts.ts'
import { lockWorks } from '../works.ts'
import { undoAppeals } from './appeals.ts'
import { settle } from './settle-works.ts'
import '../results-tables.ts'

/** Puts everything back as it was before the import; schools that a later import took over stay with that one. */
export async function takeBackImport(tx: Tx, importId: number): Promise<{ readonly schools: number }> {
  const works = await tx
    .selectFrom('assessment.school_part')
    .select('workId')
    .distinct()
    .where('importId', '=', importId)
    .execute()
  await lockWorks(
    tx,
    works.map(({ workId }) => workId),
  )
  const touched = new Map<number, Set<number>>()
  const places = [...(await undoAppeals(tx, importId)), ...(await giveBack(tx, importId))]
  for (const { workId, organizationId } of places) {
    const schools = touched.get(workId) ?? new Set<number>()
    touched.set(workId, schools.add(organizationId))
  }
  await giveBackPublished(tx, importId)
  await settle(tx, touched)
  return { schools: places.length }
}
