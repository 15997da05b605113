import type { ReactNode } from 'react'

/** One column of a DataTable. */
export type Column<Row> = {
  readonly key: string
  readonly title: string
  /** What the column is sorted, searched and exported by; null is «нет данных». */
  readonly value: (row: Row) => string | number | null
  /** How the cell looks; without it, the value itself, «—» for null. */
  readonly show?: (row: Row) => ReactNode
  /** Numbers stand on the right. */
  readonly isNumber?: boolean
  /** The heading of a card on a phone, and the header cell of its row. Exactly one column should be it. */
  readonly isName?: boolean
  /** Out of sight until the person asks for it in «Столбцы». */
  readonly isExtra?: boolean
  /** Offers the column's own values above the table: «Все типы». */
  readonly choose?: string
  /** Buttons of the row: not sorted, not exported, not printed. */
  readonly isActs?: boolean
  /** 'YYYY-MM-DD' in `value`: dates are exported as дд.мм.гггг. */
  readonly isDate?: boolean
  /** Never broken over lines: a telephone, a code. */
  readonly isWhole?: boolean
  /** Never an order of rows: figures that must not become a rating. */
  readonly isUnsorted?: boolean
  /** A css width, for a column that should not take what its text asks for. */
  readonly width?: string
}

/** 'name' upwards, '-name' downwards, '' as the rows came. */
export type SortKey = string

export type Choice = { readonly key: string; readonly label: string; readonly values: readonly string[] }
