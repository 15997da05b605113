import { sql } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Campaign, NewCampaign } from '../domain/campaign/campaign.ts'
import { refuse } from '../refusals.ts'
import { freezeFormVersion } from './forms.ts'
import './tables.ts'

/** The campaigns of the scope's municipality, the latest period first, without the removed ones. */
export async function listCampaigns(tx: Tx): Promise<readonly Campaign[]> {
  return (await loadCampaigns(tx)).filter(({ removed }) => !removed)
}

/** A removed one too, so that it can be restored. */
export async function getCampaign(tx: Tx, campaignId: number): Promise<Campaign> {
  const [campaign] = await loadCampaigns(tx, campaignId)
  if (!campaign) throw refuse('monitoring/campaign-not-found')
  return campaign
}

async function loadCampaigns(tx: Tx, only?: number): Promise<readonly Campaign[]> {
  const rows = await tx
    .selectFrom('monitoring.campaign')
    .select([
      'campaignId',
      'version',
      'title',
      'note',
      'formId',
      'formNumber',
      'filledBy',
      'periodKind',
      'periodFrom',
    ])
    .select(['opensOn', 'dueOn', 'recurs', 'seriesId', 'planId', 'actionId', 'closedAt', 'removed'])
    .$if(only !== undefined, (query) => query.where('campaignId', '=', only ?? 0))
    .orderBy('periodFrom', 'desc')
    .orderBy('campaignId', 'desc')
    .execute()
  return rows.map(({ periodKind, periodFrom, ...campaign }) => ({
    ...campaign,
    period: { kind: periodKind, from: periodFrom },
  }))
}

/** Stores a campaign with an empty sheet for each organisation and freezes its version of the form. */
export async function createCampaign(
  tx: Tx,
  municipalityId: number,
  campaign: NewCampaign,
  organizationIds: readonly number[],
): Promise<number> {
  const { period, ...fields } = campaign
  const { campaignId } = await tx
    .insertInto('monitoring.campaign')
    .values({ municipalityId, ...fields, periodKind: period.kind, periodFrom: period.from, closedAt: null })
    .returning('campaignId')
    .executeTakeFirstOrThrow()
  await freezeFormVersion(tx, campaign.formId, campaign.formNumber)
  await askOrganizations(tx, municipalityId, campaignId, organizationIds)
  return campaignId
}

/** Adds the organisations that were not asked yet; one that was taken off is asked again. */
export async function askOrganizations(
  tx: Tx,
  municipalityId: number,
  campaignId: number,
  organizationIds: readonly number[],
): Promise<void> {
  if (organizationIds.length === 0) return
  await tx
    .insertInto('monitoring.sheet')
    .values(organizationIds.map((organizationId) => ({ organizationId, campaignId, municipalityId })))
    .onConflict((conflict) =>
      conflict.columns(['organizationId', 'campaignId']).doUpdateSet({ removed: false }),
    )
    .execute()
}

/** Takes organisations off a campaign; what they have written stays. */
export async function stopAsking(
  tx: Tx,
  campaignId: number,
  organizationIds: readonly number[],
): Promise<void> {
  if (organizationIds.length === 0) return
  await tx
    .updateTable('monitoring.sheet')
    .set({ removed: true })
    .where('campaignId', '=', campaignId)
    .where('organizationId', 'in', organizationIds)
    .execute()
}

export type CampaignChange = Partial<
  Pick<
    Campaign,
    'title' | 'note' | 'opensOn' | 'dueOn' | 'recurs' | 'planId' | 'actionId' | 'closedAt' | 'removed'
  >
>

/** Refuses with 409 when `version` is not what is stored. */
export async function changeCampaign(
  tx: Tx,
  { campaignId, version }: { readonly campaignId: number; readonly version: number },
  change: CampaignChange,
): Promise<Campaign> {
  const saved = await tx
    .updateTable('monitoring.campaign')
    .set({ ...change, version: version + 1 })
    .where('campaignId', '=', campaignId)
    .where('version', '=', version)
    .returning('campaignId')
    .executeTakeFirst()
  if (!saved) throw refuse('monitoring/changed-meanwhile', { current: await getCampaign(tx, campaignId) })
  return await getCampaign(tx, campaignId)
}

/** The last campaign of each recurring row that opens its next one by itself. */
export async function lastOfRecurring(tx: Tx): Promise<readonly Campaign[]> {
  const all = await listCampaigns(tx)
  const rows = Map.groupBy(all, ({ seriesId, campaignId }) => seriesId ?? campaignId)
  // The latest period comes first.
  return [...rows.values()].flatMap(([last]) => (last?.recurs ? [last] : []))
}

export type DueSheet = {
  readonly organizationId: number
  readonly dueOn: PlainDate
}

/** Sheets that organisations still owe in campaigns that are open on the day. */
export async function findDueSheets(
  tx: Tx,
  today: PlainDate,
  until: PlainDate,
): Promise<readonly DueSheet[]> {
  const { rows } = await sql<DueSheet>`
    select s.organization_id, c.due_on
    from monitoring.sheet s
    join monitoring.campaign c on c.campaign_id = s.campaign_id
    where s.state in ('empty', 'draft', 'returned') and not s.removed and not c.removed
      and c.filled_by = 'organization' and c.closed_at is null
      and c.opens_on <= ${today}::date and c.due_on <= ${until}::date`.execute(tx)
  return rows
}
