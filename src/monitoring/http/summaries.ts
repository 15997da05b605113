import type { Tx } from '#server-kit/database/database.ts'
import { route } from '#server-kit/http/route.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import * as contract from '../contract.ts'
import type { Campaign } from '../domain/campaign/campaign.ts'
import { periodName } from '../domain/campaign/period.ts'
import type { Form } from '../domain/form/form.ts'
import { type Counting, isStillAsked } from '../domain/sheet/sheet.ts'
import { summarise } from '../domain/summary/summarise.ts'
import { summaryColumns } from '../domain/summary/summary-columns.ts'
import { trendChoices, trendOf } from '../domain/summary/trend.ts'
import { getCampaign, listCampaigns } from '../storage/campaigns.ts'
import { getFormVersion } from '../storage/forms.ts'
import { listCountedAnswers, listSheetHeads } from '../storage/sheets.ts'
import type { Caller } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { sheetOfSummary } from './sheet-of-summary.ts'

// Trends longer than this are not read on a screen.
const MOST_PERIODS = 24

/** What the answers come to: organisations × fields, the same as xlsx, and one figure over the periods. */
export function summaryRoutes(port: NeighboursPort) {
  return [
    route(contract.getSummary, {
      may: 'monitoring.collection.readAll',
      audit: 'none',
      async answer({ params, query, ...call }) {
        const campaign = await getCampaign(call.tx, params.campaignId)
        return await viewSummary(port, call, campaign, query.counting)
      },
    }),
    route(contract.exportSummary, {
      may: 'monitoring.collection.readAll',
      audit: 'none',
      async answer({ params, query, ...call }) {
        const campaign = await getCampaign(call.tx, params.campaignId)
        const summary = await viewSummary(port, call, campaign, query.counting)
        const name = `${campaign.title}, ${periodName(campaign.period)}`
        return {
          fileName: `${name.slice(0, 100)}.xlsx`,
          mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          bytes: () =>
            writeWorkbook([sheetOfSummary(summary, { name, counting: query.counting, today: call.today })]),
        }
      },
    }),
    route(contract.getTrend, {
      may: 'monitoring.collection.readAll',
      audit: 'none',
      async answer({ params, query, tx, today }) {
        const campaign = await getCampaign(tx, params.campaignId)
        const form = await formOf(tx, campaign)
        const row = (await listCampaigns(tx))
          .filter(
            ({ formId, period }) =>
              formId === campaign.formId &&
              period.kind === campaign.period.kind &&
              period.from <= campaign.period.from,
          )
          .slice(0, MOST_PERIODS)
          .reverse()
        const forms = new Map<number, Form>()
        for (const one of row) {
          if (!forms.has(one.formNumber)) forms.set(one.formNumber, await formOf(tx, one))
        }
        const counted = Map.groupBy(
          await listCountedAnswers(
            tx,
            row.map(({ campaignId }) => campaignId),
            query.counting,
          ),
          ({ campaignId }) => campaignId,
        )
        const choices = trendChoices(form)
        const chosen = choices.find(({ key }) => key === query.figure) ?? choices[0]
        const registry = await port.readOrganizations(tx, today)
        const trend = trendOf(
          chosen?.key ?? '',
          row.map(({ campaignId, formNumber }) => ({
            form: forms.get(formNumber) ?? form,
            entries: counted.get(campaignId) ?? [],
          })),
          registry.map(({ organizationId }) => organizationId),
        )
        const nameOf = new Map(registry.map(({ organizationId, shortName }) => [organizationId, shortName]))
        return {
          choices: [...choices],
          chosen: chosen?.key ?? '',
          periods: row.map(({ campaignId, period }) => ({
            campaignId,
            name: periodName(period),
            asked: counted.get(campaignId)?.length ?? 0,
          })),
          rows: trend.rows.map(({ organizationId, values }) => ({
            organizationId,
            name: nameOf.get(organizationId) ?? '',
            values: [...values],
          })),
          totals: [...trend.totals],
        }
      },
    }),
  ]
}

async function viewSummary(
  port: NeighboursPort,
  { tx, today }: Pick<Caller, 'tx' | 'today'>,
  campaign: Campaign,
  counting: Counting,
): Promise<contract.SummaryView> {
  const form = await formOf(tx, campaign)
  const answers = new Map(
    (await listCountedAnswers(tx, [campaign.campaignId], counting)).map((one) => [
      one.organizationId,
      one.answers,
    ]),
  )
  const heads = new Map(
    (await listSheetHeads(tx))
      .filter(({ campaignId }) => campaignId === campaign.campaignId)
      .map((head) => [head.organizationId, head]),
  )
  const registry = (await port.readOrganizations(tx, today)).filter(({ organizationId }) =>
    answers.has(organizationId),
  )
  const known = new Map(registry.map((one) => [one.organizationId, one]))
  const isGone = (organizationId: number) => {
    const head = heads.get(organizationId)
    return head !== undefined && !isStillAsked(head, !(known.get(organizationId)?.isActive ?? true))
  }
  const gone = registry.filter(({ organizationId }) => isGone(organizationId)).length
  const summary = summarise(
    form,
    registry.map(({ organizationId }) => ({ organizationId, answers: answers.get(organizationId) ?? null })),
  )
  return {
    columns: summaryColumns(form).map(({ key, section, label, unit, kind }) => ({
      key,
      section,
      label,
      unit,
      kind,
    })),
    figureNames: (form.figures ?? []).map(({ key, title, unit, whole }) => ({
      key,
      title,
      unit,
      isShare: whole !== null,
    })),
    rows: summary.rows.map((row) => ({
      ...row,
      name: known.get(row.organizationId)?.shortName ?? '',
      closedOn: isGone(row.organizationId) ? (known.get(row.organizationId)?.closedOn ?? null) : null,
      state: heads.get(row.organizationId)?.state ?? 'empty',
      cells: [...row.cells],
      figures: [...row.figures],
    })),
    totals: [...summary.totals],
    figures: [...summary.figures],
    answered: summary.answered,
    asked: summary.asked - gone,
    closed: gone,
  }
}

async function formOf(tx: Tx, { formId, formNumber }: Campaign): Promise<Form> {
  return (await getFormVersion(tx, formId, formNumber)).content
}
