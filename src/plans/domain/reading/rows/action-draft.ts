import type { Place } from '#kernel/document-content.ts'
import { joinLines, oneLine } from '../clean-text.ts'
import { startsInLowerCase } from './continues.ts'
import type { PlanRow } from './plan-row.ts'

/** An action while its rows are still being collected; cells keep their line breaks. */
export type ActionDraft = {
  readonly number: string | null
  readonly sectionIndex: number | null
  readonly text: string
  readonly deadline: string
  readonly performers: string
  readonly result: string
  readonly extra: Readonly<Record<string, string>>
  /** What the section sets for all its actions, where the action's own cell is empty. */
  readonly inheritedDeadline: string
  readonly inheritedPerformers: string
  /** The performers of the row above, where this one is a part of it. */
  readonly performersAbove: string
  /** A section that is a year («2025 год») narrows the plan's horizon for its actions. */
  readonly period: string
  readonly place: Place
}

/** Puts a torn row back: each cell goes on with its own continuation. */
export function appendRow(draft: ActionDraft, row: PlanRow): ActionDraft {
  const lone = row.lone?.at === 'other' ? null : row.lone
  const text = lone ? lone.text : row.covered.text ? '' : row.text
  return {
    ...draft,
    text: appendText(draft.text, text),
    deadline: appendCell(draft.deadline, row.covered.deadline ? '' : row.deadline, row.covered.text),
    performers: appendCell(draft.performers, row.covered.performers ? '' : row.performers, row.covered.text),
    result: row.result === draft.result ? draft.result : appendText(draft.result, row.result),
    extra: appendExtra(draft.extra, row.extra),
  }
}

/** The last line of a torn cell goes on in lower case; otherwise a new line begins. */
function appendText(before: string, after: string): string {
  if (before === '' || after === '') return before + after
  if (!startsInLowerCase(after)) return `${before}\n${after}`
  const lines = before.split('\n')
  const rest = after.split('\n')
  return [...lines.slice(0, -1), joinLines(lines.at(-1) ?? '', rest[0] ?? ''), ...rest.slice(1)].join('\n')
}

/** Rows of one merged text have deadlines of their own; parts of a torn row share one cell. */
function appendCell(before: string, after: string, isOwn: boolean): string {
  if (after === '' || after === before) return before
  if (before === '') return after
  return isOwn ? `${before};\n${after}` : `${before}\n${after}`
}

function appendExtra(before: ActionDraft['extra'], after: PlanRow['extra']): Record<string, string> {
  const joined: Record<string, string> = { ...before }
  for (const [heading, text] of Object.entries(after)) {
    const own = joined[heading]
    joined[heading] = own && own !== text ? oneLine(`${own}\n${text}`) : text
  }
  return joined
}
