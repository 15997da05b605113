import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { CampaignCard, CampaignHead } from '../contract.ts'
import { type Campaign, campaignState } from '../domain/campaign/campaign.ts'
import { countSheets } from '../domain/campaign/count-sheets.ts'
import { periodName } from '../domain/campaign/period.ts'
import { completenessOf, isMostlyYesNo, yesPortionOf } from '../domain/form/completeness.ts'
import { isStillAsked } from '../domain/sheet/sheet.ts'
import { getForm, getFormVersion } from '../storage/forms.ts'
import { listSheets, type SheetHead } from '../storage/sheets.ts'
import { checksumOf } from './checksum.ts'
import type { KnownOrganization, NeighboursPort } from './neighbours-port.ts'

export function viewHead(
  campaign: Campaign,
  {
    sheets,
    closed,
    formTitle,
    today,
  }: {
    readonly sheets: readonly Pick<SheetHead, 'state' | 'organizationId' | 'acceptedNumber'>[]
    /** Organisations that work no longer. */
    readonly closed: ReadonlySet<number>
    readonly formTitle: string
    readonly today: PlainDate
  },
): CampaignHead {
  const { period, closedAt: _, planId: _plan, actionId: _action, ...fields } = campaign
  return {
    ...fields,
    formTitle,
    periodKind: period.kind,
    periodFrom: period.from,
    periodName: periodName(period),
    state: campaignState(campaign, today),
    ...countSheets(sheets, closed),
  }
}

/** A campaign with every organisation asked: who has handed in, how full, who has not begun. */
export async function viewCampaign(
  port: NeighboursPort,
  { tx, today }: { readonly tx: Tx; readonly today: PlainDate },
  campaign: Campaign,
): Promise<CampaignCard> {
  const sheets = new Map(
    (await listSheets(tx, campaign.campaignId)).map((sheet) => [sheet.organizationId, sheet]),
  )
  const { title } = await getForm(tx, campaign.formId)
  const { content: form } = await getFormVersion(tx, campaign.formId, campaign.formNumber)
  const registry = await port.readOrganizations(tx, today)
  const action =
    campaign.actionId === null
      ? undefined
      : (await port.readActions(tx)).find(({ actionId }) => actionId === campaign.actionId)
  const hasYes = isMostlyYesNo(form)
  return {
    ...viewHead(campaign, {
      sheets: [...sheets.values()],
      closed: closedOf(registry),
      formTitle: title,
      today,
    }),
    action: action ?? null,
    organizations: registry.flatMap(({ organizationId, shortName, type, isActive, closedOn }) => {
      const sheet = sheets.get(organizationId)
      if (!sheet) return []
      const { state, version, answers, sentAt, sentNumber, senderName, comment } = sheet
      // While a form is being written, what stands in the sheet is not what was sent.
      const isSent = state === 'submitted' || state === 'accepted'
      return [
        {
          organizationId,
          name: shortName,
          type,
          isActive,
          closedOn,
          isAsked: isStillAsked(sheet, !isActive),
          state,
          version,
          completeness: completenessOf(form, answers),
          yes: hasYes ? yesPortionOf(form, answers) : null,
          sentNumber,
          sentAt: sentAt?.toISOString() ?? null,
          checksum: isSent ? checksumOf(answers) : null,
          senderName,
          comment,
        },
      ]
    }),
  }
}

/** Organisations that work no longer. */
export function closedOf(registry: readonly KnownOrganization[]): ReadonlySet<number> {
  return new Set(registry.filter(({ isActive }) => !isActive).map(({ organizationId }) => organizationId))
}
