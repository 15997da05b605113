import { Button, Group, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { DateText } from '#web-kit/date-text.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useFocusReturn } from '#web-kit/use-focus-return.ts'
import type { EventView } from '../../domain/views/schedule-view.ts'
import { EventDatesForm } from './event-dates-form.tsx'

/** One event in one year: its dates, or that they are waited for. */
export function EventYear({
  planId,
  event,
  year,
}: {
  planId: number
  event: EventView
  year: EventView['years'][number]
}) {
  const [isOpen, setOpen] = useState(false)
  const [opener, giveBack] = useFocusReturn<HTMLButtonElement>(isOpen)
  const close = () => {
    setOpen(false)
    giveBack()
  }
  return (
    <Table.Tr>
      <Table.Th scope="row" w="9rem">
        {year.yearName}
      </Table.Th>
      <Table.Td>
        {isOpen ? (
          <EventDatesForm planId={planId} event={event} year={year} onClose={close} />
        ) : (
          <Group gap="sm">
            {year.dueOn === null ? (
              <NoDates presumedDueOn={year.presumedDueOn} />
            ) : (
              <Text size="sm">
                {year.startsOn !== null && year.startsOn !== year.dueOn && (
                  <>
                    <DateText date={year.startsOn} /> –{' '}
                  </>
                )}
                <DateText date={year.dueOn} />
              </Text>
            )}
            <Button
              ref={opener}
              className="on-paper-hidden"
              size="compact-sm"
              variant="default"
              onClick={() => setOpen(true)}
              aria-label={`${year.dueOn === null ? 'Указать даты' : 'Изменить'}: ${event.title}, ${year.yearName}`}
            >
              {year.dueOn === null ? 'Указать даты' : 'Изменить'}
            </Button>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}

function NoDates({ presumedDueOn }: { presumedDueOn: string | null }) {
  if (presumedDueOn === null) return <StateBadge tone="attention">Ждёт дат</StateBadge>
  return (
    <Text size="sm">
      до <DateText date={presumedDueOn} />, предположено
    </Text>
  )
}
