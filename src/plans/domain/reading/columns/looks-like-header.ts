import { isRowNumber } from '../rows/row-number.ts'
import { columnRoleOf } from './column-role.ts'

const LONGEST_HEADING = 140
/** Two columns are a programme's passport or a signature, not a plan. */
const FEWEST_COLUMNS = 3

/** Whether a row of cells is the header of a plan's table: it names the actions, and who does them or when. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const filled = cells.map((text) => text.trim()).filter((text) => text !== '')
  if (filled.length < FEWEST_COLUMNS) return false
  if (filled.some((text) => text.length > LONGEST_HEADING || isRowNumber(text))) return false
  const kinds = filled.map((text) => columnRoleOf(text).kind)
  return (
    kinds.includes('text') &&
    (['deadline', 'performers', 'deadline-performers'] as const).some((kind) => kinds.includes(kind))
  )
}
