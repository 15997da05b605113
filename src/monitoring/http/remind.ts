import { route } from '#server-kit/http/route.ts'
import { remindOfCampaign } from '../contract.ts'
import { campaignState } from '../domain/campaign/campaign.ts'
import { isHandedIn } from '../domain/sheet/sheet.ts'
import { refuse } from '../refusals.ts'
import { getCampaign } from '../storage/campaigns.ts'
import { listSheetHeads } from '../storage/sheets.ts'
import { municipalityOf } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** Tells those who have not handed in yet, at the authority's word. */
export function remindRoute(port: NeighboursPort) {
  return route(remindOfCampaign, {
    may: 'monitoring.collection.manage',
    audit: 'monitoring.campaign.reminded',
    async answer({ params, tx, today, now, person, note }) {
      const campaign = await getCampaign(tx, params.campaignId)
      const state = campaignState(campaign, today)
      const active = new Set(
        (await port.readOrganizations(tx, today))
          .filter(({ isActive }) => isActive)
          .map((one) => one.organizationId),
      )
      const organizationIds = (await listSheetHeads(tx))
        .filter((sheet) => sheet.campaignId === params.campaignId && !isHandedIn(sheet.state))
        .map(({ organizationId }) => organizationId)
        .filter((id) => active.has(id))
      if (
        organizationIds.length === 0 ||
        campaign.filledBy === 'authority' ||
        state === 'closed' ||
        state === 'planned'
      ) {
        throw refuse('monitoring/nobody-to-remind')
      }
      const people = await port.remind(tx, {
        municipalityId: municipalityOf(person),
        organizationIds,
        dueOn: campaign.dueOn,
        today,
        now,
      })
      note({ subject: campaign.title, after: { organizationIds } })
      return { people, organizations: organizationIds.length }
    },
  })
}
