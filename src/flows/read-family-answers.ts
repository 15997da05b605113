import type { FamilyAnswers } from '#appraisal/http/neighbours-port.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { suppress } from '#statistics/suppress.ts'
import { readyKeyOf } from '#surveys/domain/ready/ready-key-of.ts'
import { hideItems } from '#surveys/domain/results/hide-items.ts'
import { tabulate } from '#surveys/domain/results/tabulate.ts'
import { surveyState } from '#surveys/domain/survey/survey.ts'
import { findAnswers } from '#surveys/storage/answers.ts'
import { listSurveys } from '#surveys/storage/surveys.ts'
import { findTargets } from '#surveys/storage/targets.ts'

const DAYS_BACK = 400

/** The last survey of preschool families at the kindergarten that ended up to the day; undefined where it may not be shown. */
export async function readFamilyAnswers(
  tx: Tx,
  at: { readonly organizationId: number; readonly until: PlainDate; readonly today: PlainDate },
): Promise<FamilyAnswers | undefined> {
  const key = String(at.organizationId)
  for (const survey of await listSurveys(tx, { from: addDays(at.until, -DAYS_BACK), to: at.until })) {
    if (readyKeyOf(survey.questionnaire) !== 'preschool-family') continue
    if (surveyState(survey, at.today) !== 'closed') continue
    const { questionnaire, threshold, surveyId, title } = survey
    const asked = (await findTargets(tx, [surveyId])).map(({ organizationId }) => organizationId)
    if (!asked.includes(at.organizationId)) continue
    const all = await findAnswers(tx, surveyId)
    const groups = asked.map((organizationId) => ({
      key: String(organizationId),
      answers: all.filter((one) => one.organizationId === organizationId).map(({ answers }) => answers),
    }))
    const counts = groups.map((one) => ({ key: one.key, count: one.answers.length }))
    const hidden = suppress(counts, threshold)
    const own = groups.find((one) => one.key === key)?.answers ?? []
    if (own.length < threshold || hidden.has(key)) return undefined
    const itemsOf = hideItems(questionnaire, groups, threshold, hidden)
    return {
      title,
      answered: own.length,
      sections: tabulate(questionnaire, own, threshold, itemsOf(key)).flatMap((section) =>
        section.favourable && section.favourable.whole > 0
          ? [{ title: section.title, part: section.favourable.part, whole: section.favourable.whole }]
          : [],
      ),
    }
  }
  return undefined
}
