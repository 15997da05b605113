import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { lockWorks } from '../works.ts'
import { findSchoolsToRecount, recountMarks } from './recount-marks.ts'
import { getRecount, saveRecount } from './recounts.ts'

/** Schools in one transaction: others get their turn in between. */
const SCHOOLS_AT_ONCE = 20

/** Counts the marks of a work anew, some schools at a time. May be run again after a crash: what is done comes out the same. */
export async function workOnRecount(store: Store, recountId: number, now: () => Date): Promise<void> {
  const { municipalityId, workId, scale, state, changed: before } = await getRecount(store.owner, recountId)
  if (state === 'done' || state === 'failed') return
  const scope = municipalityScope(municipalityId)
  try {
    const schools = await store.transaction(scope, async (tx) => {
      const [work] = await lockWorks(tx, [workId])
      const found = work ? await findSchoolsToRecount(tx, work) : []
      await saveRecount(tx, recountId, { state: 'running', schools: found.length })
      return found
    })
    let changed = before
    for (let at = 0; at < schools.length; at += SCHOOLS_AT_ONCE) {
      const organizationIds = schools.slice(at, at + SCHOOLS_AT_ONCE)
      changed = await store.transaction(scope, async (tx) => {
        const all = changed + (await recountMarks(tx, { workId, scale, organizationIds }))
        const progress = Math.floor((Math.min(schools.length, at + SCHOOLS_AT_ONCE) / schools.length) * 100)
        await saveRecount(tx, recountId, { progress, changed: all })
        return all
      })
    }
    await store.transaction(scope, (tx) =>
      saveRecount(tx, recountId, { state: 'done', progress: 100, closedAt: now() }),
    )
  } catch (error) {
    await store.transaction(scope, (tx) => saveRecount(tx, recountId, { state: 'failed', closedAt: now() }))
    throw error
  }
}
