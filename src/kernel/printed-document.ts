import { numberWords, percentWords, tieSigns } from './number-words.ts'
import type { PlainDate } from './plain-date.ts'

/**
 * What goes to paper, before it is a docx or a pdf: a mark in the corner, a heading, paragraphs and tables. Contexts compose
 * it, server-kit makes the files.
 */
export type PrintedDocument = {
  readonly orientation: 'portrait' | 'landscape'
  /** Lines in the upper right corner: «Приложение», «к приказу …». */
  readonly mark: readonly string[]
  readonly title: string
  /** Right under the title, in its middle. */
  readonly subtitles: readonly string[]
  readonly paragraphs: readonly string[]
  readonly tables: readonly PrintedTable[]
}

export type PrintedTable = {
  readonly title: string | null
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
  /** What stands in the table's place when it has no rows. */
  readonly empty: string
  /** Bars above the table, docx only; the table below says the same in numbers. */
  readonly bars?: PrintedBars
  /** Under the title: what the table rests on. */
  readonly note?: string
  /** The part begins on a page of its own: an annex, a sheet to be filled in and sent back. */
  readonly startsPage?: true
}

/** A chart as a paper has it: a bar for each number, in groups. */
export type PrintedBars = {
  readonly title: string
  /** The number that would fill the whole width. */
  readonly longest: number
  readonly groups: readonly {
    readonly name: string
    readonly bars: readonly { readonly name: string; readonly value: number; readonly written: string }[]
  }[]
}

export type PrintedColumn = {
  readonly header: string
  /** `share` is 0…1. */
  readonly kind: 'text' | 'number' | 'share' | 'date'
  /** How wide the column is among the others. */
  readonly weight: number
}

/** A heading runs over all columns. A line break in a text begins a new line of its cell. */
export type PrintedRow =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'cells'; readonly cells: readonly PrintedCell[] }

export type PrintedCell = string | number | PlainDate | null

/** A cell as it is read on paper: 0.881 of a share is «88,1 %», '2026-11-24' of a date is «24.11.2026». */
export function cellText(value: PrintedCell, kind: PrintedColumn['kind']): string {
  if (value === null) return ''
  if (typeof value === 'number') return kind === 'share' ? percentWords(value) : numberWords(value)
  return kind === 'date' ? value.split('-').reverse().join('.') : tieSigns(value)
}
