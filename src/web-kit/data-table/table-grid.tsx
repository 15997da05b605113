import { Table, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { numberWords } from '#kernel/number-words.ts'
import { tieWords } from '#kernel/tie-words.ts'
import type { Column, SortKey } from './column.ts'
import classes from './data-table.module.css'
import { useIsWide } from './use-is-wide.ts'

/** The table itself, for a screen wide enough and for paper. */
export function TableGrid<Row>({
  caption,
  rows,
  columns,
  rowKey,
  sort,
  onSort,
  groupOf,
}: {
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string | number
  sort: SortKey
  onSort: (key: string) => void
  groupOf: ((row: Row) => string) | undefined
}) {
  const { frame, isWide } = useIsWide()
  return (
    // A wide table scrolls inside its own frame, which the keyboard can reach; the page itself never does.
    <section
      ref={frame}
      className={classes.frame}
      data-wide={isWide || undefined}
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      <Table className={classes.table ?? ''} verticalSpacing={8} horizontalSpacing="sm" highlightOnHover>
        <Table.Caption className="seen-by-readers-only">{caption}</Table.Caption>
        <Table.Thead className={classes.head ?? ''}>
          <Table.Tr>
            {columns.map((column) => (
              <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => {
            const group = groupOf?.(row)
            const previous = rows[index - 1]
            const isFirst = groupOf && (previous === undefined || groupOf(previous) !== group)
            return (
              <Fragment key={rowKey(row)}>
                {isFirst && (
                  <Table.Tr className={classes.group ?? ''}>
                    <Table.Th colSpan={columns.length} scope="rowgroup">
                      {group}
                    </Table.Th>
                  </Table.Tr>
                )}
                <Table.Tr>
                  {columns.map((column) => (
                    <Cell key={column.key} column={column} row={row} />
                  ))}
                </Table.Tr>
              </Fragment>
            )
          })}
        </Table.Tbody>
      </Table>
    </section>
  )
}

function Heading<Row>({
  column,
  sort,
  onSort,
}: {
  column: Column<Row>
  sort: SortKey
  onSort: (key: string) => void
}) {
  if (column.isActs) {
    return (
      <Table.Th scope="col" className="on-paper-hidden">
        <span className="seen-by-readers-only">{column.title}</span>
      </Table.Th>
    )
  }
  if (column.isUnsorted) {
    return (
      <Table.Th
        scope="col"
        data-number={column.isNumber || undefined}
        {...(column.width ? { w: column.width } : {})}
      >
        {column.title}
      </Table.Th>
    )
  }
  const way = sort === column.key ? 'ascending' : sort === `-${column.key}` ? 'descending' : 'none'
  const Arrow = way === 'ascending' ? IconArrowUp : way === 'descending' ? IconArrowDown : IconArrowsSort
  return (
    <Table.Th
      scope="col"
      aria-sort={way}
      data-title={column.title}
      data-number={column.isNumber || undefined}
      {...(column.width ? { w: column.width } : {})}
    >
      <UnstyledButton className={classes.heading ?? ''} onClick={() => onSort(column.key)}>
        <span>{column.title}</span>
        <Arrow size={14} aria-hidden className={classes.arrow} data-on={way !== 'none' || undefined} />
      </UnstyledButton>
    </Table.Th>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const content = cellContent(column, row)
  if (column.isName) {
    return (
      <Table.Th scope="row" className={classes.name ?? ''}>
        {content}
      </Table.Th>
    )
  }
  return (
    <Table.Td
      className={column.isActs ? 'on-paper-hidden' : ''}
      data-number={column.isNumber || undefined}
      data-whole={column.isWhole || undefined}
    >
      {content}
    </Table.Td>
  )
}

/** What a cell shows, in the table and on a card. */
export function cellContent<Row>(column: Column<Row>, row: Row): ReactNode {
  if (column.show) return column.show(row)
  const value = column.value(row)
  if (value === null || value === '') return '—'
  return typeof value === 'number' ? numberWords(value) : tieWords(value)
}
