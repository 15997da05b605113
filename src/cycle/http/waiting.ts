import { type RouteCard, route } from '#server-kit/http/route.ts'
import { countWaiting } from '../storage/count-waiting.ts'
import { listDecisions } from '../storage/decisions.ts'
import { countEffectReviews } from '../storage/effect-reviews.ts'
import { waitingInCycle } from '../waiting-contract.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { isCallingForItself, readMeasures } from './read-measures.ts'

export function waitingRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(waitingInCycle, {
      may: 'cycle.finding.read',
      audit: 'none',
      async answer({ tx, today }) {
        const standing = await listDecisions(tx)
        const byDecision = Map.groupBy(await readMeasures(port, tx), ({ decisionId }) => decisionId)
        const ofDecisions = standing.flatMap(({ decisionId }) => [byDecision.get(decisionId) ?? []])
        const toDo = ofDecisions.flat().filter(isCallingForItself)
        const reviews = await countEffectReviews(tx)
        return {
          ...(await countWaiting(tx, today)),
          measuresToDo: toDo.length,
          measuresLate: toDo.filter(({ dueOn }) => dueOn < today).length,
          toReview: ofDecisions.filter(
            ([first, ...others]) =>
              first !== undefined &&
              [first, ...others].every(({ isDone }) => isDone) &&
              (reviews.get(first.decisionId) ?? 0) === 0,
          ).length,
        }
      },
    }),
  ]
}
