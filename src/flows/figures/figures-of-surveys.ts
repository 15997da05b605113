import type { OutsideFigure } from '#monitoring/domain/indicator/outside-figures.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { suppress } from '#statistics/suppress.ts'
import { readyKeyOf } from '#surveys/domain/ready/ready-key-of.ts'
import { hideItems } from '#surveys/domain/results/hide-items.ts'
import { tabulate } from '#surveys/domain/results/tabulate.ts'
import { type Survey, surveyState } from '#surveys/domain/survey/survey.ts'
import { findAnswers } from '#surveys/storage/answers.ts'
import { listSurveys } from '#surveys/storage/surveys.ts'
import { findTargets } from '#surveys/storage/targets.ts'
import type { FiguresOfYear, PutFigure } from './put-figure.ts'

type Names = {
  readonly good: OutsideFigure
  readonly counted: OutsideFigure
  readonly answered: OutsideFigure
  readonly asked: OutsideFigure
}

/** Which figures each ready questionnaire gives. */
const namesOf: Readonly<Record<string, Names>> = {
  satisfaction: {
    good: 'surveys.satisfaction_good',
    counted: 'surveys.satisfaction_counted',
    answered: 'surveys.satisfaction_answered',
    asked: 'surveys.satisfaction_asked',
  },
  'preschool-family': {
    good: 'surveys.family_good',
    counted: 'surveys.family_counted',
    answered: 'surveys.family_answered',
    asked: 'surveys.family_asked',
  },
  values: {
    good: 'surveys.values_good',
    counted: 'surveys.values_counted',
    answered: 'surveys.values_answered',
    asked: 'surveys.values_asked',
  },
}

/**
 * Favourable answers out of the last survey of each kind that ended in the school year. What the page of results hides is not
 * put, so that no indicator says what the results do not.
 */
export async function putSurveys(
  tx: Tx,
  { begins, until, today }: FiguresOfYear,
  put: PutFigure,
): Promise<void> {
  const seen = new Set<string>()
  for (const survey of await listSurveys(tx, { from: begins, to: until })) {
    const kind = readyKeyOf(survey.questionnaire) ?? ''
    const names = namesOf[kind]
    const isOver = surveyState(survey, today) === 'closed' && survey.closesOn >= begins
    if (!names || !isOver || seen.has(kind)) continue
    seen.add(kind)
    await putSurvey(tx, survey, names, put)
  }
}

async function putSurvey(tx: Tx, survey: Survey, names: Names, put: PutFigure): Promise<void> {
  const { questionnaire, threshold, surveyId } = survey
  const targets = await findTargets(tx, [surveyId])
  const all = await findAnswers(tx, surveyId)
  const groups = targets.map(({ organizationId }) => ({
    key: String(organizationId),
    answers: all.filter((one) => one.organizationId === organizationId).map(({ answers }) => answers),
  }))
  const hidden = suppress(
    groups.map(({ key, answers }) => ({ key, count: answers.length })),
    threshold,
  )
  const itemsOf = hideItems(questionnaire, groups, threshold, hidden)
  for (const { organizationId, groupSize } of targets) {
    const key = String(organizationId)
    const answers = groups.find((one) => one.key === key)?.answers ?? []
    put(organizationId, names.answered, answers.length)
    if (groupSize !== null) put(organizationId, names.asked, groupSize)
    if (hidden.has(key)) continue
    const shares = tabulate(questionnaire, answers, threshold, itemsOf(key)).flatMap(
      ({ favourable }) => favourable ?? [],
    )
    const counted = shares.reduce((sum, { whole }) => sum + whole, 0)
    if (counted === 0) continue
    put(
      organizationId,
      names.good,
      shares.reduce((sum, { part }) => sum + part, 0),
    )
    put(organizationId, names.counted, counted)
  }
}
