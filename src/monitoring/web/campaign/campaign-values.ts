import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { FilledBy } from '../../domain/campaign/campaign.ts'
import type { PeriodKind } from '../../domain/campaign/period.ts'

/** The fields of the form «Начать сбор». */
export type CampaignValues = {
  formId: string | null
  title: string
  note: string
  filledBy: FilledBy
  periodKind: PeriodKind
  periodDay: PlainDate | null
  opensOn: PlainDate | null
  dueOn: PlainDate | null
  recurs: boolean
  actionId: string | null
  organizationIds: readonly number[]
}

const USUAL_DAYS = 14

export function emptyCampaign(today: PlainDate): CampaignValues {
  return {
    formId: null,
    title: '',
    note: '',
    filledBy: 'organization',
    periodKind: 'month',
    periodDay: today,
    opensOn: today,
    dueOn: addDays(today, USUAL_DAYS),
    recurs: false,
    actionId: null,
    organizationIds: [],
  }
}
