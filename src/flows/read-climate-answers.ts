import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Factor, GroupAnswers, Respondent } from '#support/domain/profile/risk-profile.ts'
import { climateFactors } from '#surveys/domain/ready/climate-origin.ts'
import type { Audience } from '#surveys/domain/ready/ready-questionnaire.ts'
import { readyQuestionnaires } from '#surveys/domain/ready/ready-questionnaires.ts'
import { climateMeans, climateSide } from '#surveys/domain/results/climate-means.ts'
import { suppress } from '#surveys/domain/results/suppress.ts'
import { type Survey, surveyState } from '#surveys/domain/survey/survey.ts'
import { findAnswers } from '#surveys/storage/answers.ts'
import { listSurveys } from '#surveys/storage/surveys.ts'
import { findTargets } from '#surveys/storage/targets.ts'

const respondentOf: Readonly<Record<Audience, Respondent>> = {
  heads: 'director',
  teachers: 'teachers',
  pupils: 'pupils',
  parents: 'parents',
}

/**
 * What the last surveys of the risk profile that ended within a year say of a school: one entry for each side that was asked
 * and may be shown. A school hidden in the results of a survey is hidden here too. The director is one and is told so by the
 * questionnaire; where its introduction was reworded, a single answer is not read.
 */
export async function readClimateAnswers(
  tx: Tx,
  { organizationId, today }: { readonly organizationId: number; readonly today: PlainDate },
): Promise<readonly GroupAnswers[]> {
  const found = new Map<Respondent, GroupAnswers>()
  for (const survey of await listSurveys(tx, { from: addDays(today, -365), to: today })) {
    const side = climateSide(survey.questionnaire)
    if (side === undefined || surveyState(survey, today) !== 'closed') continue
    const respondent = respondentOf[side]
    if (found.has(respondent)) continue
    const answers = await readGroup(tx, survey, { organizationId, side })
    if (answers) found.set(respondent, { respondent, ...answers })
  }
  return Object.values(respondentOf).flatMap((respondent) => found.get(respondent) ?? [])
}

async function readGroup(
  tx: Tx,
  survey: Survey,
  { organizationId, side }: { readonly organizationId: number; readonly side: Audience },
): Promise<Pick<GroupAnswers, 'count' | 'means'> | undefined> {
  const asked = new Set((await findTargets(tx, [survey.surveyId])).map((one) => one.organizationId))
  if (!asked.has(organizationId)) return undefined
  const all = (await findAnswers(tx, survey.surveyId)).filter((one) => asked.has(one.organizationId))
  const own = all.filter((one) => one.organizationId === organizationId).map(({ answers }) => answers)
  if (own.length === 0) return undefined
  const isNamed = side === 'heads' && isToldOfNames(survey)
  if (!isNamed) {
    const groups = [...Map.groupBy(all, (one) => String(one.organizationId))]
    const hidden = suppress(
      groups.map(([key, some]) => ({ key, count: some.length })),
      survey.threshold,
    )
    if (hidden.has(String(organizationId))) return undefined
  }
  const means = climateMeans(survey.questionnaire, own, isNamed ? 1 : survey.threshold)
  const entries = climateFactors.flatMap((factor): [Factor, number][] => {
    const mean = means[factor]
    return mean === undefined ? [] : [[factorOf[factor], mean]]
  })
  return { count: own.length, means: Object.fromEntries(entries) }
}

function isToldOfNames({ questionnaire }: Survey): boolean {
  const ready = readyQuestionnaires.find(({ audience }) => audience === 'heads')
  return ready !== undefined && questionnaire.intro === ready.content.intro
}

const factorOf: Readonly<Record<(typeof climateFactors)[number], Factor>> = {
  equipment: 'equipment',
  staff_shortage: 'staff-shortage',
  staff_competence: 'staff-competence',
  low_adaptivity: 'low-adaptivity',
  inner_training: 'inner-training',
  failing_pupils: 'failing-pupils',
  special_needs: 'special-needs',
  language_barriers: 'language-barriers',
  environment: 'environment',
  parents: 'parents',
}
