import type { GridRow } from '../grid.ts'
import { isDeadlinePhrase } from '../phrases/deadline-phrase.ts'
import { isPerformerPhrase } from '../phrases/performer-phrase.ts'
import { isRowNumber } from '../rows/row-number.ts'
import type { ColumnRole } from './column-role.ts'
import type { Columns } from './columns.ts'

const FEWEST_ROWS = 3
const SURE = 0.6
const SHORTEST_TEXT = 20

/** Knows the columns by what their cells hold, for a table that has lost its header. Null unless that is plain to see. */
export function guessColumns(rows: readonly GridRow[]): Columns | null {
  const whole = rows.filter((row) => row.cells.filter((cell) => cell.text.trim() !== '').length >= 3)
  const width = rows[0]?.cells.length ?? 0
  if (whole.length < FEWEST_ROWS || width < 3) return null

  const columns = Array.from({ length: width }, (_, column) => {
    const texts = whole.map((row) => row.cells[column]?.text.trim() ?? '').filter((text) => text !== '')
    const share = (test: (text: string) => boolean) =>
      texts.length < FEWEST_ROWS ? 0 : texts.filter(test).length / texts.length
    return {
      numbers: share(isRowNumber),
      deadlines: share(isDeadlinePhrase),
      performers: share((text) => isPerformerPhrase(text)),
      length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
    }
  })
  const surest = (key: 'numbers' | 'deadlines' | 'performers', taken: readonly number[]) => {
    const shares = columns.map((column, at) => (taken.includes(at) ? 0 : column[key]))
    const most = Math.max(...shares)
    return most >= SURE ? shares.indexOf(most) : -1
  }
  const number = surest('numbers', [])
  const deadline = surest('deadlines', [number])
  const performers = surest('performers', [number, deadline])
  if (deadline < 0 || performers < 0) return null
  const lengths = columns.map((column, at) =>
    [number, deadline, performers].includes(at) ? 0 : column.length,
  )
  const longest = Math.max(...lengths)
  if (longest < SHORTEST_TEXT) return null
  const text = lengths.indexOf(longest)

  const roles = columns.map((_, at): ColumnRole => {
    if (at === number) return { kind: 'number' }
    if (at === deadline) return { kind: 'deadline', bound: null }
    if (at === performers) return { kind: 'performers' }
    if (at === text) return { kind: 'text', certainty: 1 }
    return { kind: 'extra', heading: `Колонка ${at + 1}` }
  })
  return { roles, headings: roles.map(() => ''), headerRows: [], isGuessed: true }
}
