import type { Place } from '#kernel/document-content.ts'
import type { Columns } from '../columns/columns.ts'
import type { Line } from '../grid.ts'

/** One row of the plan's table with its cells named by their columns; cells keep their line breaks. */
export type PlanRow = {
  readonly number: string
  readonly text: string
  readonly deadline: string
  readonly performers: string
  readonly result: string
  readonly extra: Readonly<Record<string, string>>
  /** What the «Направление» column says, where the table has one. */
  readonly section: string
  /** The only text of the row and where it stands: a heading, a note, or the tail of a torn cell. */
  readonly lone: { readonly text: string; readonly at: 'whole-row' | 'number' | 'text' | 'other' } | null
  /** Cells that a merged cell of the row above covers. */
  readonly covered: { readonly [key in 'number' | 'text' | 'deadline' | 'performers']: boolean }
  readonly columns: Columns
  readonly place: Place
  readonly afterBreak: boolean
  /** The text runs over the cells of the deadline and the performers: a heading beside its number. */
  readonly isWide: boolean
  /** Lines that stood between the previous table and this row. */
  readonly linesBefore: readonly Line[]
}
