import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../../board-contract.ts'
import { refuse } from '../../refusals.ts'
import { findPlacedAction, findUnplacedActions, setPlacement } from '../../storage/board/board-placement.ts'
import { planIdsOf, requireWholeReach, yearOfQuery } from './board-call.ts'

/** Where actions of approved plans stand on the board. */
export const boardPlacementRoutes: readonly RouteCard[] = [
  route(contract.listUnplacedActions, {
    may: 'plans.task.readAll',
    audit: 'none',
    async answer({ query, person, tx, today }) {
      requireWholeReach(person)
      return { actions: await findUnplacedActions(tx, yearOfQuery(query, today), planIdsOf(query.plans)) }
    },
  }),

  route(contract.placeAction, {
    may: 'plans.plan.edit',
    audit: 'plans.action.placed',
    async answer({ params, body: { version, track, stages }, tx, note }) {
      const before = await findPlacedAction(tx, params.actionId)
      if (before === undefined) throw refuse('plans/action-not-found')
      const isDone = before.version === version && (await setPlacement(tx, before, { track, stages }))
      const now = await findPlacedAction(tx, params.actionId)
      if (!isDone || now === undefined) throw refuse('plans/stale-version', { current: now ?? null })
      note({
        subject: `plan/${now.planId}/action/${now.actionId}`,
        before: { track: before.track, cycleStages: before.stages },
        after: { track: now.track, cycleStages: now.stages },
      })
      return now
    },
  }),
]
