import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { nextState } from '../../domain/reporting/next-state.ts'
import { decimalWords } from '../../domain/reporting/read-decimal.ts'
import type { DraftContent } from '../../domain/views/report-view.ts'
import { outcomeNames, taskStateNames } from '../../texts.ru.ts'
import type { ReportCollision } from './read-collision.ts'

/** Both reports side by side: nothing that either person typed is lost. */
export function ReportCollisionPanel({
  mine,
  collision,
  onMine,
  onStored,
}: {
  mine: DraftContent
  collision: ReportCollision
  onMine: () => void
  onStored: () => void
}) {
  const { report, state } = collision
  const standing = { state, returnComment: null, releasedFrom: null, conditional: false }
  const rows: readonly (readonly [string, string, string])[] = [
    ['Итог', outcomeNames[mine.outcome], report ? outcomeNames[report.outcome] : '—'],
    ['Что сделано', mine.text, report?.text ?? ''],
    ['Причина', mine.reason, report?.reason ?? ''],
    [
      'Числа',
      mine.numbers.map(({ value }) => value).join('; '),
      (report?.numbers ?? []).map(({ value }) => decimalWords(value)).join('; '),
    ],
    ['Файлы', namesOf(mine.files), namesOf(report?.files ?? [])],
    ['Ссылки', mine.links.join(', '), (report?.links ?? []).join(', ')],
  ]
  return (
    <Stack role="alert" gap="xs" p="sm" bg="var(--attention-ground)" c="var(--attention)">
      <Text fw={600} size="sm">
        Пока вы писали, поручение изменил другой человек: теперь оно «{taskStateNames[state]}»
        {report?.sentBy ? `, отчёт отправил(а) ${report.sentBy}` : ''}. Ваш отчёт не отправлен: выберите, что
        оставить.
      </Text>
      <Table verticalSpacing={4} horizontalSpacing="xs" withRowBorders={false} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Поле</Table.Th>
            <Table.Th>У вас</Table.Th>
            <Table.Th>Сейчас в системе</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows
            .filter(([, own, stored]) => own !== '' || (stored !== '' && stored !== '—'))
            .map(([title, own, stored]) => (
              <Table.Tr key={title}>
                <Table.Th scope="row">{title}</Table.Th>
                <Table.Td>{own || '—'}</Table.Td>
                <Table.Td>{stored || '—'}</Table.Td>
              </Table.Tr>
            ))}
        </Table.Tbody>
      </Table>
      <Group gap="xs">
        {nextState(standing, 'report') !== null && (
          <Button size="compact-sm" onClick={onMine}>
            Отправить мой отчёт
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onStored}>
          Оставить как в системе
        </Button>
      </Group>
    </Stack>
  )
}

function namesOf(files: readonly { readonly fileName: string }[]): string {
  return files.map(({ fileName }) => fileName).join(', ')
}
