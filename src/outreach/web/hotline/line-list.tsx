import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { dateWords } from '#web-kit/date-words.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { Part } from '#web-kit/part.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { changeLine, type LineView } from '../../contract.ts'
import classes from '../rows.module.css'
import { LineBadge } from '../state-badges.tsx'
import { LineForm } from './line-form.tsx'

/** Seasons of the hotline, the latest first. */
export function LineList({ lines }: { lines: readonly LineView[] }) {
  const [editing, setEditing] = useState<number | 'new' | null>(null)
  const done = () => setEditing(null)
  return (
    <Part
      title="Линии"
      acts={
        editing === null && (
          <Button variant="default" onClick={() => setEditing('new')}>
            Добавить линию
          </Button>
        )
      }
    >
      <Stack gap="md">
        {editing === 'new' && <LineForm line={null} onDone={done} />}
        {lines.length === 0 && editing !== 'new' && (
          <Text c="dimmed">
            Линий пока нет. Добавьте, например, «Горячую линию ГИА» с телефонами и днями работы.
          </Text>
        )}
        {lines.length > 0 && (
          <ul className={classes.rows}>
            {lines.map((line) => (
              <li key={line.lineId}>
                {editing === line.lineId ? (
                  <LineForm line={line} onDone={done} />
                ) : (
                  <LineRow line={line} onEdit={() => setEditing(line.lineId)} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Part>
  )
}

function LineRow({ line, onEdit }: { line: LineView; onEdit: () => void }) {
  const { lineId, version: _, removed: __, state, ...fields } = line
  const { name, phones, hours, opensOn, closesOn, answerDays } = fields
  const params = { lineId }
  const restore = useAction(changeLine)
  const remove = useAction(changeLine, {
    onDone: ({ version }) =>
      offerUndo(`Линия «${name}» удалена`, () =>
        restore.mutate({ params, body: { ...fields, version, removed: false } }),
      ),
  })
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Stack gap={4} flex="1 1 18rem" align="flex-start">
        <Text fw={500}>{name}</Text>
        <LineBadge state={state} />
        <Text size="sm">
          {phones}
          {hours !== '' && `, ${hours}`}. С {dateWords(opensOn)}
          {closesOn !== null && ` по ${dateWords(closesOn)}`}
          {answerDays !== null &&
            `. Ответ за ${plural(answerDays, ['рабочий день', 'рабочих дня', 'рабочих дней'])}`}
        </Text>
      </Stack>
      <Group gap={4} className="on-paper-hidden">
        <Button variant="subtle" size="compact-sm" onClick={onEdit} aria-label={`Изменить: ${name}`}>
          Изменить
        </Button>
        <Button
          variant="subtle"
          size="compact-sm"
          loading={remove.isPending}
          aria-label={`Удалить: ${name}`}
          onClick={() => remove.mutate({ params, body: { ...fields, version: line.version, removed: true } })}
        >
          Удалить
        </Button>
      </Group>
    </Group>
  )
}
