import { registryOfPerformers } from '#flows/read-registry.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { readUpload } from '#plans/http/read-upload.ts'
import { approveDraft } from '#plans/http/schedule/approve-draft.ts'
import { keepUpload } from '#plans/storage/keep-upload.ts'
import { lockDraft } from '#plans/storage/plans.ts'
import { savePerformerMappings } from '#plans/storage/schedule/performer-mappings.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'

export const today = plainDate('2026-11-24')

/** From the bytes of a file to an approved plan with its tasks: what a person waits for. */
export async function bringInPlan(
  store: Store,
  municipalityId: number,
  bytes: Uint8Array,
): Promise<{ readonly planId: number; readonly taskCount: number }> {
  const read = await readUpload(bytes, 'план.txt')
  const by = { municipalityId, userId: null, now: new Date(`${today}T08:00:00Z`) }
  const scope = municipalityScope(municipalityId)
  const { planId } = await store.transaction(scope, (tx) => keepUpload(tx, read, by))
  return await store.transaction(scope, async (tx) => {
    const target = { select: 'types', types: ['school'] } as const
    await savePerformerMappings(tx, { municipalityId, planId }, [{ name: 'ОО', kind: 'schools', target }])
    const plan = await lockDraft(tx, planId)
    const order = { documentKind: 'приказ', number: '1', date: plainDate('2025-01-15'), signatory: null }
    const { taskCount } = await approveDraft(tx, plan, order, { today, by, port: registryOfPerformers })
    return { planId, taskCount }
  })
}
