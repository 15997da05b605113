import { type RouteCard, route } from '#server-kit/http/route.ts'
import { groupsAt, lookedAt } from '../domain/observation/groups.ts'
import { keepRatings } from '../domain/observation/rating.ts'
import type { RatingSheet } from '../observation-contract.ts'
import { refuse } from '../refusals.ts'
import * as contract from '../self-contract.ts'
import { getRound } from '../storage/rounds.ts'
import { getSelfRating, saveSelfRating } from '../storage/self-ratings.ts'
import { type ReadCall, readNames } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { requireOpen } from './rounds.ts'

type Key = { readonly roundId: number; readonly organizationId: number }

/** The kindergarten's own sheet. The experts do not see it before the levels are settled. */
export function selfRatingRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.getSelfRating, {
      may: 'appraisal.self.give',
      audit: 'none',
      answer: ({ params, ...call }) => viewOwn(port, call, params),
    }),
    route(contract.keepSelfRating, {
      may: 'appraisal.self.give',
      audit: 'appraisal.self.filled',
      async answer({ params, body: { version, ratings, sent }, ...call }) {
        const { tx, person, today, note } = call
        const round = await getRound(tx, params.roundId)
        const before = await getSelfRating(tx, params)
        requireOpen(round)
        const isTakenBack = before.sentOn !== null && !sent
        if (before.sentOn !== null && !isTakenBack) throw refuse('appraisal/rating-sent')
        const next = await saveSelfRating(tx, {
          ...before,
          version,
          ratings: isTakenBack
            ? before.ratings
            : keepRatings(lookedAt(round.instrument, groupsAt(round, params.organizationId)), ratings),
          sentOn: sent ? today : null,
          fillerName: person.name,
        })
        if (next === undefined) {
          throw refuse('appraisal/changed-meanwhile', { current: await viewOwn(port, call, params) })
        }
        note({ subject: round.title, organizationId: params.organizationId, after: { sent } })
        return await viewOwn(port, call, params)
      },
    }),
  ]
}

async function viewOwn(port: NeighboursPort, call: ReadCall, key: Key): Promise<RatingSheet> {
  const sheet = await getSelfRating(call.tx, key)
  const round = await getRound(call.tx, key.roundId)
  return {
    ...key,
    organizationName: (await readNames(port, call)).get(key.organizationId) ?? '',
    title: round.title,
    endsOn: round.endsOn,
    isOpen: !round.removed && round.finishedOn === null,
    instrument: round.instrument,
    groups: [...groupsAt(round, key.organizationId)],
    version: sheet.version,
    ratings: sheet.ratings,
    sentOn: sheet.sentOn,
  }
}
