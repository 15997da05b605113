import { Text } from '@mantine/core'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listOrganizationGroups, type OrganizationCard } from '../contract.ts'

/** The groups an organisation belongs to today: by them tasks and acts are handed out. */
export function OrganizationGroups({ organization: { groupIds } }: { organization: OrganizationCard }) {
  const answer = useAnswer(listOrganizationGroups, {})
  return (
    <Loaded answer={answer} lines={1}>
      {({ groups }) => {
        const own = groups.filter(({ groupId, deleted }) => !deleted && groupIds.includes(groupId))
        return own.length === 0 ? (
          <Text>Ни в одной группе не состоит.</Text>
        ) : (
          <Text>
            {own.map(({ name }) => name).join(', ')}.{' '}
            <PageLink to="/organizations/groups">Все группы</PageLink>
          </Text>
        )
      }}
    </Loaded>
  )
}
