import { mayRole } from '#access/domain/permissions.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { type Campaign, campaignState } from '../domain/campaign/campaign.ts'
import { periodName } from '../domain/campaign/period.ts'
import type { Answers } from '../domain/form/answers.ts'
import { checkAnswers } from '../domain/form/check-answers.ts'
import { completenessOf, isMostlyYesNo, yesPortionOf } from '../domain/form/completeness.ts'
import type { FormFinding } from '../domain/form/finding.ts'
import type { Form } from '../domain/form/form.ts'
import { asksRegistry, prefill } from '../domain/form/prefill.ts'
import type { RegistryFacts } from '../domain/form/registry-facts.ts'
import { isWritable, type Sheet } from '../domain/sheet/sheet.ts'
import { refuse } from '../refusals.ts'
import type { SheetView } from '../sheets-contract.ts'
import { getCampaign } from '../storage/campaigns.ts'
import { getForm, getFormVersion } from '../storage/forms.ts'
import {
  findPreviousAnswers,
  getSheet,
  listSheetEvents,
  listSheetVersions,
  type SheetKey,
} from '../storage/sheets.ts'
import { type Caller, isOfAuthority } from './caller.ts'
import { checksumOf } from './checksum.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** A sheet with all that is needed to show, check and move it. */
export type OpenSheet = {
  readonly sheet: Sheet
  readonly campaign: Campaign
  readonly form: Form
  readonly previous: { readonly periodName: string; readonly answers: Answers } | null
  /** The first day on which the organisation no longer works. */
  readonly closedOn: PlainDate | null
}

/** Loads a sheet the person may see: a school does not see a check list about itself before it is done. */
export async function openSheet(
  port: NeighboursPort,
  { tx, today, person }: Caller,
  key: SheetKey,
): Promise<OpenSheet> {
  const sheet = await getSheet(tx, key)
  const campaign = await getCampaign(tx, key.campaignId)
  requireShown({ sheet, campaign }, { today, person })
  const { content } = await getFormVersion(tx, campaign.formId, campaign.formNumber)
  const before = await findPreviousAnswers(tx, {
    organizationId: key.organizationId,
    formId: campaign.formId,
    before: campaign.period.from,
  })
  const previous = before
    ? { periodName: periodName((await getCampaign(tx, before.campaignId)).period), answers: before.answers }
    : null
  const isBegun = sheet.state !== 'empty'
  const facts = isBegun || !asksRegistry(content) ? null : await port.readFacts(tx, key.organizationId, today)
  return {
    sheet: isBegun ? sheet : begun(sheet, content, previous?.answers ?? null, facts),
    campaign,
    form: content,
    previous,
    closedOn: await port.readClosing(tx, key.organizationId),
  }
}

/** What decides whether a sheet is seen and written: its standing, not its answers. */
type Standing = {
  readonly sheet: Pick<Sheet, 'state' | 'acceptedNumber'>
  readonly campaign: Pick<Campaign, 'opensOn' | 'dueOn' | 'closedAt' | 'removed' | 'filledBy'>
  readonly closedOn: PlainDate | null
}

/** A school sees no sheet before its campaign opens, nor a check list about itself before it is done. */
export function requireShown(
  { sheet, campaign }: Pick<Standing, 'sheet' | 'campaign'>,
  { person, today }: Pick<Caller, 'person' | 'today'>,
): void {
  const isHidden =
    campaign.removed ||
    campaignState(campaign, today) === 'planned' ||
    (campaign.filledBy === 'authority' && sheet.acceptedNumber === null)
  if (isHidden && !isOfAuthority(person)) throw refuse('monitoring/sheet-not-found')
}

/** An untouched sheet begins with what the form takes over from the registry and the period before. */
function begun(sheet: Sheet, form: Form, previous: Answers | null, facts: RegistryFacts | null): Sheet {
  return { ...sheet, answers: prefill(form, previous, facts) }
}

export function findingsOf({ form, sheet, previous }: OpenSheet): readonly FormFinding[] {
  return checkAnswers(form, sheet.answers, previous?.answers ?? null)
}

