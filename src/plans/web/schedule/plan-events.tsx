import { Stack, Table, Text } from '@mantine/core'
import { EmptyState } from '#web-kit/empty-state.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { plural } from '#web-kit/plural.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import type { PlanView } from '../../domain/views/plan-view.ts'
import type { EventView } from '../../domain/views/schedule-view.ts'
import { getEvents } from '../../schedule-contract.ts'
import classes from '../plan-table.module.css'
import { EventYear } from './event-year.tsx'

/** Events and other people's calendars the plan hangs on: give them dates and the tasks appear. */
export function PlanEvents({ plan }: { plan: PlanView }) {
  const answer = useAnswer(getEvents, { params: { planId: plan.id } })
  return (
    <Loaded answer={answer}>
      {({ events }) =>
        events.length === 0 ? (
          <EmptyState title="Ничто не ждёт дат">
            В этом плане нет сроков, привязанных к событиям и графикам.
          </EmptyState>
        ) : (
          <Stack gap="md" maw="56rem">
            <Text>
              Когда станут известны даты процедур и графиков, внесите их здесь: мероприятия, которые их ждут,
              получат срок и поручения. Ждут дат{' '}
              <PageLink to={`/plans/${plan.id}`} search={{ state: 'waiting' }}>
                эти мероприятия
              </PageLink>
              .
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
        <Table className={classes.table ?? ''} verticalSpacing={6} horizontalSpacing="sm">
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
