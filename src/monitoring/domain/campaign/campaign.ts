import { monthOf, type PlainDate } from '#kernel/plain-date.ts'
import { monthsOf, nextPeriod, type Period, sameDayLater } from './period.ts'

export const filledByKinds = ['organization', 'authority'] as const
/** Each organisation about itself, or a specialist of the authority about each organisation. */
export type FilledBy = (typeof filledByKinds)[number]

/** A form asked of organisations for a period by a day. */
export type Campaign = {
  readonly campaignId: number
  readonly version: number
  readonly title: string
  /** What to mind when filling it in. */
  readonly note: string
  readonly formId: number
  readonly formNumber: number
  readonly filledBy: FilledBy
  readonly period: Period
  readonly opensOn: PlainDate
  readonly dueOn: PlainDate
  readonly recurs: boolean
  readonly seriesId: number | null
  readonly planId: number | null
  readonly actionId: number | null
  readonly closedAt: Date | null
  readonly removed: boolean
}

export const campaignStates = ['planned', 'open', 'late', 'closed'] as const
/** `late`: the term has passed and answers are still taken. */
export type CampaignState = (typeof campaignStates)[number]

export function campaignState(
  { closedAt, opensOn, dueOn }: Pick<Campaign, 'closedAt' | 'opensOn' | 'dueOn'>,
  today: PlainDate,
): CampaignState {
  if (closedAt !== null) return 'closed'
  if (today < opensOn) return 'planned'
  return today <= dueOn ? 'open' : 'late'
}

export type NewCampaign = Omit<Campaign, 'campaignId' | 'version' | 'closedAt' | 'removed'>

/**
 * The campaign that follows the last of a recurring row, once its day to open has come; undefined before that. It asks
 * the same version of the form and counts its days from the former ones. Months without lessons are left out.
 */
export function followingCampaign(last: Campaign, today: PlainDate): NewCampaign | undefined {
  if (!last.recurs || last.removed) return undefined
  const { period, months } = periodAfter(last.period)
  const opensOn = sameDayLater(last.opensOn, months)
  if (opensOn > today) return undefined
  const { title, note, formId, formNumber, filledBy, recurs, planId, actionId } = last
  return {
    title,
    note,
    formId,
    formNumber,
    filledBy,
    recurs,
    planId,
    actionId,
    period,
    opensOn,
    dueOn: sameDayLater(last.dueOn, months),
    seriesId: last.seriesId ?? last.campaignId,
  }
}

/**
 * The next period and how many months later it begins. May is followed by September: in summer schools have no lessons and
 * nobody to ask. Whoever asked for a summer month by hand goes on through the summer.
 */
function periodAfter(last: Period): { readonly period: Period; readonly months: number } {
  let period = nextPeriod(last)
  let months = monthsOf(last.kind)
  while (last.kind === 'month' && !isSummer(last) && isSummer(period)) {
    period = nextPeriod(period)
    months += 1
  }
  return { period, months }
}

function isSummer({ from }: Period): boolean {
  return monthOf(from) >= 6 && monthOf(from) <= 8
}
