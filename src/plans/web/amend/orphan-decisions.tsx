import { Alert, Button, Group, List, Radio, Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { plural } from '#web-kit/plural.ts'
import type { RowEffectView } from '../../domain/views/amendment-view.ts'
import { taskStateNames } from '../../texts.ru.ts'

export type Decision = 'keep' | 'release'

const MOST_NAMES = 6

/** Begun work the plan would no longer ask for: a person says, row by row, what becomes of it. */
export function OrphanDecisions({
  rows,
  decisions,
  onDecide,
}: {
  rows: readonly RowEffectView[]
  decisions: ReadonlyMap<number, Decision>
  onDecide: (actionId: number, decision: Decision) => void
}) {
  return (
    <Alert variant="outline" color="gray" title="Начатая работа, которую план больше не спрашивает">
      <Stack gap="md">
        <Text size="sm">
          Принятые отчёты остаются в любом случае. О начатых и непроверенных поручениях решите сами: ни одно
          не пропадёт молча.
        </Text>
        {rows.map((row) => (
          <Radio.Group
            key={row.actionId}
            label={[row.number, row.text].filter(Boolean).join('. ')}
            description={plural(row.orphans.length, ['поручение', 'поручения', 'поручений'])}
            value={decisions.get(row.actionId) ?? null}
            onChange={(value) => onDecide(row.actionId, value === 'keep' ? 'keep' : 'release')}
          >
            <List size="sm" my={4}>
              {row.orphans.slice(0, MOST_NAMES).map((task) => (
                <List.Item key={`${task.organizationId} ${task.taskId}`}>
                  {task.name}: срок {dateWords(task.dueOn)},{' '}
                  {task.state === 'open' ? 'начат отчёт' : taskStateNames[task.state].toLocaleLowerCase('ru')}
                </List.Item>
              ))}
              {row.orphans.length > MOST_NAMES && (
                <List.Item>и ещё {row.orphans.length - MOST_NAMES}</List.Item>
              )}
            </List>
            <Stack gap={6} mt={4}>
              <Radio value="release" label="Снять с контроля этим документом" />
              <Radio value="keep" label="Оставить до конца в прежней редакции" />
            </Stack>
          </Radio.Group>
        ))}
        {rows.length > 1 && (
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                for (const { actionId } of rows) onDecide(actionId, 'release')
              }}
            >
              Снять все
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}
