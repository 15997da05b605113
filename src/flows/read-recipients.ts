import type { Recipients } from '#appraisal/http/neighbours-port.ts'
import { dateOf } from '#kernel/plain-date.ts'
import { periodName } from '#monitoring/domain/campaign/period.ts'
import { figuresOfForm } from '#monitoring/domain/indicator/form-figures.ts'
import { listCampaigns } from '#monitoring/storage/campaigns.ts'
import { getFormVersion } from '#monitoring/storage/forms.ts'
import { listAcceptedAnswers } from '#monitoring/storage/indicators/accepted-answers.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** Numbers older than this say little of how many there are now. */
const YEARS_KEPT = 3

/** Pupils and children of preschool groups: the names that forms made for indicators give them. */
const names: readonly string[] = ['pupils', 'children']

/**
 * How many receive the services of an organisation: the numbers of its last accepted form that asks them, of the calendar year
 * or before it.
 */
export async function readRecipients(
  tx: Tx,
  { year, organizationIds }: { readonly year: number; readonly organizationIds?: readonly number[] },
): Promise<ReadonlyMap<number, Recipients>> {
  const found = new Map<number, Recipients>()
  const [from, until] = [dateOf(year - YEARS_KEPT, 9, 1), dateOf(year, 12, 31)]
  // The latest period stands first: an earlier one does not take its place.
  for (const campaign of await listCampaigns(tx)) {
    if (campaign.period.from < from || campaign.period.from > until) continue
    const { content } = await getFormVersion(tx, campaign.formId, campaign.formNumber)
    const figures = figuresOfForm(content).filter(({ name }) => names.includes(name))
    if (figures.length === 0) continue
    for (const { organizationId, answers } of await listAcceptedAnswers(
      tx,
      [campaign.campaignId],
      organizationIds,
    )) {
      if (answers === null || found.has(organizationId)) continue
      const count = figures.reduce((sum, { read }) => sum + (read(answers) ?? 0), 0)
      if (count === 0) continue
      const source = `«${campaign.title}», ${periodName(campaign.period)}`
      found.set(organizationId, { count, source })
    }
  }
  return found
}
