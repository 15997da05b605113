import { oneLine } from '../clean-text.ts'
import type { Columns } from '../columns/columns.ts'
import type { GridRow } from '../grid.ts'

const MARK = /^(?:[+xх×vѵ√✓✔☑●•*▪■█]|да|x{1,2}|\(\+\))$/iu

/** The deadline of a row whose times are columns: the headings of the marked ones, «I квартал, III квартал». */
export function markedDeadline(row: GridRow, columns: Columns): string {
  const parts: string[] = []
  let previous = ''
  columns.roles.forEach((role, at) => {
    if (role.kind !== 'mark') return
    const cell = row.cells[at]
    const own = oneLine(cell?.text ?? '')
    // A mark merged over several columns holds for each of them.
    const text = own === '' && cell?.mergedInto === 'left' ? previous : own
    previous = text
    if (text === '' || text === '-' || text === '–' || text === '—') return
    parts.push(MARK.test(text) ? role.label : worded(text, role.label))
  })
  return [...new Set(parts)].join(', ')
}

/** «март» under «2025» is «март 2025»; «до 15 числа» under «сентябрь» keeps both. */
function worded(text: string, label: string): string {
  return text.toLowerCase().includes(label.toLowerCase()) ? text : `${text} ${label}`
}
