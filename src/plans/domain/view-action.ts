import type { Deadline } from './deadline.ts'
import { describeDeadline } from './describe-deadline.ts'
import { type PlanAction, type PlanSection, trackOf } from './plan.ts'
import { describePlace } from './reading/grid.ts'
import { reviewAction } from './review-action.ts'
import type { ActionView, ProgressView, SectionView } from './views/action-view.ts'
import type { DeadlineView } from './views/deadline-view.ts'

export const noProgress: ProgressView = {
  total: 0,
  reported: 0,
  accepted: 0,
  returned: 0,
  notRequired: 0,
  released: 0,
  overdue: 0,
  dueSoon: 0,
  nextDueOn: null,
}

/** What an approved action waits for, and how far its tasks have come. */
export type ActionStanding = { readonly progress: ProgressView; readonly waitsFor: readonly string[] }

/** A row as the browser shows it. An approved plan's row has no problems any more: it is what was approved. */
export function viewAction(
  action: PlanAction,
  sections: readonly PlanSection[],
  approved: boolean,
  standing: ActionStanding | undefined,
): ActionView {
  const { actionId, ...fields } = action
  const track = trackOf(action, sections)
  return {
    id: actionId,
    ...fields,
    deadlines: action.deadlines.map(viewDeadline),
    placeText: action.place === null ? null : describePlace(action.place),
    track,
    trackInherited: action.track === null && track !== null,
    problems: approved ? [] : reviewAction(action, track),
    progress: standing?.progress ?? noProgress,
    waitsFor: standing?.waitsFor ?? [],
  }
}

export function viewDeadline(deadline: Deadline): DeadlineView {
  return { ...deadline, summary: describeDeadline(deadline) }
}

export function viewSection({ sectionId, ...section }: PlanSection): SectionView {
  return { id: sectionId, ...section }
}
