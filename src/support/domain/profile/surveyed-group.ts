import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { type GroupAnswers, groupAnswersSchema } from './risk-profile.ts'

/** What a survey brought of one group; the means are empty where too few have answered to be shown. */
export const surveyedGroupSchema = groupAnswersSchema.extend({
  title: z.string(),
  closedOn: plainDateSchema,
  isHidden: z.boolean(),
})
export type SurveyedGroup = z.output<typeof surveyedGroupSchema>

/** The groups that were surveyed take the place of what was there; the others stay. */
export function withSurveyed(
  answers: readonly GroupAnswers[],
  surveyed: readonly SurveyedGroup[],
): readonly GroupAnswers[] {
  return answers.map((one) => {
    const taken = surveyed.find(({ respondent, isHidden }) => respondent === one.respondent && !isHidden)
    return taken ? { respondent: taken.respondent, count: taken.count, means: taken.means } : one
  })
}
