import { MeasuresOfAction } from '#cycle/web/decision/measures-of-action.tsx'
import { CampaignsOfAction } from '#monitoring/web/campaigns-of-action.tsx'
import { ActionPage } from '#plans/web/actions/action-page.tsx'
import { useAddressId } from '#web-kit/use-address-id.ts'

// Plans know nothing of collections and decisions: the page of a row is handed them here.
export function PlanActionPage() {
  return (
    <>
      <ActionPage />
      <CampaignsOfAction />
      <MeasuresOfAction actionId={useAddressId('actionId')} />
    </>
  )
}
