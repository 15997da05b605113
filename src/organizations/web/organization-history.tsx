import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { confirmAct } from '#web-kit/confirm-act.tsx'
import { dateWords } from '#web-kit/date-words.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { type OrganizationCard, undoOrganizationEvent } from '../contract.ts'
import { eventKindNames } from '../texts.ru.ts'
import classes from './organization-history.module.css'

type OrganizationEvent = OrganizationCard['events'][number]

/** Names it has had, organisations it has taken in, and what was done with it. */
export function OrganizationHistory({
  organization,
  mayManage,
}: {
  organization: OrganizationCard
  mayManage: boolean
}) {
  const { names, absorbed, events } = organization
  return (
    <Stack gap="md">
      <div>
        <Title order={3}>Названия</Title>
        <ul className={classes.list}>
          {names.map((name) => (
            <li key={name.since ?? 'first'}>
              <Text>
                {name.since === null ? 'Первоначально' : `С ${dateWords(name.since)}`}: {name.shortName}
              </Text>
              <Text size="sm" c="dimmed">
                {name.fullName}
              </Text>
            </li>
          ))}
        </ul>
      </div>
      {absorbed.length > 0 && (
        <div>
          <Title order={3}>К ней присоединены</Title>
          <ul className={classes.list}>
            {absorbed.map(({ organizationId, shortName, on }) => (
              <li key={organizationId}>
                <PageLink to={`/organizations/${organizationId}`}>{shortName}</PageLink>, {dateWords(on)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {events.length > 0 && (
        <div>
          <Title order={3}>События</Title>
          <ul className={classes.list}>
            {events.map((event) => (
              <EventLine
                key={event.eventId}
                event={event}
                organization={organization}
                mayUndo={mayManage && event.mayBeUndone}
              />
            ))}
          </ul>
        </div>
      )}
    </Stack>
  )
}

function EventLine({
  event,
  organization,
  mayUndo,
}: {
  event: OrganizationEvent
  organization: OrganizationCard
  mayUndo: boolean
}) {
  const { organizationId, version, shortName } = organization
  const undo = useAction(undoOrganizationEvent, { said: 'Событие отменено' })
  const ask = async () => {
    const agreed = await confirmAct({
      question: `Отменить событие «${eventKindNames[event.kind]}»?`,
      object: shortName,
      consequence:
        'Организация станет такой, какой была до него. Само событие останется в истории как отменённое.',
      act: 'Отменить событие',
    })
    if (agreed) undo.mutate({ params: { organizationId, eventId: event.eventId }, body: { version } })
  }
  return (
    <li>
      <Group gap="sm" justify="space-between">
        <div>
          <Text>
            {dateWords(event.occurredOn)}: {eventKindNames[event.kind].toLocaleLowerCase('ru')}{' '}
            {event.undone && <StateBadge tone="calm">Отменено</StateBadge>}
          </Text>
          {event.basis && (
            <Text size="sm" c="dimmed">
              Основание: {event.basis}
            </Text>
          )}
        </div>
        {mayUndo && (
          <Button variant="default" size="compact-sm" onClick={() => void ask()} loading={undo.isPending}>
            Отменить событие
          </Button>
        )}
      </Group>
    </li>
  )
}
