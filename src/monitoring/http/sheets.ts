import { route } from '#server-kit/http/route.ts'
import { campaignState } from '../domain/campaign/campaign.ts'
import { periodName } from '../domain/campaign/period.ts'
import { withoutHidden } from '../domain/form/asked-form.ts'
import { maySubmit } from '../domain/form/finding.ts'
import { moveSheet, type SheetMove } from '../domain/sheet/move-sheet.ts'
import { isWritable } from '../domain/sheet/sheet.ts'
import { refuse } from '../refusals.ts'
import * as contract from '../sheets-contract.ts'
import { getWritableHead, keepTyped } from '../storage/autosave.ts'
import { listCampaigns } from '../storage/campaigns.ts'
import { keepAnswers, listSheetHeads, type SheetKey, saveMove } from '../storage/sheets.ts'
import { type Caller, isOfAuthority, municipalityOf, writerOf } from './caller.ts'
import { recountAfterAcceptance } from './indicators/recount.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { requireFiles } from './require-files.ts'
import {
  findingsOf,
  isClosed,
  type OpenSheet,
  openSheet,
  requireShown,
  requireWorking,
  requireWritable,
  viewSheet,
} from './view-sheet.ts'

/** Sheets: mine, one of them, autosave, and the acts that move it on. */
export function sheetRoutes(port: NeighboursPort) {
  return [
    route(contract.listMySheets, {
      may: 'monitoring.sheet.fill',
      audit: 'none',
      async answer({ tx, today, person }) {
        // The authority's people have the list of campaigns instead.
        if (isOfAuthority(person)) return { sheets: [], waiting: 0 }
        const known = new Map(
          (await port.readOrganizations(tx, today)).map((one) => [one.organizationId, one]),
        )
        const campaigns = new Map((await listCampaigns(tx)).map((one) => [one.campaignId, one]))
        const sheets = (await listSheetHeads(tx)).flatMap(
          ({ campaignId, organizationId, state, comment, acceptedNumber, sentAt, sentNumber }) => {
            const campaign = campaigns.get(campaignId)
            if (!campaign) return []
            const standing = campaignState(campaign, today)
            if (standing === 'planned') return []
            if (campaign.filledBy === 'authority' && acceptedNumber === null) return []
            const { title, period, dueOn } = campaign
            const organization = known.get(organizationId)
            const closedOn = organization?.closedOn ?? null
            return [
              {
                campaignId,
                organizationId,
                organizationName: organization?.shortName ?? '',
                closedOn,
                sentAt: sentAt?.toISOString() ?? null,
                sentNumber,
                title,
                periodName: periodName(period),
                dueOn,
                campaignState: standing,
                state,
                comment,
                waits:
                  campaign.filledBy === 'organization' &&
                  standing !== 'closed' &&
                  isWritable(state) &&
                  !isClosed(closedOn, today),
              },
            ]
          },
        )
        const order = sheets.sort(
          (a, b) =>
            Number(b.waits) - Number(a.waits) ||
            (a.waits ? compare(a.dueOn, b.dueOn) : compare(b.dueOn, a.dueOn)),
        )
        return { sheets: order, waiting: order.filter(({ waits }) => waits).length }
      },
    }),
    route(contract.getSheet, {
      may: 'monitoring.sheet.read',
      audit: 'none',
      async answer({ params, ...call }) {
        return await viewSheet(port, call, await openSheet(port, call, params))
      },
    }),
    route(contract.saveAnswers, {
      may: 'monitoring.sheet.fill',
      audit: 'none',
      async answer({ params, body, ...call }) {
        const head = await getWritableHead(call.tx, params)
        const closedOn = await port.readClosing(call.tx, params.organizationId)
        const standing = { sheet: head, campaign: { ...head, removed: head.campaignRemoved }, closedOn }
        requireShown(standing, call)
        requireWritable(standing, call)
        const sheet = { ...head, version: body.version }
        const version = await keepTyped(call.tx, sheet, body.answers, writerOf(call))
        return { version, savedAt: call.now.toISOString() }
      },
    }),
    route(contract.submitSheet, {
      may: 'monitoring.sheet.fill',
      audit: 'monitoring.sheet.submitted',
      async answer({ params, body, ...call }) {
        const open = await openSheet(port, call, params)
        requireWritable(open, call)
        await requireFiles(port, call, open)
        const findings = findingsOf(open)
        if (!maySubmit(findings)) {
          throw refuse('monitoring/answers-have-findings', {
            errors: findings
              .filter(({ explained }) => !explained)
              .map(({ field, row, column, message }) => ({
                detail: message,
                pointer: `#/answers/values/${[field, row, column].filter((part) => part !== null).join('/')}`,
              })),
          })
        }
        // A form that asks nothing has never been saved; and what was hidden after it was written is not sent.
        const asked = withoutHidden(open.form, open.sheet.answers)
        const seen = { ...open.sheet, version: body.version }
        const kept =
          open.sheet.state === 'empty' || asked !== open.sheet.answers
            ? await keepAnswers(call.tx, seen, asked, writerOf(call))
            : seen
        return await move(
          port,
          call,
          { ...open, sheet: kept },
          { act: 'submit', filledBy: open.campaign.filledBy },
        )
      },
    }),
    route(contract.withdrawSheet, {
      may: 'monitoring.sheet.fill',
      audit: 'monitoring.sheet.withdrawn',
      answer: ({ params, body, ...call }) => act(port, call, params, body.version, { act: 'withdraw' }),
    }),
    route(contract.acceptSheet, {
      may: 'monitoring.collection.manage',
      audit: 'monitoring.sheet.accepted',
      answer: ({ params, body, ...call }) => act(port, call, params, body.version, { act: 'accept' }),
    }),
    route(contract.returnSheet, {
      may: 'monitoring.collection.manage',
      audit: 'monitoring.sheet.returned',
      answer: ({ params, body: { version, comment }, ...call }) =>
        act(port, call, params, version, { act: 'return', comment }),
    }),
    route(contract.correctSheet, {
      may: 'monitoring.sheet.fill',
      audit: 'monitoring.sheet.corrected',
      answer: ({ params, body: { version, comment }, ...call }) =>
        act(port, call, params, version, { act: isOfAuthority(call.person) ? 'reopen' : 'correct', comment }),
    }),
  ]
}

