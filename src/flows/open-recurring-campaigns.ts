import type { PlainDate } from '#kernel/plain-date.ts'
import { followingCampaign } from '#monitoring/domain/campaign/campaign.ts'
import { createCampaign, getCampaign, lastOfRecurring } from '#monitoring/storage/campaigns.ts'
import { listSheetHeads } from '#monitoring/storage/sheets.ts'
import { stateAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import type { Tx } from '#server-kit/database/database.ts'

// A year of a monthly campaign that nobody looked after is opened in one go, no more.
const MOST_AT_ONCE = 12

/**
 * Opens what has become due of recurring campaigns: the same organisations, but for those closed since. Returns how many
 * were opened.
 */
export async function openRecurringCampaigns(
  tx: Tx,
  municipalityId: number,
  today: PlainDate,
): Promise<number> {
  const open = new Set(
    (await listOrganizations(tx))
      .filter((organization) => stateAsOf(organization, today) === 'active')
      .map(({ organizationId }) => organizationId),
  )
  let opened = 0
  for (const last of await lastOfRecurring(tx)) {
    const asked = (await listSheetHeads(tx))
      .filter(({ campaignId }) => campaignId === last.campaignId)
      .map(({ organizationId }) => organizationId)
      .filter((id) => open.has(id))
    let campaign = last
    for (let turn = 0; turn < MOST_AT_ONCE; turn += 1) {
      const next = followingCampaign(campaign, today)
      if (!next) break
      campaign = await getCampaign(tx, await createCampaign(tx, municipalityId, next, asked))
      opened += 1
    }
  }
  return opened
}
