import { russianDay } from '#plans/domain/russian-day.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../decision-contract.ts'
import type { Measure } from '../domain/decision.ts'
import { requisitesOf } from '../domain/decision-requisites.ts'
import { refuse } from '../refusals.ts'
import { listDecisions } from '../storage/decisions.ts'
import { getMeasure, listMeasures, saveMeasure } from '../storage/measures.ts'
import { showDecision } from '../storage/show-to-schools.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { putInPlan } from './read-measures.ts'
import { viewMeasures } from './view-decisions.ts'
import { type ReadCall, requireGrounds, type WriteCall } from './whose-rows.ts'

/** What one organisation does by a decision. */
export function measureRoutes(port: NeighboursPort): readonly RouteCard[] {
  const view = async (call: ReadCall, measure: Measure): Promise<contract.MeasureView> => {
    const [card] = await viewMeasures(port, call, [measure])
    if (!card) throw refuse('cycle/measure-not-found')
    return card
  }
  const change = async (
    call: WriteCall,
    version: number,
    before: Measure,
    after: Measure,
  ): Promise<contract.MeasureView> => {
    const saved = before.version === version && (await saveMeasure(call.tx, after))
    if (!saved) {
      const current = await view(call, await getMeasure(call.tx, before.measureId))
      throw refuse('cycle/changed-meanwhile', { current })
    }
    call.note({ subject: saved.what, organizationId: saved.organizationId, before, after: saved })
    return await view(call, saved)
  }
  return [
    route(contract.listMeasuresOfAction, {
      may: 'cycle.finding.read',
      audit: 'none',
      async answer({ query, ...call }) {
        const standing = new Map((await listDecisions(call.tx)).map((one) => [one.decisionId, one]))
        const measures = await viewMeasures(port, call, await listMeasures(call.tx, query))
        return {
          measures: measures.flatMap(({ decisionId, tasks, ...measure }) => {
            const decision = standing.get(decisionId)
            if (!decision) return []
            const { measureId, organizationId, organizationName, what, dueOn, state } = measure
            return [
              {
                ...{ measureId, organizationId, organizationName, what, dueOn, state, decisionId },
                decision: `${requisitesOf(decision)} «${decision.title}»`,
                taskIds: tasks.map(({ taskId }) => taskId),
              },
            ]
          }),
        }
      },
    }),
    route(contract.changeMeasure, {
      may: 'cycle.decision.manage',
      audit: 'cycle.measure.changed',
      async answer({ params, body: { version, ...fields }, ...call }) {
        const before = await getMeasure(call.tx, params.measureId)
        await requireGrounds(port, call, fields, before)
        const changed = await change(call, version, before, { ...before, ...fields })
        await showDecision(call.tx, before.decisionId)
        return changed
      },
    }),
    route(contract.reportMeasure, {
      may: 'cycle.recommendation.answer',
      audit: 'cycle.measure.reported',
      async answer({ params, body: { version, doneOn, doneNote }, ...call }) {
        const before = await getMeasure(call.tx, params.measureId)
        if (before.removed) throw refuse('cycle/row-removed')
        if (doneOn !== null) await requireOwnReport(port, call.tx, before)
        if (doneOn !== null && doneOn > call.today) {
          const detail = 'Укажите день не позже сегодняшнего'
          throw refuse('cycle/dates-contradict', { detail, errors: [{ detail, pointer: '#/doneOn' }] })
        }
        const after = { ...before, doneOn, doneNote: doneOn === null ? null : doneNote }
        return await change(call, version, before, after)
      },
    }),
  ]
}

/** One report for both: what a plan asks for by the measure's term is reported in the plan. */
async function requireOwnReport(port: NeighboursPort, tx: ReadCall['tx'], measure: Measure): Promise<void> {
  const [known] = await putInPlan(port, tx, [measure])
  const [task] = known?.inPlan.asked ?? []
  if (!task) return
  throw refuse('cycle/reported-in-plan', {
    detail: `Отчитайтесь о задаче плана со сроком ${russianDay(task.dueOn)}: мера будет выполнена вместе с ней`,
  })
}
