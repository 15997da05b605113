import type { PlanAction, PlanSection } from '../plan.ts'

/** An amendment's copy: the row or heading of the plan it came from, null for a new one. */
export type Origins = ReadonlyMap<number, number | null>

/**
 * The rows of an amendment under the ids of the plan they amend; new ones under their own ids, negated, so that the two
 * never meet. Removed rows are left out.
 */
export function asAmended(
  sections: readonly PlanSection[],
  actions: readonly PlanAction[],
  origins: { readonly sections: Origins; readonly actions: Origins },
): { readonly sections: readonly PlanSection[]; readonly actions: readonly PlanAction[] } {
  const sectionId = (id: number) => origins.sections.get(id) ?? -id
  const live = sections.filter(({ removed }) => !removed)
  const isLive = (id: number | null) => id !== null && live.some((section) => section.sectionId === id)
  return {
    sections: live.map((section) => ({ ...section, sectionId: sectionId(section.sectionId) })),
    actions: actions
      .filter(({ removed }) => !removed)
      .map((action) => ({
        ...action,
        actionId: origins.actions.get(action.actionId) ?? -action.actionId,
        sectionId: action.sectionId !== null && isLive(action.sectionId) ? sectionId(action.sectionId) : null,
      })),
  }
}
