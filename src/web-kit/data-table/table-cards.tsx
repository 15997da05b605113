import { Text } from '@mantine/core'
import { Fragment } from 'react'
import type { Column } from './column.ts'
import classes from './data-table.module.css'
import { cellContent } from './table-grid.tsx'

/** The same rows on a phone: a list of cards, each with its name on top. */
export function TableCards<Row>({
  caption,
  rows,
  columns,
  rowKey,
  groupOf,
}: {
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string | number
  groupOf: ((row: Row) => string) | undefined
}) {
  const name = columns.find((column) => column.isName)
  const rest = columns.filter((column) => !column.isName)
  return (
    <ul className={classes.cards} aria-label={caption}>
      {rows.map((row, index) => {
        const group = groupOf?.(row)
        const previous = rows[index - 1]
        const isFirst = groupOf && (previous === undefined || groupOf(previous) !== group)
        return (
          <li key={rowKey(row)}>
            {isFirst && (
              <Text fw={600} mt="sm" mb="xs">
                {group}
              </Text>
            )}
            <div className={`surface ${classes.card}`}>
              {name && <div className={classes.cardName}>{cellContent(name, row)}</div>}
              <dl>
                {rest.map((column) => (
                  <Fragment key={column.key}>
                    <dt>{column.title}</dt>
                    <dd>{cellContent(column, row)}</dd>
                  </Fragment>
                ))}
              </dl>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
