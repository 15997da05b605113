import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import type { Campaign } from '../domain/campaign/campaign.ts'
import { periodAt } from '../domain/campaign/period.ts'
import { fieldsOf } from '../domain/form/form.ts'
import { refuse } from '../refusals.ts'
import {
  askOrganizations,
  type CampaignChange,
  changeCampaign,
  createCampaign,
  getCampaign,
  listCampaigns,
  stopAsking,
} from '../storage/campaigns.ts'
import { getForm, listForms, listFormVersions, newestVersions } from '../storage/forms.ts'
import { listSheetHeads, listSheets } from '../storage/sheets.ts'
import { type Caller, municipalityOf } from './caller.ts'
import type { KnownAction, NeighboursPort } from './neighbours-port.ts'
import { closedOf, viewCampaign, viewHead } from './view-campaign.ts'

/** Campaigns: the list, one with who has answered, a new one, a changed one, closed and open again, removed and back. */
export function campaignRoutes(port: NeighboursPort) {
  return [
    route(contract.listCampaigns, {
      may: 'monitoring.collection.readAll',
      audit: 'none',
      async answer({ query, tx, today }) {
        const sheets = Map.groupBy(await listSheetHeads(tx), ({ campaignId }) => campaignId)
        const closed = closedOf(await port.readOrganizations(tx, today))
        const titles = new Map((await listForms(tx)).map(({ formId, title }) => [formId, title]))
        const campaigns = (await listCampaigns(tx)).filter(
          ({ actionId }) => query.actionId === undefined || actionId === query.actionId,
        )
        return {
          campaigns: campaigns.map((campaign) =>
            viewHead(campaign, {
              sheets: sheets.get(campaign.campaignId) ?? [],
              closed,
              formTitle: titles.get(campaign.formId) ?? '',
              today,
            }),
          ),
        }
      },
    }),
    route(contract.getCampaignChoices, {
      may: 'monitoring.collection.manage',
      audit: 'none',
      async answer({ tx, today }) {
        const newest = await newestVersions(tx)
        const forms = (await listForms(tx)).flatMap(({ formId, title }) => {
          const version = newest.get(formId)
          return version && fieldsOf(version.content).length > 0
            ? [{ formId, title, number: version.number }]
            : []
        })
        const organizations = (await port.readOrganizations(tx, today)).filter(
          ({ isActive, type }) => isActive && type !== 'authority',
        )
        const groups = (await port.readGroups(tx, today)).map((group) => ({
          ...group,
          organizationIds: [...group.organizationIds],
        }))
        return {
          forms,
          organizations: organizations.map(({ organizationId, shortName, type }) => ({
            organizationId,
            shortName,
            type,
          })),
          groups,
          actions: [...(await port.readActions(tx))],
        }
      },
    }),
    route(contract.addCampaign, {
      may: 'monitoring.collection.manage',
      audit: 'monitoring.campaign.added',
      async answer({ body, ...call }) {
        const { tx, person, note } = call
        const { formId, periodKind, periodDay, organizationIds, actionId, ...fields } = body
        requireOrder(fields)
        const form = await getForm(tx, formId)
        const [newest] = await listFormVersions(tx, formId)
        if (form.removed || !newest) throw refuse('monitoring/form-not-found')
        if (fieldsOf(newest.content).length === 0) {
          throw refuse('monitoring/form-has-faults', { detail: 'В форме нет ни одного показателя' })
        }
        await requireActive(port, call, organizationIds)
        const action = await requireAction(port, call, actionId)
        const campaignId = await createCampaign(
          tx,
          municipalityOf(person),
          {
            ...fields,
            formId,
            formNumber: newest.number,
            period: periodAt(periodKind, periodDay),
            seriesId: null,
            planId: action?.planId ?? null,
            actionId: action?.actionId ?? null,
          },
          [...new Set(organizationIds)],
        )
        const added = await getCampaign(tx, campaignId)
        note({ subject: added.title, after: forTrail(added) })
        return await viewCampaign(port, call, added)
      },
    }),
    route(contract.getCampaign, {
      may: 'monitoring.collection.readAll',
      audit: 'none',
      async answer({ params, ...call }) {
        return await viewCampaign(port, call, await getCampaign(call.tx, params.campaignId))
      },
    }),
    route(contract.changeCampaign, {
      may: 'monitoring.collection.manage',
      audit: 'monitoring.campaign.changed',
      async answer({ params, body, ...call }) {
        const { tx, person } = call
        const { version, organizationIds, actionId, ...fields } = body
        requireOrder(fields)
        const action = await requireAction(port, call, actionId)
        const asked = (await listSheets(tx, params.campaignId)).map(({ organizationId }) => organizationId)
        const added = organizationIds.filter((id) => !asked.includes(id))
        await requireActive(port, call, added)
        const planned = { planId: action?.planId ?? null, actionId: action?.actionId ?? null }
        const card = await change(port, call, { ...params, version }, { ...fields, ...planned })
        await askOrganizations(tx, municipalityOf(person), params.campaignId, added)
        await stopAsking(
          tx,
          params.campaignId,
          asked.filter((id) => !organizationIds.includes(id)),
        )
        return await viewCampaign(port, call, await getCampaign(tx, card.campaignId))
      },
    }),
    route(contract.closeCampaign, {
      may: 'monitoring.collection.manage',
      audit: 'monitoring.campaign.closed',
      answer: ({ params, body, ...call }) =>
        change(port, call, { ...params, ...body }, { closedAt: call.now }),
    }),
    route(contract.reopenCampaign, {
      may: 'monitoring.collection.manage',
      audit: 'monitoring.campaign.reopened',
      answer: ({ params, body, ...call }) => change(port, call, { ...params, ...body }, { closedAt: null }),
    }),
    route(contract.removeCampaign, {
      may: 'monitoring.collection.manage',
      audit: 'monitoring.campaign.removed',
      answer: ({ params, query, ...call }) => change(port, call, { ...params, ...query }, { removed: true }),
    }),
    route(contract.restoreCampaign, {
      may: 'monitoring.collection.manage',
      audit: 'monitoring.campaign.restored',
      answer: ({ params, body, ...call }) => change(port, call, { ...params, ...body }, { removed: false }),
    }),
  ]
}

