import { type Hidden, suppress } from '#statistics/suppress.ts'
import type { ResultsView } from '../contract.ts'
import { choicesOf } from '../domain/questionnaire/items.ts'
import type { SurveyAnswers } from '../domain/questionnaire/survey-answers.ts'
import { type AnsweredGroup, hideItems } from '../domain/results/hide-items.ts'
import { type HiddenResults, hideResults } from '../domain/results/hide-results.ts'
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
  const lines = targets.map((target) => ({
    key: String(target.organizationId),
    answers: all.filter(isOf(target.organizationId)).map(({ answers }) => answers),
  }))
  const { questionnaire, threshold } = survey
  const away = isWhole ? hideResults(questionnaire, lines, threshold) : undefined
  // A person of several organisations looks at one of them at a time.
  const only = organizationId ?? (isWhole ? undefined : targets[0]?.organizationId)
  if (only !== undefined && !known.has(only)) throw refuse('surveys/target-not-found')
  const own = only === undefined ? all : all.filter(isOf(only))
  const isShown = own.length >= threshold && (only === undefined || !away?.organizations.has(String(only)))
  const shown = isShown ? own.map(({ answers }) => answers) : []
  const ownItems = only === undefined ? noItems : (away?.itemsOf(String(only)) ?? noItems)
  return {
    title: survey.title,
    organizationName: only === undefined ? null : (names.get(only) ?? ''),
    answered: own.length,
    asked: askedOf(targets.filter((target) => only === undefined || target.organizationId === only)),
    threshold,
    isShown,
    sections: isShown ? mutable(tabulate(questionnaire, shown, threshold, ownItems)) : [],
    byOrganization:
      only === undefined && away
        ? targets
            .map((target) => ({
              ...rowOf(survey, lineOf(lines, target.organizationId), away.organizations, away.itemsOf),
              name: names.get(target.organizationId) ?? '',
              groupSize: target.groupSize,
            }))
            .toSorted((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true }))
        : [],
    byGroup: isShown ? groupsOf(survey, shown, away && awayAt(away, only)) : null,
  }
}

const noItems: ReadonlySet<string> = new Set()

function lineOf(lines: readonly AnsweredGroup[], organizationId: number): AnsweredGroup {
  const key = String(organizationId)
  return lines.find((one) => one.key === key) ?? { key, answers: [] }
}

type AwayOfGroups = {
  readonly groups: ReadonlyMap<string, Hidden>
  readonly itemsOf: (group: string) => ReadonlySet<string>
}

/** What is hidden of the groups of one organisation, or of all together. */
function awayAt(away: HiddenResults, only: number | undefined): AwayOfGroups {
  if (only === undefined) return { groups: away.groups, itemsOf: away.itemsOfGroup }
  const key = String(only)
  return { groups: away.groupsOf(key), itemsOf: (group) => away.itemsOfCell(key, group) }
}

/** An organisation's people see no total of others: only their own line has to be covered. */
function awayAlone({ questionnaire, threshold }: Survey, groups: readonly AnsweredGroup[]): AwayOfGroups {
  const hidden = suppress(
    groups.map(({ key, answers }) => ({ key, count: answers.length })),
    threshold,
  )
  return { groups: hidden, itemsOf: hideItems(questionnaire, groups, threshold, hidden) }
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
  away: AwayOfGroups | undefined,
): ResultsView['byGroup'] {
  const { questionnaire } = survey
  const item = groupItem(questionnaire)
  if (!item) return null
  const by = Map.groupBy(answers, (one) => String(one[item.key] ?? ''))
  const groups = [...by].map(([key, some]) => ({ key, answers: some }))
  const { groups: hidden, itemsOf } = away ?? awayAlone(survey, groups)
  const choices = [...choicesOf(questionnaire, item), { key: '', label: 'не указано' }]
  return {
    text: item.text,
    rows: choices.flatMap(({ key, label }) => {
      const group = groups.find((one) => one.key === key)
      return group ? [{ ...rowOf(survey, group, hidden, itemsOf), name: label }] : []
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
