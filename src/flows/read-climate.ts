import { dateOf, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { suppress } from '#statistics/suppress.ts'
import { factors, type GroupAnswers, type Respondent } from '#support/domain/profile/risk-profile.ts'
import type { SurveyedGroup } from '#support/domain/profile/surveyed-group.ts'
import { climateFactors } from '#surveys/domain/ready/climate-origin.ts'
import type { Audience } from '#surveys/domain/ready/ready-questionnaire.ts'
import { climateMeans, climateSide } from '#surveys/domain/results/climate-means.ts'
import { type Survey, surveyState } from '#surveys/domain/survey/survey.ts'
import { findAnswers } from '#surveys/storage/answers.ts'
import { listSurveys } from '#surveys/storage/surveys.ts'
import { findTargets } from '#surveys/storage/targets.ts'

/**
 * What each side of a school said of the factors of the risk profile: the last survey of the side that ended in the calendar
 * year. What the results of the survey hide is not read: the count is there, the means are not.
 */
export async function readClimate(
  tx: Tx,
  {
    organizationId,
    year,
    today,
  }: { readonly organizationId: number; readonly year: number; readonly today: PlainDate },
): Promise<readonly SurveyedGroup[]> {
  const surveys = await listSurveys(tx, { from: dateOf(year, 1, 1), to: dateOf(year, 12, 31) })
  const targets = await findTargets(
    tx,
    surveys.map(({ surveyId }) => surveyId),
  )
  const found = new Map<Respondent, SurveyedGroup>()
  for (const survey of surveys) {
    const side = climateSide(survey.questionnaire)
    const isAsked = targets.some(
      (one) => one.surveyId === survey.surveyId && one.organizationId === organizationId,
    )
    const isOver = surveyState(survey, today) === 'closed' && survey.closesOn.startsWith(`${year}-`)
    if (side === undefined || !isAsked || !isOver || found.has(respondentOf[side])) continue
    const whose = targets.filter((one) => one.surveyId === survey.surveyId)
    found.set(respondentOf[side], await readSide(tx, survey, respondentOf[side], { organizationId, whose }))
  }
  return [...found.values()]
}

const respondentOf: Readonly<Record<Audience, Respondent>> = {
  heads: 'director',
  teachers: 'teachers',
  pupils: 'pupils',
  parents: 'parents',
}

async function readSide(
  tx: Tx,
  survey: Survey,
  respondent: Respondent,
  of: {
    readonly organizationId: number
    readonly whose: readonly { readonly organizationId: number }[]
  },
): Promise<SurveyedGroup> {
  const { surveyId, threshold, title, closesOn, questionnaire } = survey
  const all = await findAnswers(tx, surveyId)
  const own = all.flatMap((one) => (one.organizationId === of.organizationId ? [one.answers] : []))
  // The head answers by name of the post: there is nobody to be hidden among.
  const isNamed = respondent === 'director'
  const groups = of.whose.map(({ organizationId }) => ({
    key: String(organizationId),
    count: all.filter((one) => one.organizationId === organizationId).length,
  }))
  const isHidden =
    !isNamed && (own.length < threshold || suppress(groups, threshold).has(String(of.organizationId)))
  const means = isHidden ? {} : climateMeans(questionnaire, own, isNamed ? 1 : threshold)
  const byFactor: GroupAnswers['means'] = Object.fromEntries(
    climateFactors.flatMap((factor) => {
      const known = factors.find((one) => one === factor.replaceAll('_', '-'))
      const mean = means[factor]
      // Two decimals, as they are written by hand.
      return known && mean !== undefined ? [[known, Math.round(mean * 100) / 100]] : []
    }),
  )
  return { respondent, count: own.length, means: byFactor, title, closedOn: closesOn, isHidden }
}
