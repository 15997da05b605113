import { mayRole } from '#access/domain/permissions.ts'
import type { DecisionView, MeasureView } from '../decision-contract.ts'
import { type Decision, type Measure, measureState } from '../domain/decision.ts'
import { findAnsweredFindings } from '../storage/decisions.ts'
import { listEffectReviews } from '../storage/effect-reviews.ts'
import { listFindings } from '../storage/findings.ts'
import { listMeasures } from '../storage/measures.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { isWithin, type ReadCall, readNames } from './whose-rows.ts'

export async function viewDecisions(
  port: NeighboursPort,
  call: ReadCall,
  decisions: readonly Decision[],
): Promise<DecisionView[]> {
  const { tx } = call
  const names = await readNames(port, call)
  const findings = new Map((await listFindings(tx)).map((one) => [one.findingId, one]))
  const links = Map.groupBy(await findAnsweredFindings(tx), ({ decisionId }) => decisionId)
  const measures = await viewMeasures(port, call, await listMeasures(tx))
  const reviews = Map.groupBy(await listEffectReviews(tx), ({ decisionId }) => decisionId)
  const acts = new Map((await port.readActs(tx)).map(({ actId, title }) => [actId, title]))
  return decisions.map((decision) => ({
    ...decision,
    actTitle: decision.actId === null ? null : (acts.get(decision.actId) ?? null),
    findings: (links.get(decision.decisionId) ?? []).flatMap(({ findingId, organizationId }) => {
      const finding = findings.get(findingId)
      const organizationName = names.get(organizationId) ?? ''
      return finding ? [{ findingId, organizationId, organizationName, what: finding.what }] : []
    }),
    measures: measures.filter(({ decisionId }) => decisionId === decision.decisionId),
    reviewCount: reviews.get(decision.decisionId)?.length ?? 0,
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
  return measures.map((measure) => ({
    ...measure,
    organizationName: names.get(measure.organizationId) ?? '',
    actionTitle: measure.actionId === null ? null : (titles.get(measure.actionId) ?? null),
    state: measureState(measure, call.today),
    mayReport: mayRole(role, 'cycle.recommendation.answer') && isWithin(scope, measure.organizationId),
  }))
}
