import { Group, Stack, Text } from '@mantine/core'
import { dateWords } from '#web-kit/date-words.ts'
import { Loaded } from '#web-kit/loaded.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listDossiers } from '../../dossier-contract.ts'
import { outcomeNames } from '../../texts/dossier.ru.ts'
import { DossierBadge } from '../state-badges.tsx'

/** Dossiers of one organisation: on its page all, on the page of one the others. */
export function OrganizationDossiers({
  organizationId,
  except,
}: {
  organizationId: number
  except?: number
}) {
  const answer = useAnswer(listDossiers, { query: { organizationId } })
  return (
    <Loaded answer={answer} lines={2}>
      {({ dossiers }) => {
        const shown = dossiers.filter(({ dossierId }) => dossierId !== except)
        return shown.length === 0 ? (
          <Text c="dimmed">
            {except === undefined ? 'Досье объективности нет.' : 'Других досье у школы нет.'}
          </Text>
        ) : (
          <Stack gap="xs">
            {shown.map(({ dossierId, createdOn, state, outcome }) => (
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
      }}
    </Loaded>
  )
}
