import { readDeadlines } from '../deadlines/read-deadlines.ts'
import type { ActionFields, Plan, PlanAction, PlanFields, PlanSection, SectionFields } from '../plan.ts'
import type { Horizon, ReadingProblem } from '../plan-reading.ts'
import { namesYear, shiftDeadline, shiftHorizon, shiftText } from './shift-years.ts'

export type PatternDraft = {
  readonly plan: PlanFields
  readonly sections: readonly (SectionFields & { readonly from: number })[]
  readonly actions: readonly (ActionFields & { readonly from: number; readonly sectionFrom: number | null })[]
  /** How many rows a person has to look at. */
  readonly markedRows: number
}

/** A new draft after the pattern of a plan, so many years later. What could not be moved without a guess is marked. */
export function draftByPattern(
  plan: Plan,
  sections: readonly PlanSection[],
  actions: readonly PlanAction[],
  years: number,
): PatternDraft {
  const horizon = plan.horizon === null ? null : shiftHorizon(plan.horizon, years)
  const live = actions.filter(({ removed }) => !removed)
  const marks = live.map((action) => marksOf(action, horizon, years))
  const { title, kind, authority, aliases } = plan
  return {
    plan: {
      title: shiftText(title, years),
      kind,
      authority,
      aliases,
      horizon,
      approval: null,
      manualEntry: false,
      problems: marks.flat(),
    },
    sections: sections
      .filter(({ removed }) => !removed)
      .map(({ sectionId, number, title: name, track }) => ({
        from: sectionId,
        number,
        title: shiftText(name, years),
        track,
      })),
    actions: live.map((action) => shiftAction(action, years)),
    markedRows: marks.filter((list) => list.length > 0).length,
  }
}

function shiftAction(action: PlanAction, years: number): PatternDraft['actions'][number] {
  const { actionId, sectionId, version: _, position: _position, removed: _removed, ...fields } = action
  return {
    ...fields,
    from: actionId,
    sectionFrom: sectionId,
    // It points into the pattern's file.
    place: null,
    deadlineText: shiftText(action.deadlineText, years),
    deadlines: action.deadlines.map((deadline) => shiftDeadline(deadline, years)),
  }
}

function marksOf(action: PlanAction, horizon: Horizon | null, years: number): readonly ReadingProblem[] {
  const where = action.number === null ? 'строка без номера' : `строка ${action.number}`
  const said = action.expectedResultText ?? ''
  const words = [action.text, ...action.points].some(namesYear)
    ? 'в тексте мероприятия назван год'
    : namesYear(said)
      ? 'в ожидаемом результате назван год'
      : null
  const problems: ReadingProblem[] = []
  if (words !== null)
    problems.push({ severity: 'warning', where, message: `${words}: он не изменён, проверьте` })
  if (!isReadAlike(action, horizon, years)) {
    const message = `срок «${shiftText(action.deadlineText, years)}» перенесён не полностью: проверьте`
    problems.push({ severity: 'warning', where, message })
  }
  return problems
}

/** Reading the moved words finds what was moved; a cell that reads otherwise was moved by half. */
function isReadAlike(
  { deadlineText, deadlines, points }: PlanAction,
  horizon: Horizon | null,
  years: number,
): boolean {
  if (!namesYear(deadlineText)) return true
  const read = readDeadlines(shiftText(deadlineText, years), { horizon, points })
  const moved = deadlines.map((deadline) => shiftDeadline(deadline, years))
  const gist = (list: typeof moved) =>
    JSON.stringify(
      list.map(({ kind, months, years: named, day, startsOn, endsOn }) => [
        kind,
        months,
        named,
        day,
        startsOn,
        endsOn,
      ]),
    )
  return gist(read.map((one) => one)) === gist(moved)
}
