import type { PlainDate } from '#kernel/plain-date.ts'
import type { SurveyCard } from '../contract.ts'
import { type Entrance, USUAL_THRESHOLD } from '../domain/survey/survey.ts'

/** What the form of a survey holds. */
export type SurveyValues = {
  title: string
  ready: string | null
  entrance: Entrance
  opensOn: PlainDate | null
  closesOn: PlainDate | null
  threshold: number | string
  organizationIds: number[]
}

export function valuesOf(survey: SurveyCard | null, today: PlainDate): SurveyValues {
  return {
    title: survey?.title ?? '',
    ready: null,
    entrance: survey?.entrance ?? 'codes',
    opensOn: survey?.opensOn ?? today,
    closesOn: survey?.closesOn ?? null,
    threshold: survey?.threshold ?? USUAL_THRESHOLD,
    organizationIds: survey?.targets.map(({ organizationId }) => organizationId) ?? [],
  }
}
