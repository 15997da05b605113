import type { ReadingProblem } from '../plan-reading.ts'
import { describePlace } from './grid.ts'
import type { ActionDraft } from './rows/action-draft.ts'
import { readRowNumber } from './rows/row-number.ts'

/** Jumps in the numbers of a section's actions: the document may be so written, or a row may have been lost. */
export function numberingGaps(drafts: readonly ActionDraft[]): ReadingProblem[] {
  const problems: ReadingProblem[] = []
  for (const [index, draft] of drafts.entries()) {
    const before = drafts[index - 1]
    if (!before?.number || !draft.number || before.sectionIndex !== draft.sectionIndex) continue
    const [from, to] = [readRowNumber(before.number), readRowNumber(draft.number)]
    if (!from || !to || from.parts.length !== to.parts.length) continue
    const last = to.parts.length - 1
    const isSameParent = to.parts.every((part, at) => at === last || part === from.parts[at])
    const step = (to.parts[last] ?? 0) - (from.parts[last] ?? 0)
    if (isSameParent ? step > 1 : last > 0 && (to.parts[0] ?? 0) > (from.parts[0] ?? 0)) {
      problems.push({
        severity: 'warning',
        where: describePlace(draft.place),
        message: `После № ${before.number} идёт № ${draft.number}: проверьте, не потеряны ли строки`,
      })
    }
  }
  return problems
}
