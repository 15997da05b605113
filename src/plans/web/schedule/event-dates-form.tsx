import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { isPlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import type { EventView } from '../../domain/views/schedule-view.ts'
import { setEventDates } from '../../schedule-contract.ts'

/** The dates of one event in one year; saved dates can be taken away again while nobody has reported. */
export function EventDatesForm({
  planId,
  event,
  year,
  onClose,
}: {
  planId: number
  event: EventView
  year: EventView['years'][number]
  onClose: () => void
}) {
  const [startsOn, setStartsOn] = useState(dayOf(year.startsOn))
  const [dueOn, setDueOn] = useState(dayOf(year.dueOn))
  const save = useAction(setEventDates, {
    said: ({ taskCount }) =>
      taskCount > 0
        ? `Даты сохранены, выдано ${plural(taskCount, ['поручение', 'поручения', 'поручений'])}`
        : 'Даты сохранены',
    onDone: onClose,
  })
  const isBackwards = startsOn !== null && dueOn !== null && startsOn > dueOn
  const send = (from: PlainDate | null, to: PlainDate | null) =>
    save.mutate({ params: { planId }, body: { key: event.key, year: year.year, startsOn: from, dueOn: to } })
  return (
    <form
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault()
        if (dueOn !== null && !isBackwards) send(startsOn, dueOn)
      }}
      onKeyDown={(press) => {
        if (press.key === 'Escape') onClose()
      }}
    >
      <Group align="flex-start" gap="xs">
        <DateField label="Начало" value={startsOn} onChange={setStartsOn} w={160} />
        <DateField
          label="Срок"
          required
          value={dueOn}
          onChange={setDueOn}
          w={160}
          error={isBackwards && 'Раньше начала'}
        />
        <Group gap="xs" mt={26}>
          <Button type="submit" disabled={dueOn === null || isBackwards} loading={save.isPending}>
            Сохранить
          </Button>
          {year.dueOn !== null && (
            <Button variant="default" onClick={() => send(null, null)}>
              Убрать даты
            </Button>
          )}
          <Button variant="subtle" onClick={onClose}>
            Отменить
          </Button>
        </Group>
      </Group>
    </form>
  )
}

function dayOf(date: string | null): PlainDate | null {
  return date !== null && isPlainDate(date) ? date : null
}