async function act(port: NeighboursPort, call: Caller, key: SheetKey, version: number, how: SheetMove) {
  const open = await openSheet(port, call, key)
  if (open.campaign.closedAt !== null || open.campaign.removed)
    throw refuse('monitoring/not-open', { detail: 'Сбор завершён' })
  if (open.campaign.filledBy === 'authority' && !isOfAuthority(call.person))
    throw refuse('monitoring/filled-by-others')
  requireWorking(open, call)
  return await move(port, call, { ...open, sheet: { ...open.sheet, version } }, how)
}

/** Decides, saves with the version the person saw, writes the trail, answers the sheet anew. */
async function move(port: NeighboursPort, call: Caller, open: OpenSheet, how: SheetMove) {
  const { sheet, campaign } = open
  const after = moveSheet(sheet, how)
  const note = 'comment' in how ? how.comment : null
  const saved = await saveMove(call.tx, sheet, after, { act: how.act, note }, writerOf(call))
  call.note({
    subject: `${campaign.title}, ${periodName(campaign.period)}`,
    organizationId: sheet.organizationId,
    before: { state: sheet.state },
    after: { state: saved.state, number: saved.sentNumber, ...(note === null ? {} : { comment: note }) },
  })
  if (saved.acceptedNumber !== sheet.acceptedNumber) {
    const { organizationId } = sheet
    const counting = { ...call, municipalityId: municipalityOf(call.person) }
    await recountAfterAcceptance(port.indicators, counting, { campaign, organizationId })
  }
  return await viewSheet(port, call, { ...open, sheet: saved })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
