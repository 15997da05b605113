import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '#web-kit/date-field.tsx'
import { dateWords, todayHere } from '#web-kit/date-words.ts'
import { offerUndo } from '#web-kit/notices.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { changeMeasure, type MeasureView, reportMeasure } from '../../decision-contract.ts'
import { MeasureBadge } from '../state-badges.tsx'
import { TasksOfMeasure } from './tasks-of-measure.tsx'

/** What one organisation does by a decision. */
export function MeasureLine({ measure }: { measure: MeasureView }) {
  const [isReporting, setReporting] = useState(false)
  const { organizationId, organizationName, what, dueOn, actionTitle, planId, actionId } = measure
  const { doneOn, doneNote, plannedLaterOn } = measure
  return (
    <Stack gap={4} component="article" aria-label={`${organizationName}: ${what}`}>
      <Group gap="sm">
        <MeasureBadge state={measure.state} />
        <Text size="sm">
          <PageLink to={`/organizations/${organizationId}`}>{organizationName}</PageLink>. Срок:{' '}
          {dateWords(dueOn)}
        </Text>
      </Group>
      <Text>{what}</Text>
      {actionTitle !== null && (
        <Text size="sm" c="dimmed">
          По плану: <PageLink to={`/plans/${planId}/actions/${actionId}`}>{actionTitle}</PageLink>
          {plannedLaterOn !== null &&
            `. В плане срок позже, ${dateWords(plannedLaterOn)}, поэтому о мере отчитываются здесь.`}
        </Text>
      )}
      <TasksOfMeasure measure={measure} />
      {doneOn !== null && (
        <Text size="sm">
          Выполнено {dateWords(doneOn)}
          {doneNote !== null && `: ${doneNote}`}
        </Text>
      )}
      {isReporting ? (
        <DoneForm measure={measure} onDone={() => setReporting(false)} />
      ) : (
        <Acts measure={measure} onReport={() => setReporting(true)} />
      )}
    </Stack>
  )
}

function Acts({ measure, onReport }: { measure: MeasureView; onReport: () => void }) {
  const may = useMay()
  const { measureId, version, what, dueOn, planId, actionId, doneOn, state, mayReport } = measure
  const params = { measureId }
  const undo = useAction(reportMeasure, { said: 'Отметка снята' })
  const fields = { what, dueOn, planId, actionId }
  const restore = useAction(changeMeasure, { said: 'Мера возвращена' })
  const remove = useAction(changeMeasure, {
    onDone: (gone) =>
      offerUndo('Мера удалена', () =>
        restore.mutate({ params, body: { version: gone.version, removed: false, ...fields } }),
      ),
  })
  return (
    <Group gap="xs" className="on-paper-hidden">
      {mayReport && doneOn === null && (
        <Button size="compact-sm" variant="default" onClick={onReport}>
          Выполнено
        </Button>
      )}
      {mayReport && doneOn !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={undo.isPending}
          onClick={() => undo.mutate({ params, body: { version, doneOn: null } })}
        >
          Снять отметку
        </Button>
      )}
      {may('cycle.decision.manage') && doneOn === null && state !== 'done' && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={remove.isPending}
          aria-label={`Удалить меру: ${what}`}
          onClick={() => remove.mutate({ params, body: { version, removed: true, ...fields } })}
        >
          Удалить
        </Button>
      )}
    </Group>
  )
}

function DoneForm({ measure: { measureId, version }, onDone }: { measure: MeasureView; onDone: () => void }) {
  const [day, setDay] = useState<ReturnType<typeof todayHere> | null>(todayHere())
  const [note, setNote] = useState('')
  const send = useAction(reportMeasure, { said: 'Отмечено: выполнено', onDone })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (day === null) return
        send.mutate({ params: { measureId }, body: { version, doneOn: day, doneNote: note.trim() || null } })
      }}
    >
      <Stack gap="xs" maw="44rem">
        <DateField label="Когда выполнено" value={day} onChange={setDay} to={todayHere()} w={180} required />
        <Textarea
          label="Что сделано"
          autosize
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" size="compact-md" loading={send.isPending}>
            Отметить
          </Button>
          <Button size="compact-md" variant="default" onClick={onDone}>
            Закрыть
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
