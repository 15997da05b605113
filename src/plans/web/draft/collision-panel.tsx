import { Button, Group, Stack, Table, Text } from '@mantine/core'
import type { ActionFields } from '../../domain/views/action-view.ts'
import { stageNames, trackNames } from '../../texts.ru.ts'
import type { Collision } from './use-save-action.ts'

/** Both versions side by side: nothing a person typed is lost. */
export function CollisionPanel({
  collision,
  onChoose,
}: {
  collision: Collision
  onChoose: (choice: 'mine' | 'stored') => void
}) {
  const { mine, stored } = collision
  const changed = fields.filter(({ key }) => mine[key] !== undefined)
  return (
    <Stack role="alert" gap="xs" p="sm" bg="var(--attention-ground)" c="var(--attention)">
      <Text fw={600} size="sm">
        Пока вы правили строку, её изменил другой человек. Ваш текст не записан: выберите, что оставить.
      </Text>
      <Table verticalSpacing={4} horizontalSpacing="xs" withRowBorders={false} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Столбец</Table.Th>
            <Table.Th>У вас</Table.Th>
            <Table.Th>Сейчас в плане</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changed.map(({ key, title }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">{title}</Table.Th>
              <Table.Td>{wordsOf(key, mine)}</Table.Td>
              <Table.Td>{wordsOf(key, stored)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs">
        <Button size="compact-sm" onClick={() => onChoose('mine')}>
          Записать мой вариант
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onChoose('stored')}>
          Оставить как в плане
        </Button>
      </Group>
    </Stack>
  )
}

const fields = [
  { key: 'number', title: 'Номер' },
  { key: 'text', title: 'Мероприятие' },
  { key: 'deadlineText', title: 'Срок' },
  { key: 'performersText', title: 'Исполнители' },
  { key: 'expectedResultText', title: 'Ожидаемый результат' },
  { key: 'track', title: 'Направление' },
  { key: 'cycleStages', title: 'Стадии' },
] as const satisfies readonly { key: keyof ActionFields; title: string }[]

function wordsOf(key: (typeof fields)[number]['key'], row: Partial<ActionFields>): string {
  if (key === 'track') return row.track ? trackNames[row.track] : '—'
  if (key === 'cycleStages')
    return (row.cycleStages ?? []).map((stage) => stageNames[stage]).join(', ') || '—'
  return row[key] || '—'
}
