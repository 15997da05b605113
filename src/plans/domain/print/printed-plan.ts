import type { Plan, PlanAction, PlanSection } from '../plan.ts'
import type { Approval } from '../plan-reading.ts'
import { annexMark, editionMark } from './annex-mark.ts'
import { horizonLine } from './horizon-line.ts'
import { linesOfAction } from './lines-of-action.ts'

/** A plan as it goes to paper: what the annex, its template and the pdf all say. */
export type PrintedPlan = {
  /** Not approved yet: «Проект» stands above all. */
  readonly isDraft: boolean
  /** Upper right corner: «Приложение / к приказу … / от … № …»; may be empty. */
  readonly mark: readonly string[]
  readonly title: string
  /** «Срок реализации: 2025–2028 годы», where the title itself does not say it; else ''. */
  readonly horizonLine: string
  readonly hasNumbers: boolean
  readonly hasResults: boolean
  /** Columns the product has no name for, by their own headings. */
  readonly extraHeadings: readonly string[]
  readonly sections: readonly PrintedSection[]
}

/** What stands above a plan that is not approved yet. */
export const DRAFT = 'Проект'

export type PrintedSection = {
  /** null: actions that stand before the first section. */
  readonly heading: string | null
  readonly actions: readonly PrintedAction[]
}

export type PrintedAction = {
  readonly number: string
  /** Nested points each on a line of its own. */
  readonly text: string
  readonly deadline: string
  readonly performers: string
  readonly result: string
  readonly extra: readonly string[]
}

/** Lays a plan out for paper, in its own order; rows removed from a draft are left out. */
export function printedPlan(
  plan: Pick<Plan, 'approved' | 'title' | 'horizon' | 'approval' | 'authority'>,
  sections: readonly PlanSection[],
  actions: readonly PlanAction[],
  /** The act of the amendment that made this edition; null for the first one. */
  editedBy: Approval | null = null,
): PrintedPlan {
  const live = actions.filter(({ removed }) => !removed)
  const known = sections.filter(({ removed }) => !removed)
  const extraHeadings = [...new Set(live.flatMap(({ extra }) => Object.keys(extra)))]
  const printed = (action: PlanAction): PrintedAction => ({
    number: action.number ?? '',
    text: linesOfAction(action.text, action.points).join('\n'),
    deadline: action.deadlineText,
    performers: action.performersText,
    result: action.expectedResultText ?? '',
    extra: extraHeadings.map((heading) => action.extra[heading] ?? ''),
  })
  const isKnown = (sectionId: number | null) => known.some((section) => section.sectionId === sectionId)
  const loose = live.filter(({ sectionId }) => !isKnown(sectionId))
  return {
    isDraft: !plan.approved,
    mark: [...annexMark(plan), ...(editedBy === null ? [] : [editionMark(editedBy)])],
    title: plan.title,
    horizonLine: horizonLine(plan),
    hasNumbers: live.some(({ number }) => number !== null),
    hasResults: live.some(({ expectedResultText }) => expectedResultText !== null),
    extraHeadings,
    sections: [
      ...(loose.length === 0 ? [] : [{ heading: null, actions: loose.map(printed) }]),
      ...known.map((section) => ({
        heading: headingOf(section),
        actions: live.filter(({ sectionId }) => sectionId === section.sectionId).map(printed),
      })),
    ],
  }
}

/** «2. Работа с кадрами»; before a title that begins with a digit the number is named, or the two would run together. */
function headingOf({ number, title }: PlanSection): string {
  if (number === null) return title
  return /^\d/.test(title) ? `Раздел ${number}. ${title}` : `${number}. ${title}`
}
