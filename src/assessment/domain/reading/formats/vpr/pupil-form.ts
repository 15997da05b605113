import type { Header, HeaderColumn } from '../../find-header.ts'
import type { FormatId } from '../../results-reading.ts'
import type { ItemHeader } from './item-header.ts'

/** One layout of a table «pupil × items» of ВПР: by which words its columns are known. */
export type PupilForm = {
  readonly id: Extract<FormatId, 'vpr-f1-2026' | 'vpr-raw-2020' | 'vpr-raw-2021' | 'vpr-raw-2022'>
  /** All of these, and an item, make a row the header of this form. Each is printed again where a table begins anew. */
  readonly mandatory: readonly RegExp[]
  readonly itemOf: (column: HeaderColumn) => ItemHeader | null
  /** How items are named in the file: before 2022 by their place in the form, since then as in the paper. */
  readonly itemsNamedBy: 'label' | 'position'
  readonly columns: {
    readonly school: RegExp
    readonly schoolName: RegExp
    readonly municipality: RegExp
    readonly code: RegExp
    readonly className: RegExp
    readonly sex: RegExp
    readonly variant: RegExp
    readonly total: RegExp
    readonly mark: RegExp
    readonly journal: RegExp
    readonly loadedOn: RegExp
  }
  /** The year where neither title nor file says one; null = the file must say. */
  readonly year: number
}

/** Whether a header has columns of items at all. */
export function hasItems(form: PupilForm, header: Header): boolean {
  return header.columns.some((column) => form.itemOf(column) !== null)
}
