import { Group, Stack, Text } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listUsers } from '../../people-contract.ts'
import { roleNames } from '../../texts.ru.ts'
import { UserState } from './user-state.tsx'

/** Who comes in on behalf of an organisation. */
export function OrganizationPeople({ organizationId }: { organizationId: number }) {
  const may = useMay()
  const answer = useAnswer(listUsers, { query: { organizationId, state: 'active' } })
  return (
    <Loaded answer={answer} lines={2}>
      {({ users }) => (
        <Stack gap="xs">
          {users.length === 0 && <Text>От этой организации в систему никто не входит.</Text>}
          {users.map((user) => (
            <Group key={user.userId} gap="sm">
              {may('access.user.manage') ? (
                <PageLink to={`/users/${user.userId}`}>{user.name}</PageLink>
              ) : (
                <Text>{user.name}</Text>
              )}
              <Text c="dimmed">{roleNames[user.role]}</Text>
              <UserState user={user} />
            </Group>
          ))}
        </Stack>
      )}
    </Loaded>
  )
}
