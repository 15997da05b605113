import { joinLines, oneLine } from '../clean-text.ts'
import type { ActionDraft } from './action-draft.ts'
import type { PlanRow } from './plan-row.ts'
import { startsInLowerCase } from './text-start.ts'

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