async function change(
  port: NeighboursPort,
  call: Caller,
  seen: { readonly campaignId: number; readonly version: number },
  fields: CampaignChange,
) {
  const before = await getCampaign(call.tx, seen.campaignId)
  const after = await changeCampaign(call.tx, seen, fields)
  call.note({ subject: after.title, before: forTrail(before), after: forTrail(after) })
  return await viewCampaign(port, call, after)
}

function forTrail({ title, opensOn, dueOn, recurs, removed, closedAt }: Campaign) {
  return { title, opensOn, dueOn, recurs, removed, closedAt: closedAt?.toISOString() ?? null }
}

function requireOrder({ opensOn, dueOn }: Pick<Campaign, 'opensOn' | 'dueOn'>): void {
  if (opensOn > dueOn) {
    const detail = 'Срок раньше дня открытия'
    throw refuse('monitoring/dates-contradict', { detail, errors: [{ detail, pointer: '#/dueOn' }] })
  }
}

async function requireActive(
  port: NeighboursPort,
  { tx, today }: Caller,
  ids: readonly number[],
): Promise<void> {
  const active = new Set(
    (await port.readOrganizations(tx, today))
      .filter(({ isActive }) => isActive)
      .map(({ organizationId }) => organizationId),
  )
  if (!ids.every((id) => active.has(id))) throw refuse('monitoring/organization-not-found')
}

async function requireAction(
  port: NeighboursPort,
  { tx }: Caller,
  actionId: number | null,
): Promise<KnownAction | undefined> {
  if (actionId === null) return undefined
  const action = (await port.readActions(tx)).find((one) => one.actionId === actionId)
  if (!action) throw refuse('monitoring/action-not-found')
  return action
}
