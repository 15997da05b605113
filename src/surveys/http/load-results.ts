import { type Hidden, mayShowTotal, suppress } from '#statistics/suppress.ts'
import type { ResultsView } from '../contract.ts'
import { choicesOf } from '../domain/questionnaire/items.ts'
import type { SurveyAnswers } from '../domain/questionnaire/survey-answers.ts'
import { hideCells } from '../domain/results/hide-cells.ts'
import { type AnsweredGroup, hideItems } from '../domain/results/hide-items.ts'
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
  const hidden = isWhole ? suppress(groups, survey.threshold) : noneHidden
  // A person of several organisations looks at one of them at a time.
  const only = organizationId ?? (isWhole ? undefined : targets[0]?.organizationId)
  if (only !== undefined && !known.has(only)) throw refuse('surveys/target-not-found')
  const own = only === undefined ? all : all.filter((one) => one.organizationId === only)
  const isShown =
    only === undefined
      ? mayShowTotal(groups, survey.threshold)
      : own.length >= survey.threshold && !hidden.has(String(only))
  const shown = isShown ? own.map(({ answers }) => answers) : []
  const { questionnaire, threshold } = survey
  const lines = groups.map(({ key }) => ({
    key,
    answers: all.filter(isOf(Number(key))).map((one) => one.answers),
  }))
  const itemsOfLine = isWhole ? hideItems(questionnaire, lines, threshold, hidden) : () => noItems
  return {
    title: survey.title,
    organizationName: only === undefined ? null : (names.get(only) ?? ''),
    answered: own.length,
    asked: askedOf(targets.filter((target) => only === undefined || target.organizationId === only)),
    threshold,
    isShown,
    sections: isShown
      ? mutable(
          tabulate(questionnaire, shown, threshold, only === undefined ? noItems : itemsOfLine(String(only))),
        )
      : [],
    byOrganization:
      only === undefined
        ? targets
            .map((target) => ({
              ...rowOf(survey, lineOf(lines, target.organizationId), hidden, itemsOfLine),
              name: names.get(target.organizationId) ?? '',
              groupSize: target.groupSize,
            }))
            .toSorted((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true }))
        : [],
    byGroup: isShown ? groupsOf(survey, shown, cellsHidden(survey, { lines, hidden, isWhole, only })) : null,
  }
}

const noneHidden: ReadonlyMap<string, Hidden> = new Map()
const noItems: ReadonlySet<string> = new Set()

function lineOf(lines: readonly AnsweredGroup[], organizationId: number): AnsweredGroup {
  const key = String(organizationId)
  return lines.find((one) => one.key === key) ?? { key, answers: [] }
}

/** Which choices of the grouping question are hidden where one looks; of an organisation, with the total in mind. */
function cellsHidden(
  { questionnaire, threshold }: Survey,
  {
    lines,
    hidden,
    isWhole,
    only,
  }: {
    readonly lines: readonly AnsweredGroup[]
    readonly hidden: ReadonlyMap<string, Hidden>
    readonly isWhole: boolean
    readonly only: number | undefined
  },
): ReadonlyMap<string, Hidden> {
  const item = groupItem(questionnaire)
  if (!item) return noneHidden
  const counted = (answers: readonly SurveyAnswers[]) =>
    [...Map.groupBy(answers, (one) => String(one[item.key] ?? ''))].map(([key, some]) => ({
      key,
      count: some.length,
    }))
  const inTotal = suppress(counted(lines.flatMap(({ answers }) => answers)), threshold)
  if (only === undefined) return inTotal
  // An organisation's people see no total: only their own line has to be covered.
  if (!isWhole) return suppress(counted(lineOf(lines, only).answers), threshold)
  return hideCells(
    lines.map(({ key, answers }) => ({ key, groups: counted(answers) })),
    threshold,
    { hiddenLines: hidden, hiddenGroups: inTotal },
  )(String(only))
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
  { key, answers }: AnsweredGroup,
  hidden: ReadonlyMap<string, Hidden>,
  itemsOf: (key: string) => ReadonlySet<string>,
) {
  const why = hidden.get(key) ?? null
  const given = why === null ? answers : []
  return {
    key,
    name: '',
    answered: answers.length,
    groupSize: null,
    hidden: why,
    sections: tabulate(questionnaire, given, threshold, itemsOf(key)).map(({ favourable }) =>
      favourable === null || favourable.whole === 0 ? null : favourable,
    ),
  }
}

/** The same answers by the choices of the grouping item; those who did not say are a group like the others. */
function groupsOf(
  survey: Survey,
  answers: readonly SurveyAnswers[],
  hidden: ReadonlyMap<string, Hidden>,
): ResultsView['byGroup'] {
  const { questionnaire, threshold } = survey
  const item = groupItem(questionnaire)
  if (!item) return null
  const by = Map.groupBy(answers, (one) => String(one[item.key] ?? ''))
  const groups = [...by].map(([key, some]) => ({ key, answers: some }))
  const itemsOfGroup = hideItems(questionnaire, groups, threshold, hidden)
  const choices = [...choicesOf(questionnaire, item), { key: '', label: 'не указано' }]
  return {
    text: item.text,
    rows: choices.flatMap(({ key, label }) => {
      const group = groups.find((one) => one.key === key)
      return group ? [{ ...rowOf(survey, group, hidden, itemsOfGroup), name: label }] : []
    }),
  }
}

type Sections = ReturnType<typeof tabulate>

function mutable(sections: Sections): ResultsView['sections'] {
  return sections.map((section) => ({
    ...section,
    items: section.items.map((item) => ({ ...item, choices: [...item.choices], texts: [...item.texts] })),
  }))
}
