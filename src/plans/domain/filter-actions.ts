import type { ActionFilter } from '../contract.ts'
import { isOnDemand } from './schedule/preview-schedule.ts'
import type { ActionView } from './views/action-view.ts'

/** The rows a person asked for. Month and organisation are asked of the tasks and come in `inMonth`, `ofOrganization`. */
export function filterActions(
  actions: readonly ActionView[],
  filter: ActionFilter,
  marks: {
    readonly inMonth: ReadonlySet<number> | null
    readonly ofOrganization: ReadonlySet<number> | null
    readonly assumed: ReadonlySet<number>
  },
): readonly ActionView[] {
  const words = (filter.q ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
  return actions.filter(
    (action) =>
      (filter.removed === 'with' || !action.removed) &&
      (filter.track === undefined || action.track === filter.track) &&
      (filter.sectionId === undefined || action.sectionId === filter.sectionId) &&
      (filter.performerKind === undefined ||
        action.performers.some(({ kind }) => kind === filter.performerKind)) &&
      (marks.inMonth === null || marks.inMonth.has(action.id)) &&
      (marks.ofOrganization === null || marks.ofOrganization.has(action.id)) &&
      (filter.state === undefined || isInState(action, filter.state, marks.assumed)) &&
      words.every((word) => textOf(action).includes(word)),
  )
}

function isInState(
  action: ActionView,
  state: NonNullable<ActionFilter['state']>,
  assumed: ReadonlySet<number>,
): boolean {
  const { total, reported, overdue, dueSoon } = action.progress
  switch (state) {
    case 'open':
      return reported < total
    case 'overdue':
      return overdue > 0
    case 'due-soon':
      return dueSoon > 0
    case 'done':
      return total > 0 && reported === total
    case 'waiting':
      return action.waitsFor.length > 0
    case 'assumed':
      return assumed.has(action.id)
    case 'on-demand':
      return isOnDemand(action)
  }
}

function textOf(action: ActionView): string {
  const { number, text, points, performersText, deadlineText, expectedResultText } = action
  return [number, text, ...points, performersText, deadlineText, expectedResultText].join(' ').toLowerCase()
}
