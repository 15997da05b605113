import type { SurveyCard, SurveyHead, TargetView } from '../contract.ts'
import { type Survey, surveyState, type Target } from '../domain/survey/survey.ts'
import { refuse } from '../refusals.ts'
import { countAnswers } from '../storage/answers.ts'
import { findTargets } from '../storage/targets.ts'
import { isOfAuthority, type ReadCall } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** Surveys with what has come in; an organisation's people see those that ask theirs. */
export async function viewHeads(call: ReadCall, surveys: readonly Survey[]): Promise<SurveyHead[]> {
  const ids = surveys.map(({ surveyId }) => surveyId)
  const targets = Map.groupBy(await findTargets(call.tx, ids), ({ surveyId }) => surveyId)
  const counts = await readCounts(call, ids)
  return surveys.flatMap((survey) => {
    const own = targets.get(survey.surveyId) ?? []
    if (own.length === 0 && !isOfAuthority(call.person)) return []
    return [headOf(survey, own, counts, call)]
  })
}

export async function viewSurvey(port: NeighboursPort, call: ReadCall, survey: Survey): Promise<SurveyCard> {
  const targets = await findTargets(call.tx, [survey.surveyId])
  if (targets.length === 0 && !isOfAuthority(call.person)) throw refuse('surveys/survey-not-found')
  const counts = await readCounts(call, [survey.surveyId])
  const names = await readNames(port, call)
  return {
    ...headOf(survey, targets, counts, call),
    questionnaire: survey.questionnaire,
    targets: targets
      .map(
        (target): TargetView => ({
          organizationId: target.organizationId,
          organizationName: names.get(target.organizationId) ?? '',
          version: target.version,
          groupSize: target.groupSize,
          printedCodes: target.printedCodes,
          linkPath: survey.entrance === 'link' ? `/a/${target.linkKey}` : null,
          answered: counts.get(keyOf(target)) ?? 0,
        }),
      )
      .toSorted((a, b) => a.organizationName.localeCompare(b.organizationName, 'ru', { numeric: true })),
  }
}

export async function readNames(
  port: NeighboursPort,
  { tx, today }: ReadCall,
): Promise<ReadonlyMap<number, string>> {
  const organizations = await port.readOrganizations(tx, today)
  return new Map(organizations.map(({ organizationId, shortName }) => [organizationId, shortName]))
}

type Key = { readonly surveyId: number; readonly organizationId: number }

const keyOf = ({ surveyId, organizationId }: Key) => `${surveyId} ${organizationId}`

async function readCounts(call: ReadCall, ids: readonly number[]): Promise<ReadonlyMap<string, number>> {
  return new Map((await countAnswers(call.tx, ids)).map((one) => [keyOf(one), one.answered]))
}

function headOf(
  { questionnaire: _, ...survey }: Survey,
  targets: readonly Target[],
  counts: ReadonlyMap<string, number>,
  { today }: ReadCall,
): SurveyHead {
  const sizes = targets.map(({ groupSize }) => groupSize)
  return {
    ...survey,
    state: surveyState(survey, today),
    organizations: targets.length,
    answered: targets.reduce((sum, target) => sum + (counts.get(keyOf(target)) ?? 0), 0),
    asked: sizes.reduce<number | null>(
      (sum, size) => (sum === null || size === null ? null : sum + size),
      sizes.length === 0 ? null : 0,
    ),
  }
}
