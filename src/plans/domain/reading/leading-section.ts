import type { Line } from './grid.ts'
import type { PlanRow } from './rows/plan-row.ts'
import { readRowNumber, splitNumberedTitle } from './rows/row-number.ts'
import { sectionOfLines } from './rows/section-heading.ts'

/**
 * The heading of the first section when it stands above the first table, as later headings stand between the tables. It is
 * believed only where something below confirms the numbering.
 */
export function leadingSection(linesAbove: readonly Line[], rows: readonly PlanRow[]): Line | null {
  const last = linesAbove.at(-1)
  if (!last || last.text.length > 300) return null
  const { number, rest } = splitNumberedTitle(last.text.trim().replace(/^[#*_\s]+|[*_\s]+$/g, ''))
  if (!number || number.parts.length > 1 || /^(?:план|перечень|система программных)/i.test(rest)) return null
  const hasLaterHeadings = rows.some((row) => {
    const heading = row.linesBefore.length > 0 ? sectionOfLines(row.linesBefore) : null
    return heading?.number !== null && heading !== null
  })
  const first = rows.find((row) => row.lone === null && row.number !== '')
  const child = first ? readRowNumber(first.number) : null
  const isParent = child !== null && child.parts.length > 1 && child.parts[0] === number.parts[0]
  return hasLaterHeadings || isParent ? last : null
}
