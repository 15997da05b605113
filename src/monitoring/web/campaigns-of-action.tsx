import { Paper, Stack, Title } from '@mantine/core'
import { PageButton, PageLink } from '#web-kit/page-link.tsx'
import { useMay } from '#web-kit/permissions.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'
import { useAnswer } from '#web-kit/use-answer.ts'
import { listCampaigns } from '../contract.ts'
import { CampaignStateBadge } from './sheet-state.tsx'

/** Under a row of a plan: the collections that fulfil it. */
export function CampaignsOfAction() {
  const actionId = useAddressId('actionId')
  const may = useMay()
  const { data } = useAnswer(
    listCampaigns,
    { query: { actionId } },
    { when: may('monitoring.collection.readAll') && Number.isInteger(actionId) },
  )
  const mayStart = may('monitoring.collection.manage')
  if (!data || (data.campaigns.length === 0 && !mayStart)) return null
  return (
    <Paper component="section" className="surface" p="lg" mt="lg" aria-label="Сбор данных">
      <Title order={2} mb="sm">
        Сбор данных
      </Title>
      <Stack gap="xs" align="flex-start">
        {data.campaigns.map((one) => (
          <div key={one.campaignId}>
            <PageLink to={`/collections/${one.campaignId}`}>
              {one.title}, {one.periodName}
            </PageLink>
            : сдали {one.handedIn} из {one.asked} <CampaignStateBadge campaign={one} />
          </div>
        ))}
        {mayStart && (
          <PageButton to="/collections/new" search={{ action: String(actionId) }} variant="default">
            Начать сбор по этому мероприятию
          </PageButton>
        )}
      </Stack>
    </Paper>
  )
}
