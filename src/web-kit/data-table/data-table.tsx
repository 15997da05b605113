import { Button, Group, Text } from '@mantine/core'
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks'
import { type ReactNode, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { notifyProblem } from '../notices.tsx'
import { countWords } from '../plural.ts'
import { useFilters } from '../use-filters.ts'
import type { Column } from './column.ts'
import { saveXlsx } from './save-xlsx.ts'
import { choicesOf, chosenRows, holdsWords, nextSort, sortedRows } from './shown-rows.ts'
import { TableCards } from './table-cards.tsx'
import { TableGrid } from './table-grid.tsx'
import { TableActs, TableFilters } from './table-tools.tsx'
import { useChosenColumns } from './use-chosen-columns.ts'

const ROWS_AT_ONCE = 200

export type DataTableProps<Row> = {
  /** Names the table for its remembered columns: 'organizations'. */
  name: string
  /** What the table holds, for screen readers and the saved file: «Организации». */
  caption: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  rowKey: (row: Row) => string | number
  /** Rows that follow one another with the same group stand under one heading, until the person sorts them. */
  groupOf?: (row: Row) => string
  /** 'name' or '-name': the order before the person chooses another. */
  firstSort?: string
  /** Two tables on one page need different words in the address: 'sessions'. */
  inAddress?: string
  /** More filters of the page's own, beside the search. */
  tools?: ReactNode
  /** Shown instead of the table when there are no rows at all. */
  empty?: ReactNode
}

/**
 * The table of every data page: search, filters and order (in the address), choice of columns (remembered), a header
 * that stays in sight, .xlsx of what is seen, print, cards on a phone.
 */
export function DataTable<Row>({
  name,
  caption,
  rows,
  columns,
  rowKey,
  groupOf,
  firstSort = '',
  inAddress,
  tools,
  empty,
}: DataTableProps<Row>) {
  const keyOf = (key: string) => (inAddress === undefined ? key : `${inAddress}-${key}`)
  const choosable = columns.filter((column) => column.choose !== undefined).map((column) => column.key)
  const [address, setAddress] = useFilters(['q', 'sort', ...choosable].map(keyOf))
  const [typed, setTyped] = useState(address[keyOf('q')] ?? '')
  const writeSearch = useDebouncedCallback((text: string) => setAddress({ [keyOf('q')]: text }), 300)
  const { shown, isShown, turn } = useChosenColumns(name, columns)
  const isCards = useMediaQuery('screen and (max-width: 48em)', false, {
    getInitialValueInEffect: false,
  })
  const [most, setMost] = useState(ROWS_AT_ONCE)
  usePrintOfAll(() => setMost(Number.POSITIVE_INFINITY))

  if (rows.length === 0 && empty) return empty

  const chosen = Object.fromEntries(choosable.map((key) => [key, address[keyOf(key)] ?? '']))
  const sort = (address[keyOf('sort')] ?? '') || firstSort
  const found = chosenRows(rows, columns, chosen).filter((row) => holdsWords(row, columns, typed))
  const sorted = sortedRows(found, columns, sort)
  const visible = sorted.slice(0, most)
  const grouping = sort === firstSort ? groupOf : undefined

  return (
    <div>
      <TableFilters
        caption={caption}
        search={typed}
        onSearch={(text) => {
          setTyped(text)
          writeSearch(text)
        }}
        choices={choicesOf(rows, columns, chosen)}
        chosen={chosen}
        onChoose={(key, value) => setAddress({ [keyOf(key)]: value })}
      >
        {tools}
      </TableFilters>
      <Group justify="space-between" gap="xs" mb={6}>
        <Text size="sm" c="dimmed" role="status" className="digits">
          {countLine(visible.length, found.length, rows.length)}
        </Text>
        <TableActs
          columns={columns}
          isShown={isShown}
          onTurn={turn}
          onSave={() =>
            void saveXlsx(
              caption,
              sorted,
              shown.filter((column) => !column.isActs),
            ).catch(notifyProblem)
          }
          isCards={isCards}
        />
      </Group>
      {isCards ? (
        <TableCards caption={caption} rows={visible} columns={shown} rowKey={rowKey} groupOf={grouping} />
      ) : (
        found.length > 0 && (
          <TableGrid
            caption={caption}
            rows={visible}
            columns={shown}
            rowKey={rowKey}
            sort={sort}
            onSort={(key) => setAddress({ [keyOf('sort')]: nextSort(sort, key) })}
            groupOf={grouping}
          />
        )
      )}
      {visible.length < found.length && (
        <Group justify="center" mt="sm" className="on-paper-hidden">
          <Button variant="default" onClick={() => setMost(most + ROWS_AT_ONCE)}>
            Показать ещё
          </Button>
        </Group>
      )}
    </div>
  )
}

function countLine(visible: number, found: number, all: number): string {
  if (found === 0) return 'Ничего не найдено. Измените поиск или очистите фильтры.'
  if (visible < found) return `Показано ${countWords(visible)} из ${countWords(found)}`
  return found === all ? `Всего ${countWords(all)}` : `Найдено ${countWords(found)} из ${countWords(all)}`
}

/** Paper shows every row, not the part the screen began with. */
function usePrintOfAll(showAll: () => void) {
  useEffect(() => {
    const beforePrint = () => flushSync(showAll)
    window.addEventListener('beforeprint', beforePrint)
    return () => window.removeEventListener('beforeprint', beforePrint)
  }, [showAll])
}