/**
 * Whether the person writes in this sheet: its own organisation while it works, or the authority, also after the
 * organisation was closed.
 */
export function mayWrite(
  { campaign, sheet, closedOn }: Standing,
  { person, today }: Pick<Caller, 'person' | 'today'>,
): boolean {
  const state = campaignState(campaign, today)
  if (state === 'closed' || campaign.removed || !isWritable(sheet.state)) return false
  if (!mayRole(person.role, 'monitoring.sheet.fill')) return false
  if (isOfAuthority(person)) return true
  if (isClosed(closedOn, today)) return false
  return campaign.filledBy === 'organization' && state !== 'planned'
}

export function isClosed(closedOn: PlainDate | null, today: PlainDate): boolean {
  return closedOn !== null && closedOn <= today
}

/** Refuses the people of a closed organisation. */
export function requireWorking(
  { closedOn }: Pick<Standing, 'closedOn'>,
  { person, today }: Pick<Caller, 'person' | 'today'>,
): void {
  if (closedOn === null || !isClosed(closedOn, today) || isOfAuthority(person)) return
  throw refuse('monitoring/organization-closed', {
    detail: `Она закрыта с ${closedOn.split('-').reverse().join('.')}. Введённое сохранено; если данные за этот период нужны, их внесёт управление образования.`,
  })
}

/** Why not, for whoever tried. */
export function requireWritable(open: Standing, call: Pick<Caller, 'person' | 'today'>): void {
  if (mayWrite(open, call)) return
  if (open.campaign.filledBy === 'authority' && !isOfAuthority(call.person))
    throw refuse('monitoring/filled-by-others')
  requireWorking(open, call)
  throw refuse('monitoring/not-open', {
    detail: isWritable(open.sheet.state)
      ? 'Сбор ещё не открыт или уже завершён'
      : 'Форма сдана. Чтобы изменить её, отзовите форму или откройте её для исправления',
    current: open.sheet.state,
  })
}

export async function viewSheet(port: NeighboursPort, call: Caller, open: OpenSheet): Promise<SheetView> {
  const { tx, today, person } = call
  const { sheet, campaign, form, previous } = open
  const key = { organizationId: sheet.organizationId, campaignId: sheet.campaignId }
  const registry = await port.readOrganizations(tx, today)
  const organization = registry.find(({ organizationId }) => organizationId === sheet.organizationId)
  return {
    campaignId: campaign.campaignId,
    campaignTitle: campaign.title,
    campaignState: campaignState(campaign, today),
    note: campaign.note,
    organizationId: sheet.organizationId,
    organizationName: organization?.shortName ?? '',
    closedOn: open.closedOn,
    periodName: periodName(campaign.period),
    dueOn: campaign.dueOn,
    filledBy: campaign.filledBy,
    formTitle: (await getForm(tx, campaign.formId)).title,
    form,
    version: sheet.version,
    state: sheet.state,
    answers: sheet.answers,
    savedAt: sheet.savedAt?.toISOString() ?? null,
    saverName: sheet.saverName,
    previous,
    findings: [...findingsOf(open)],
    completeness: completenessOf(form, sheet.answers),
    yes: isMostlyYesNo(form) ? yesPortionOf(form, sheet.answers) : null,
    sentNumber: sheet.sentNumber,
    sentAt: sheet.sentAt?.toISOString() ?? null,
    senderName: sheet.senderName,
    acceptedNumber: sheet.acceptedNumber,
    comment: sheet.comment,
    mayFill: mayWrite(open, call),
    mayReview: mayRole(person.role, 'monitoring.collection.manage') && campaign.closedAt === null,
    events: (await listSheetEvents(tx, key)).map(({ at, ...event }) => ({ ...event, at: at.toISOString() })),
    versions: (await listSheetVersions(tx, key)).map(({ sentAt, ...one }) => ({
      ...one,
      checksum: checksumOf(one.answers),
      sentAt: sentAt.toISOString(),
    })),
  }
}
