import type { ResultsView } from '../contract.ts'
import { choicesOf } from '../domain/questionnaire/items.ts'
import type { SurveyAnswers } from '../domain/questionnaire/survey-answers.ts'
import { mayShowTotal, suppress } from '../domain/results/suppress.ts'
import { groupItem, tabulate } from '../domain/results/tabulate.ts'
import { type Survey, surveyState } from '../domain/survey/survey.ts'
import { refuse } from '../refusals.ts'
import { type AnsweredAt, findAnswers } from '../storage/answers.ts'
import { getSurvey } from '../storage/surveys.ts'
import { findTargets } from '../storage/targets.ts'
import { isOfAuthority, type ReadCall } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { readNames } from './view-survey.ts'

type Asked = { readonly surveyId: number; readonly organizationId?: number | undefined }

/**
 * Results of all organisations or of one, small groups suppressed. The authority sees a total, so what is hidden in it covers
 * one another; an organisation sees its own answers alone and no total they could be taken from.
 */
export async function loadResults(
  port: NeighboursPort,
  call: ReadCall,
  { surveyId, organizationId }: Asked,
): Promise<ResultsView> {
  const survey = await getSurvey(call.tx, surveyId)
  const targets = await findTargets(call.tx, [surveyId])
  const isWhole = isOfAuthority(call.person)
  if (targets.length === 0 && !isWhole) throw refuse('surveys/survey-not-found')
  if (surveyState(survey, call.today) !== 'closed') throw refuse('surveys/results-not-ready')
  const names = await readNames(port, call)
  const known = new Set(targets.map((target) => target.organizationId))
  const all = (await findAnswers(call.tx, surveyId)).filter((one) => known.has(one.organizationId))
  const groups = targets.map((target) => ({
    key: String(target.organizationId),
    count: all.filter((one) => one.organizationId === target.organizationId).length,
  }))
  const hidden = isWhole ? suppress(groups, survey.threshold) : new Map()
  // A person of several organisations looks at one of them at a time.
  const only = organizationId ?? (isWhole ? undefined : targets[0]?.organizationId)
  if (only !== undefined && !known.has(only)) throw refuse('surveys/target-not-found')
  const own = only === undefined ? all : all.filter((one) => one.organizationId === only)
  const isShown =
    only === undefined
      ? mayShowTotal(groups, survey.threshold)
      : own.length >= survey.threshold && !hidden.has(String(only))
  const shown = isShown ? own.map(({ answers }) => answers) : []
  return {
    title: survey.title,
    organizationName: only === undefined ? null : (names.get(only) ?? ''),
    answered: own.length,
    asked: askedOf(targets.filter((target) => only === undefined || target.organizationId === only)),
    threshold: survey.threshold,
    isShown,
    sections: isShown ? mutable(tabulate(survey.questionnaire, shown, survey.threshold)) : [],
    byOrganization:
      only === undefined
        ? targets
            .map((target) => ({
              ...rowOf(
                survey,
                String(target.organizationId),
                all.filter(isOf(target.organizationId)),
                hidden,
              ),
              name: names.get(target.organizationId) ?? '',
              groupSize: target.groupSize,
            }))
            .toSorted((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true }))
        : [],
    byGroup: isShown ? groupsOf(survey, shown) : null,
  }
}

const isOf = (organizationId: number) => (one: AnsweredAt) => one.organizationId === organizationId

function askedOf(targets: readonly { readonly groupSize: number | null }[]): number | null {
  return targets.reduce<number | null>(
    (sum, { groupSize }) => (sum === null || groupSize === null ? null : sum + groupSize),
    0,
  )
}

function rowOf(
  { questionnaire, threshold }: Survey,
  key: string,
  answers: readonly { readonly answers: SurveyAnswers }[],
  hidden: ReadonlyMap<string, 'small' | 'beside'>,
) {
  const why = hidden.get(key) ?? null
  const given = why === null ? answers.map((one) => one.answers) : []
  return {
    key,
    name: '',
    answered: answers.length,
    groupSize: null,
    hidden: why,
    sections: tabulate(questionnaire, given, threshold).map(({ favourable }) =>
      favourable === null || favourable.whole === 0 ? null : favourable,
    ),
  }
}

/** The same answers by the choices of the grouping item; those who did not say are a group like the others. */
function groupsOf(survey: Survey, answers: readonly SurveyAnswers[]): ResultsView['byGroup'] {
  const item = groupItem(survey.questionnaire)
  if (!item) return null
  const choices = [...choicesOf(survey.questionnaire, item), { key: '', label: 'не указано' }]
  const by = Map.groupBy(answers, (one) => String(one[item.key] ?? ''))
  const groups = choices.map(({ key }) => ({ key, count: by.get(key)?.length ?? 0 }))
  const hidden = suppress(groups, survey.threshold)
  return {
    text: item.text,
    rows: choices
      .filter(({ key }) => by.has(key))
      .map(({ key, label }) => ({
        ...rowOf(
          survey,
          key,
          (by.get(key) ?? []).map((one) => ({ answers: one })),
          hidden,
        ),
        name: label,
      })),
  }
}

type Sections = ReturnType<typeof tabulate>

function mutable(sections: Sections): ResultsView['sections'] {
  return sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, choices: [...item.choices], texts: [...item.texts] })),
  }))
}
