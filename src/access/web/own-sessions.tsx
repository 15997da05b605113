import { Button, Group, Stack, Text } from '@mantine/core'
import { MomentText } from '#web-kit/date-text.tsx'
import { Loaded } from '#web-kit/loaded.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { useAction } from '#web-kit/use-action.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listSessions, revokeOtherSessions, revokeSession, type Session } from '../contract.ts'
import { browserWords } from './browser-words.ts'

/** The person's sessions on all computers; a strange one can be closed. */
export function OwnSessions() {
  const answer = useAnswer(listSessions, {})
  const closeOthers = useAction(revokeOtherSessions, { said: 'Остальные сеансы завершены' })
  return (
    <Loaded answer={answer} lines={3}>
      {({ sessions }) => (
        <Stack gap="md">
          <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
            {sessions.map((session) => (
              <SessionLine key={session.sessionId} session={session} />
            ))}
          </Stack>
          {sessions.length > 1 && (
            <Group>
              <Button
                variant="default"
                loading={closeOthers.isPending}
                onClick={() => closeOthers.mutate({})}
              >
                Завершить все сеансы, кроме этого
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Loaded>
  )
}

function SessionLine({ session }: { session: Session }) {
  const close = useAction(revokeSession, { said: 'Сеанс завершён' })
  const browser = browserWords(session.userAgent)
  return (
    <Group component="li" justify="space-between" gap="sm">
      <div>
        <Text>{browser}</Text>
        <Text size="sm" c="dimmed">
          {session.address ?? 'адрес неизвестен'}, вход <MomentText at={session.openedAt} />
        </Text>
      </div>
      {session.isCurrent ? (
        <StateBadge tone="good">Этот сеанс</StateBadge>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          loading={close.isPending}
          aria-label={`Завершить сеанс: ${browser}`}
          onClick={() => close.mutate({ params: { sessionId: session.sessionId } })}
        >
          Завершить
        </Button>
      )}
    </Group>
  )
}
