import { readDeadlines } from './deadlines/read-deadlines.ts'
import { readPerformers } from './performers/read-performers.ts'
import type { ActionFields, Plan, PlanAction } from './plan.ts'
import { suggestCycleStages } from './suggest-cycle-stages.ts'

/** What a person typed into a row; what was left alone is absent. */
export type ActionChange = {
  readonly [Key in keyof Omit<ActionFields, 'deadlines' | 'performers' | 'extra' | 'place'>]?:
    | ActionFields[Key]
    | undefined
} & { readonly sectionId?: number | null | undefined }

type PlanWords = Pick<Plan, 'horizon' | 'aliases'>

/** The row after an edit: a changed deadline or performers cell is read anew. */
export function changeAction<Row extends ActionFields & { readonly sectionId: number | null }>(
  row: Row,
  change: ActionChange,
  plan: PlanWords,
): Row {
  const next = { ...row, ...said(change) }
  const isRedated = change.deadlineText !== undefined || change.points !== undefined
  return {
    ...next,
    deadlines: isRedated
      ? readDeadlines(next.deadlineText, { horizon: plan.horizon, points: next.points })
      : row.deadlines,
    performers:
      change.performersText === undefined
        ? row.performers
        : readPerformers(next.performersText, plan.aliases),
    cycleStages:
      change.text !== undefined && change.cycleStages === undefined && row.cycleStages.length === 0
        ? suggestCycleStages(next.text)
        : next.cycleStages,
  }
}

/** A row typed in by hand, before anything is said about it. */
export const emptyAction: ActionFields & { readonly sectionId: number | null } = {
  sectionId: null,
  number: null,
  text: '',
  points: [],
  deadlineText: '',
  deadlines: [],
  performersText: '',
  performers: [],
  expectedResultText: null,
  extra: {},
  place: null,
  track: null,
  cycleStages: [],
}

/**
 * The rows whose deadlines mean other dates now that the plan's years are known: «сентябрь» of a plan for one year. A
 * row is left alone where reading its one-line text anew would not find the same deadlines.
 */
export function redateActions(actions: readonly PlanAction[], plan: PlanWords): readonly PlanAction[] {
  return actions.flatMap((action) => {
    const deadlines = readDeadlines(action.deadlineText, { horizon: plan.horizon, points: action.points })
    const isSame = JSON.stringify(deadlines) === JSON.stringify(action.deadlines)
    return isSame || deadlines.length !== action.deadlines.length ? [] : [{ ...action, deadlines }]
  })
}

function said<T extends object>(change: T): { readonly [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined)
  // The filter above is what the type says.
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> }
}
