import { ActionIcon, Table, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { numberWords } from '#kernel/number-words.ts'
import { sumOrNull } from '../../domain/form/amount.ts'
import { type Answers, type CellValue, cellOfRow, isRowBlank, rowsOf } from '../../domain/form/answers.ts'
import { type CellPlace, shownRows, withoutRow } from '../../domain/form/change-answers.ts'
import type { FormFinding } from '../../domain/form/finding.ts'
import type { TableField } from '../../domain/form/form.ts'
import { typedText } from '../../domain/form/read-typed.ts'
import { AnswerInput } from './answer-input.tsx'
import classes from './fill.module.css'

/** A table to be filled in: cells move by the arrow keys, and what is copied from Excel is put down from a cell on. */
export function AnswerTable({
  table,
  answers,
  previous,
  onCell,
  onChange,
  findings,
  readOnly,
}: {
  table: TableField
  answers: Answers
  previous: Answers | null
  onCell: (place: CellPlace, value: CellValue) => void
  onChange: (answers: Answers) => void
  findings: readonly Pick<FormFinding, 'row' | 'column' | 'message'>[]
  readOnly: boolean
}) {
  const isFixed = table.rows.kind === 'fixed'
  const labels = new Map(
    table.rows.kind === 'fixed' ? table.rows.rows.map(({ key, label }) => [key, label]) : [],
  )
  const rows = readOnly ? rowsOf(answers, table) : shownRows(answers, table)
  const filled = rows.filter((row) => !isRowBlank(row))
  const before = new Map((previous ? rowsOf(previous, table) : []).map((row) => [row.key, row]))
  const nameOf = (key: string, index: number) => (isFixed ? (labels.get(key) ?? '') : `Строка ${index + 1}`)
  return (
    <div className={classes.frame}>
      <Table className={classes.table ?? ''} aria-label={table.label} withColumnBorders>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{isFixed ? 'Строка' : '№'}</Table.Th>
            {table.columns.map((column) => (
              <Table.Th scope="col" key={column.key}>
                {column.label}
                {column.kind === 'number' && column.unit !== '' ? `, ${column.unit}` : ''}
              </Table.Th>
            ))}
            {!isFixed && !readOnly && (
              <Table.Th>
                <span className="seen-by-readers-only">Действия</span>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={row.key}>
              <Table.Th scope="row" fw={400}>
                {isFixed ? labels.get(row.key) : index + 1}
              </Table.Th>
              {table.columns.map((column) => {
                const formerRow = before.get(row.key)
                const former = isFixed && formerRow ? typedText(column, cellOfRow(formerRow, column)) : ''
                return (
                  <Table.Td key={column.key}>
                    <AnswerInput
                      field={column}
                      label={`${nameOf(row.key, index)}: ${column.label}`}
                      value={cellOfRow(row, column)}
                      onChange={(value) =>
                        onCell({ field: table.key, row: row.key, column: column.key }, value)
                      }
                      readOnly={readOnly}
                      place={`${table.key}|${row.key}|${column.key}`}
                      error={
                        findings.find((one) => one.row === row.key && one.column === column.key)?.message
                      }
                      isInTable
                    />
                    {former !== '' && (
                      <Text size="xs" c="dimmed" ta="end" className="digits">
                        было {former}
                      </Text>
                    )}
                  </Table.Td>
                )
              })}
              {!isFixed && !readOnly && (
                <Table.Td>
                  {!isRowBlank(row) && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Удалить строку ${index + 1}`}
                      onClick={() => onChange(withoutRow(answers, table, row.key))}
                    >
                      <IconTrash size={16} aria-hidden />
                    </ActionIcon>
                  )}
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {filled.length > 1 && table.columns.some((column) => column.kind === 'number') && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">Итого</Table.Th>
              {table.columns.map((column) => (
                <Table.Td key={column.key} ta="end" className="digits">
                  {column.kind === 'number' && column.unit !== '%'
                    ? totalText(filled.map((row) => cellOfRow(row, column)))
                    : ''}
                </Table.Td>
              ))}
              {!isFixed && !readOnly && <Table.Td />}
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </div>
  )
}

function totalText(values: readonly CellValue[]): string {
  const sum = sumOrNull(values.map((value) => (typeof value === 'number' ? value : null)))
  return sum === null ? '—' : numberWords(sum)
}
