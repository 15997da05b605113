import { route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { lagsBehind } from '../domain/survey/lags-behind.ts'
import { surveyState } from '../domain/survey/survey.ts'
import { refuse } from '../refusals.ts'
import { getSurvey } from '../storage/surveys.ts'
import { municipalityOf } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewSurvey } from './view-survey.ts'

/** Tells the organisations whose people have not all answered; never the people: nobody knows who they are. */
export function remindRoute(port: NeighboursPort) {
  return route(contract.remindOfSurvey, {
    may: 'surveys.survey.manage',
    audit: 'surveys.survey.reminded',
    async answer({ params, ...call }) {
      const { tx, today, now, person, note } = call
      const survey = await getSurvey(tx, params.surveyId)
      const { targets } = await viewSurvey(port, call, survey)
      const organizationIds = targets.filter(lagsBehind).map(({ organizationId }) => organizationId)
      if (survey.removed || surveyState(survey, today) !== 'open' || organizationIds.length === 0) {
        throw refuse('surveys/nobody-to-remind')
      }
      const people = await port.remind(tx, {
        municipalityId: municipalityOf(person),
        organizationIds,
        dueOn: survey.closesOn,
        today,
        now,
      })
      note({ subject: survey.title, after: { organizationIds } })
      return { people, organizations: organizationIds.length }
    },
  })
}
