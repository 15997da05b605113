import { textHoldsWords } from '../plain-letters.ts'
import type { Choice, Column, SortKey } from './column.ts'

// «СОШ № 5» before «СОШ № 15».
const collator = new Intl.Collator('ru', { numeric: true })

/** Whether every word of the search is somewhere in the row; «е» and «ё» are one letter here. */
export function holdsWords<Row>(row: Row, columns: readonly Column<Row>[], search: string): boolean {
  if (search.trim() === '') return true
  return textHoldsWords(columns.map((column) => column.value(row) ?? '').join(' '), search.trim())
}

/** The rows left by the chosen values; `chosen` is by column key, '' is «все». */
export function chosenRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  chosen: Readonly<Record<string, string>>,
): readonly Row[] {
  const active = columns.filter((column) => column.choose !== undefined && (chosen[column.key] ?? '') !== '')
  if (active.length === 0) return rows
  return rows.filter((row) =>
    active.every((column) => String(column.value(row) ?? '—') === chosen[column.key]),
  )
}

/** Rows in the order asked for; a row without a value goes last either way. */
export function sortedRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: SortKey,
): readonly Row[] {
  const downwards = sort.startsWith('-')
  const column = columns.find(({ key }) => key === sort.replace(/^-/, ''))
  if (!column || column.isUnsorted) return rows
  return rows.toSorted((a, b) => {
    const [one, other] = [column.value(a), column.value(b)]
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
    const order =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : collator.compare(`${one}`, `${other}`)
    return downwards ? -order : order
  })
}

/** The values each choosable column has in these rows; where all rows are alike there is nothing to choose. */
export function choicesOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  chosen: Readonly<Record<string, string>> = {},
): readonly Choice[] {
  return columns.flatMap((column) => {
    if (column.choose === undefined) return []
    const values = [...new Set(rows.map((row) => String(column.value(row) ?? '—')))].sort(collator.compare)
    if (values.length < 2 && !chosen[column.key]) return []
    return [{ key: column.key, label: column.choose, values }]
  })
}

/** The next press on a heading: upwards, downwards, as it came. */
export function nextSort(current: SortKey, key: string): SortKey {
  if (current === key) return `-${key}`
  if (current === `-${key}`) return ''
  return key
}
