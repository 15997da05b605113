import { Stack, Table, Title } from '@mantine/core'
import { percentWords } from '#kernel/number-words.ts'
import { countWords } from '#web-kit/plural.ts'
import type { ReportCounts } from '../../domain/views/execution-report-view.ts'
import tables from '../plan-table.module.css'

/** How many tasks of the period are reported on and late, group by group. */
export function PlanReportCounts({
  title,
  what,
  rows,
}: {
  title: string
  what: string
  rows: readonly { readonly name: string; readonly counts: ReportCounts }[]
}) {
  if (rows.length === 0) return null
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={3}>{title}</Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={tables.frame} aria-label={`Таблица: ${title.toLocaleLowerCase('ru')}`} tabIndex={0}>
        <Table className={tables.table ?? ''} verticalSpacing={6} horizontalSpacing="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{what}</Table.Th>
              <Table.Th data-number>Поручений</Table.Th>
              <Table.Th data-number>Отчитались</Table.Th>
              <Table.Th data-number>Доля</Table.Th>
              <Table.Th data-number>Просрочено</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ name, counts }) => (
              <Table.Tr key={name}>
                <Table.Th scope="row" data-text>
                  {name}
                </Table.Th>
                <Table.Td data-number>{countWords(counts.total)}</Table.Td>
                <Table.Td data-number>{countWords(counts.reported)}</Table.Td>
                <Table.Td data-number>
                  {counts.reportedShare === null ? '—' : percentWords(counts.reportedShare)}
                </Table.Td>
                <Table.Td data-number>{countWords(counts.overdue)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  )
}
