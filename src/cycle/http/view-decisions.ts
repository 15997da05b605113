import { mayRole } from '#access/domain/permissions.ts'
import type { DecisionView, MeasureView } from '../decision-contract.ts'
import { type Decision, type Measure, measureState } from '../domain/decision.ts'
import { measuredBy } from '../domain/finding.ts'
import { findAnsweredFindings } from '../storage/decisions.ts'
import { countEffectReviews } from '../storage/effect-reviews.ts'
import { findPlaces } from '../storage/find-places.ts'
import { findFindingWords } from '../storage/findings.ts'
import { listMeasures } from '../storage/measures.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { placeOf } from './place-of.ts'
import { putInPlan } from './read-measures.ts'
import { isWithin, type ReadCall, readNames } from './whose-rows.ts'

export async function viewDecisions(
  port: NeighboursPort,
  call: ReadCall,
  decisions: readonly Decision[],
): Promise<DecisionView[]> {
  const { tx } = call
  const [only, ...others] = decisions
  if (!only) return []
  const which = others.length === 0 ? { decisionId: only.decisionId } : {}
  const names = await readNames(port, call)
  const answered = await findAnsweredFindings(tx, which)
  const words = await findFindingWords(tx, others.length === 0 ? answered : undefined)
  const places = await findPlaces(
    tx,
    others.length === 0 ? answered.map(({ findingId }) => findingId) : undefined,
  )
  const links = Map.groupBy(answered, ({ decisionId }) => decisionId)
  const measures = Map.groupBy(
    await viewMeasures(port, call, await listMeasures(tx, which)),
    ({ decisionId }) => decisionId,
  )
  const reviews = await countEffectReviews(tx, which)
  const hasActs = decisions.some(({ actId }) => actId !== null)
  const acts = new Map((hasActs ? await port.readActs(tx) : []).map(({ actId, title }) => [actId, title]))
  return decisions.map((decision) => ({
    ...decision,
    actTitle: decision.actId === null ? null : (acts.get(decision.actId) ?? null),
    findings: (links.get(decision.decisionId) ?? []).flatMap(({ findingId, organizationId }) => {
      const found = words.get(findingId)
      const organizationName = names.get(organizationId) ?? ''
      if (!found) return []
      return [{ findingId, organizationId, organizationName, what: found.what, measured: measuredBy(found) }]
    }),
    measures: measures.get(decision.decisionId) ?? [],
    reviewCount: reviews.get(decision.decisionId) ?? 0,
    ...placeOf(
      places,
      (links.get(decision.decisionId) ?? []).map(({ findingId }) => findingId),
    ),
  }))
}

export async function viewMeasures(
  port: NeighboursPort,
  call: ReadCall,
  measures: readonly Measure[],
): Promise<MeasureView[]> {
  const names = await readNames(port, call)
  const { scope, role } = call.person
  const hasActions = measures.some(({ actionId }) => actionId !== null)
  const actions = hasActions ? await port.readPlanActions(call.tx) : []
  const titles = new Map(actions.map(({ actionId, title }) => [actionId, title]))
  const known = await putInPlan(port, call.tx, measures)
  return known.map(({ inPlan, isDone, ...measure }) => ({
    ...measure,
    organizationName: names.get(measure.organizationId) ?? '',
    actionTitle: measure.actionId === null ? null : (titles.get(measure.actionId) ?? null),
    state: measureState({ isDone, dueOn: measure.dueOn }, call.today),
    tasks: inPlan.asked.map(({ taskId, dueOn, state, outcome, reportedAt, reportText }) => ({
      ...{ taskId, dueOn, state, outcome, reportText },
      reportedAt: reportedAt?.toISOString() ?? null,
    })),
    plannedLaterOn: inPlan.laterOn,
    // What the plan asks for is reported there; a mark made before can still be taken off.
    mayReport:
      (inPlan.asked.length === 0 || measure.doneOn !== null) &&
      mayRole(role, 'cycle.recommendation.answer') &&
      isWithin(scope, measure.organizationId),
  }))
}
