import type { PlainDate } from '#kernel/plain-date.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'

export const entrances = ['codes', 'link'] as const
/** codes: a one-time code for each person · link: one address for all, kept to one answer by the browser alone. */
export type Entrance = (typeof entrances)[number]

export const LEAST_THRESHOLD = 5
export const USUAL_THRESHOLD = 10

export type Survey = {
  readonly surveyId: number
  readonly version: number
  readonly title: string
  readonly questionnaire: Questionnaire
  readonly entrance: Entrance
  readonly opensOn: PlainDate
  readonly closesOn: PlainDate
  readonly threshold: number
  readonly ended: boolean
  readonly removed: boolean
}

/** An organisation whose people are asked. */
export type Target = {
  readonly organizationId: number
  readonly surveyId: number
  readonly version: number
  readonly linkKey: string
  readonly groupSize: number | null
  readonly printedCodes: number
  readonly removed: boolean
}

export const surveyStates = ['planned', 'open', 'closed'] as const
export type SurveyState = (typeof surveyStates)[number]

/** The last day belongs to it. */
export function surveyState(
  { opensOn, closesOn, ended }: Pick<Survey, 'opensOn' | 'closesOn' | 'ended'>,
  today: PlainDate,
): SurveyState {
  if (ended || today > closesOn) return 'closed'
  return today < opensOn ? 'planned' : 'open'
}
