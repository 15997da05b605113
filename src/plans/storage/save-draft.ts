import type { Tx } from '#server-kit/database/database.ts'
import type { PlanDraft } from '../domain/draft-from-reading.ts'
import { insertActions } from './actions.ts'
import { insertPlan, type Writer } from './plans.ts'
import { insertSections } from './sections.ts'

/** Stores a draft with three statements, whatever its length. Returns the plan's id. */
export async function saveDraft(
  tx: Tx,
  draft: PlanDraft,
  by: Writer & { readonly sourceFileId: number | null },
): Promise<number> {
  const planId = await insertPlan(tx, draft.plan, by)
  const home = { municipalityId: by.municipalityId, planId }
  const sectionIds = await insertSections(
    tx,
    home,
    draft.sections.map((section, index) => ({ ...section, position: index + 1 })),
  )
  await insertActions(
    tx,
    home,
    draft.actions.map(({ sectionIndex, ...action }, index) => ({
      ...action,
      sectionId: sectionIndex === null ? null : (sectionIds[sectionIndex] ?? null),
      position: index + 1,
    })),
  )
  return planId
}
