import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { isPlainDate, type PlainDate } from '#kernel/plain-date.ts'
import { DateField } from '#web-kit/date-field.tsx'
import { DateText } from '#web-kit/date-text.tsx'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { PlanView } from '../domain/views/plan-view.ts'
import type { EventView } from '../domain/views/schedule-view.ts'
import { getEvents, setEventDates } from '../schedule-contract.ts'
import classes from './plan-table.module.css'

/** Events and other people's calendars the plan hangs on: give them dates and the tasks appear. */
export function PlanEvents({ plan }: { plan: PlanView }) {
  const answer = useAnswer(getEvents, { params: { planId: plan.id } })
  return (
    <Loaded answer={answer}>
      {({ events }) =>
        events.length === 0 ? (
          <EmptyState title="Дат ничто не ждёт">
            В этом плане нет сроков, привязанных к событиям и графикам.
          </EmptyState>
        ) : (
          <Stack gap="md" maw="64rem">
            <Text>
              Когда станут известны даты процедур и графиков, внесите их здесь: мероприятия, которые их ждут,
              получат срок и поручения.
            </Text>
            {events.map((event) => (
              <EventDates key={event.key} planId={plan.id} event={event} />
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}

function EventDates({ planId, event }: { planId: number; event: EventView }) {
  return (
    <Stack component="section" gap={4} aria-label={event.title}>
      <Text fw={600}>
        {event.title}{' '}
        <Text span c="dimmed" fw={400}>
          {plural(event.actionCount, ['мероприятие', 'мероприятия', 'мероприятий'])}
        </Text>
      </Text>
      <div className={classes.frame}>
        <Table verticalSpacing={6}>
          <Table.Tbody>
            {event.years.map((year) => (
              <EventYear key={year.year} planId={planId} event={event} year={year} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Stack>
  )
}

function EventYear({
  planId,
  event,
  year,
}: {
  planId: number
  event: EventView
  year: EventView['years'][number]
}) {
  const [isOpen, setOpen] = useState(false)
  const [startsOn, setStartsOn] = useState(dayOf(year.startsOn))
  const [dueOn, setDueOn] = useState(dayOf(year.dueOn))
  const save = useAction(setEventDates, {
    said: ({ taskCount }) =>
      taskCount > 0
        ? `Даты сохранены, выдано ${plural(taskCount, ['поручение', 'поручения', 'поручений'])}`
        : 'Даты сохранены',
    onDone: () => setOpen(false),
  })
  const send = (from: PlainDate | null, to: PlainDate | null) =>
    save.mutate({ params: { planId }, body: { key: event.key, year: year.year, startsOn: from, dueOn: to } })
  return (
    <Table.Tr>
      <Table.Th scope="row" w={180}>
        {year.yearName}
      </Table.Th>
      <Table.Td>
        {isOpen ? (
          <Group align="flex-end" gap="xs">
            <DateField label="Начало" value={startsOn} onChange={setStartsOn} w={160} />
            <DateField label="Срок" required value={dueOn} onChange={setDueOn} w={160} />
            <Button disabled={dueOn === null} loading={save.isPending} onClick={() => send(startsOn, dueOn)}>
              Сохранить
            </Button>
            {year.dueOn !== null && (
              <Button variant="default" onClick={() => send(null, null)}>
                Убрать даты
              </Button>
            )}
            <Button variant="subtle" onClick={() => setOpen(false)}>
              Отменить
            </Button>
          </Group>
        ) : (
          <Group gap="sm">
            {year.dueOn === null ? (
              <Text>ждёт дат</Text>
            ) : (
              <Text>
                {year.startsOn !== null && year.startsOn !== year.dueOn && (
                  <>
                    <DateText date={year.startsOn} /> –{' '}
                  </>
                )}
                <DateText date={year.dueOn} />
              </Text>
            )}
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setOpen(true)}
              aria-label={`${event.title}, ${year.yearName}: ${year.dueOn === null ? 'указать даты' : 'изменить даты'}`}
            >
              {year.dueOn === null ? 'Указать даты' : 'Изменить'}
            </Button>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function dayOf(date: string | null): PlainDate | null {
  return date !== null && isPlainDate(date) ? date : null
}
