import { createHash, randomBytes } from 'node:crypto'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { refuse } from '../refusals.ts'
import { deleteFeed, findFeed, replaceFeed } from '../storage/calendar-feeds.ts'
import { withMunicipality } from './with-municipality.ts'

// 256 bits: nobody guesses it, however long they try.
const SECRET_BYTES = 32

/** What is kept of a secret address. The secret is random, so a plain hash gives nothing away. */
export function hashFeedSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

const getCalendarFeedRoute = route(contract.getCalendarFeed, {
  may: 'access.own.profile',
  audit: 'none',
  async answer({ person, tx }) {
    const feed = await findFeed(tx, person.userId)
    return { madeAt: feed?.madeAt.toISOString() ?? null }
  },
})

const makeCalendarFeedRoute = route(contract.makeCalendarFeed, {
  may: 'access.own.profile',
  audit: 'reminders.calendarFeed.made',
  async answer({ person, tx, now, note }) {
    const { userId, municipalityId } = withMunicipality(person)
    const secret = randomBytes(SECRET_BYTES).toString('base64url')
    await replaceFeed(tx, { userId, municipalityId }, { secretHash: hashFeedSecret(secret), madeAt: now })
    note({ subject: `user/${userId}` })
    return { path: `/calendar-feed/${secret}.ics`, madeAt: now.toISOString() }
  },
})

const revokeCalendarFeedRoute = route(contract.revokeCalendarFeed, {
  may: 'access.own.profile',
  audit: 'reminders.calendarFeed.revoked',
  async answer({ person, tx, note }) {
    if (!(await deleteFeed(tx, person.userId))) throw refuse('reminders/no-calendar')
    note({ subject: `user/${person.userId}` })
  },
})

export const calendarFeedRoutes: readonly RouteCard[] = [
  getCalendarFeedRoute,
  makeCalendarFeedRoute,
  revokeCalendarFeedRoute,
]
