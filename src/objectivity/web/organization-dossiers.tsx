import { Group, Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listDossiers } from '../dossier-contract.ts'
import { outcomeNames } from '../texts/dossier.ru.ts'
import { DossierBadge } from './state-badges.tsx'

/** Dossiers of one organisation, on its page. */
export function OrganizationDossiers({ organizationId }: { organizationId: number }) {
  const answer = useAnswer(listDossiers, { query: { organizationId } })
  return (
    <Loaded answer={answer} lines={2}>
      {({ dossiers }) =>
        dossiers.length === 0 ? (
          <Text c="dimmed">Досье объективности нет.</Text>
        ) : (
          <Stack gap="xs">
            {dossiers.map(({ dossierId, createdOn, state, outcome }) => (
              <Group key={dossierId} gap="sm">
                <PageLink to={`/objectivity/dossiers/${organizationId}/${dossierId}`}>
                  Досье от {dateWords(createdOn)}
                </PageLink>
                <DossierBadge state={state} />
                {outcome && <Text size="sm">{outcomeNames[outcome]}</Text>}
              </Group>
            ))}
          </Stack>
        )
      }
    </Loaded>
  )
}
