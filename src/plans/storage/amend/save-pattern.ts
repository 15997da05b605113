import type { Tx } from '#server-kit/database/database.ts'
import type { PatternDraft } from '../../domain/pattern/draft-by-pattern.ts'
import { insertActions } from '../actions.ts'
import { insertPlan, type Writer } from '../plans.ts'
import { insertSections } from '../sections.ts'
import { copyQuestions, copySettings } from './copy-plan.ts'

/** Stores a draft made after a plan's pattern, with whom its performers mean, its months and the numbers it asks for. */
export async function savePattern(
  tx: Tx,
  patternPlanId: number,
  draft: PatternDraft,
  by: Writer,
): Promise<number> {
  const planId = await insertPlan(tx, draft.plan, { ...by, sourceFileId: null, patternPlanId })
  const home = { municipalityId: by.municipalityId, planId }
  const sectionIds = await insertSections(
    tx,
    home,
    draft.sections.map(({ from: _, ...section }, index) => ({ ...section, position: index + 1 })),
  )
  const copyOf = new Map(draft.sections.map(({ from }, index) => [from, sectionIds[index] ?? null]))
  const actionIds = await insertActions(
    tx,
    home,
    draft.actions.map(({ from: _, sectionFrom, ...fields }, index) => ({
      ...fields,
      position: index + 1,
      sectionId: sectionFrom === null ? null : (copyOf.get(sectionFrom) ?? null),
    })),
  )
  await copySettings(tx, { fromPlanId: patternPlanId, toPlanId: planId })
  await copyQuestions(
    tx,
    planId,
    draft.actions.map(({ from }, index) => ({ from, to: actionIds[index] ?? 0 })),
  )
  return planId
}
