import { type RouteCard, route } from '#server-kit/http/route.ts'
import { groupsAt, lookedAt } from '../domain/observation/groups.ts'
import { keepRatings } from '../domain/observation/rating.ts'
import type { Rating } from '../domain/observation/round.ts'
import * as contract from '../observation-contract.ts'
import { refuse } from '../refusals.ts'
import { getRating, saveRating } from '../storage/ratings.ts'
import { getRound } from '../storage/rounds.ts'
import { type ReadCall, readNames } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { requireOpen } from './rounds.ts'

type Params = { readonly roundId: number; readonly organizationId: number }

/** An expert's own sheet: filled in on the spot, kept as it is, sent when done. */
export function sheetRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.getMyRating, {
      may: 'appraisal.rating.give',
      audit: 'none',
      answer: ({ params, ...call }) => viewSheet(port, call, params),
    }),
    route(contract.keepMyRating, {
      may: 'appraisal.rating.give',
      audit: 'appraisal.rating.filled',
      async answer({ params, body: { version, ratings }, ...call }) {
        const { tx, person, note } = call
        const round = await getRound(tx, params.roundId)
        const before = await mine(call, params)
        requireOpen(round)
        if (before.sentOn !== null) throw refuse('appraisal/rating-sent')
        const kept = keepRatings(lookedAt(round.instrument, groupsAt(round, params.organizationId)), ratings)
        const next = await saveRating(
          tx,
          { ...params, expertId: person.userId },
          { version, ratings: kept, sentOn: null },
        )
        if (next === undefined) {
          throw refuse('appraisal/changed-meanwhile', { current: await viewSheet(port, call, params) })
        }
        note({ subject: round.title, organizationId: params.organizationId })
        return { version: next }
      },
    }),
    route(contract.sendMyRating, {
      may: 'appraisal.rating.give',
      audit: 'appraisal.rating.sent',
      async answer({ params, body: { version, sent }, ...call }) {
        const { tx, person, today, note } = call
        const round = await getRound(tx, params.roundId)
        const before = await mine(call, params)
        requireOpen(round)
        const sentOn = sent ? today : null
        const key = { ...params, expertId: person.userId }
        const next = await saveRating(tx, key, { version, ratings: before.ratings, sentOn })
        if (next === undefined) {
          throw refuse('appraisal/changed-meanwhile', { current: await viewSheet(port, call, params) })
        }
        note({ subject: round.title, organizationId: params.organizationId, after: { sentOn } })
        return await viewSheet(port, call, params)
      },
    }),
  ]
}

function mine({ tx, person }: ReadCall, params: Params): Promise<Rating> {
  return getRating(tx, { ...params, expertId: person.userId })
}

async function viewSheet(
  port: NeighboursPort,
  call: ReadCall,
  params: Params,
): Promise<contract.RatingSheet> {
  const sheet = await mine(call, params)
  const round = await getRound(call.tx, params.roundId)
  return {
    ...params,
    organizationName: (await readNames(port, call)).get(params.organizationId) ?? '',
    title: round.title,
    endsOn: round.endsOn,
    isOpen: !round.removed && round.finishedOn === null,
    instrument: round.instrument,
    groups: [...groupsAt(round, params.organizationId)],
    version: sheet.version,
    ratings: sheet.ratings,
    sentOn: sheet.sentOn,
  }
}
