import { Stack, Table, Title } from '@mantine/core'
import { countWords } from '#web-kit/plural.ts'
import type { SchedulePreview } from '../../domain/views/schedule-view.ts'
import tables from '../plan-table.module.css'

/** How many tasks approving would give to each performer. */
export function PerformerLoads({ performers }: { performers: SchedulePreview['performers'] }) {
  return (
    <Stack gap={4}>
      <Title order={2}>Кому сколько</Title>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={tables.frame} aria-label="Кому сколько" tabIndex={0}>
        <Table className={tables.table ?? ''} verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Исполнитель</Table.Th>
              <Table.Th data-number>Организаций</Table.Th>
              <Table.Th data-number>Поручений</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {performers.map((one) => (
              <Table.Tr key={one.name}>
                <Table.Td>{one.name}</Table.Td>
                <Table.Td data-number>{countWords(one.organizations)}</Table.Td>
                <Table.Td data-number>{countWords(one.tasks)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
    </Stack>
  )
}
