import { CampaignsOfAction } from '#monitoring/web/campaigns-of-action.tsx'
import { ActionPage } from '#plans/web/action-page.tsx'

// Plans know nothing of collections: the page of a row is handed them here.
export function PlanActionPage() {
  return (
    <>
      <ActionPage />
      <CampaignsOfAction />
    </>
  )
}
