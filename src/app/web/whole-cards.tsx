import { Stack } from '@mantine/core'
import { whoAmI } from '#access/contract.ts'
import { getOrganization } from '#organizations/contract.ts'
import { getBoard, getOrganizationWork } from '#plans/board-contract.ts'
import { PageLink } from '#web-kit/page-link.tsx'
import { useAnswer } from '#web-kit/use-answer.ts'
import { useSchoolYear } from '#web-kit/use-school-year.ts'
import { OverviewCard } from './overview-card.tsx'

/** The year's board in a sentence, and the way to the page for the head of the authority. */
export function BoardCard() {
  const [year] = useSchoolYear()
  const answer = useAnswer(getBoard, { query: { kind: 'school-year', year } })
  return (
    <OverviewCard title="Доска цикла" to="/board" answer={answer}>
      {({ sentence, yearWords }) => (
        <Stack gap={4}>
          <span>
            {yearWords}. {sentence}
          </span>
          <span>
            <PageLink to="/summary">Сводка для руководителя</PageLink>
          </span>
        </Stack>
      )}
    </OverviewCard>
  )
}

/** The person's own organisation: how it stands, and its page. */
export function OwnOrganizationCards() {
  const me = useAnswer(whoAmI, {}).data?.me
  if (!me || me.reach === 'municipality') return null
  return me.organizationIds.map((organizationId) => (
    <OwnOrganizationCard key={organizationId} organizationId={organizationId} />
  ))
}

function OwnOrganizationCard({ organizationId }: { organizationId: number }) {
  const params = { organizationId }
  const name = useAnswer(getOrganization, { params }).data?.shortName
  const answer = useAnswer(getOrganizationWork, { params })
  return (
    <OverviewCard title={name ?? 'Моя организация'} to={`/organizations/${organizationId}`} answer={answer}>
      {({ sentence }) => sentence}
    </OverviewCard>
  )
}
