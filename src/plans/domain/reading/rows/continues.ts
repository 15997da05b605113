import { hasRole } from '../columns/columns.ts'
import type { ActionDraft } from './action-draft.ts'
import type { PlanRow } from './plan-row.ts'
import { startsInLowerCase, startsWithListMark } from './text-start.ts'

// Whether a row goes on with the action before it: torn by a page break, or a further part of one merged row.

/** A cell that cannot end so: «Сентябрь -», «В течение», «май,» at a page's bottom. */
const DANGLING =
  /(?:[-–—,/(]|(?:^|\s)(?:в|во|до|с|со|по|к|и|на|за|от|при|для|течение|согласно|итогам|не позднее|соответствии))$/i
const UNFINISHED = /[^.;:!?»")\]…]$/

/** For rows that carry more than one cell; a lone text is judged with its neighbours in `classifyRow`. */
export function continues(previous: ActionDraft, row: PlanRow): boolean {
  if (row.number !== '' && !row.covered.number) return false
  if (row.covered.text || row.text === '') return true
  if (row.covered.number) return row.covered.deadline && row.covered.performers
  const hasNumbers = hasRole(row.columns, 'number')
  if (row.deadline !== '' && !row.covered.deadline) {
    if (DANGLING.test(previous.deadline.trim())) return true
    return startsInLowerCase(row.text) && UNFINISHED.test(previous.text.trim())
  }
  if (hasNumbers && row.covered.deadline && row.covered.performers) return true
  if (startsInLowerCase(row.text)) return true
  if (!hasNumbers) return startsWithListMark(row.text) && row.deadline === '' && row.performers === ''
  if (row.performers === '' || row.covered.performers) return true
  return row.afterBreak || startsWithListMark(row.text)
}
