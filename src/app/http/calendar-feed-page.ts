import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { readCalendarFeed } from '#flows/read-calendar-feed.ts'
import { refuse } from './refusals.ts'
import type { ServerParts } from './server-parts.ts'

const shape = /^([\w-]{43})\.ics$/

/**
 * The personal calendars, for programs that have no session: the address itself is the key. It is written into no log,
 * answers alike whether it is wrong, revoked or mistyped, and may be asked for only so often.
 */
export function serveCalendarFeeds(
  app: FastifyInstance,
  { store, clock, settings, secret }: ServerParts,
): void {
  // Entries of two installations never share a name, whatever addresses they are reached by.
  const installation = createHash('sha256').update(`calendar ${secret}`).digest('hex').slice(0, 12)
  app.route({
    method: 'GET',
    url: '/calendar-feed/*',
    config: { rateLimit: { max: settings.feedsPerMinute } },
    async handler(request, reply) {
      const file = request.url.split('?')[0]?.slice('/calendar-feed/'.length) ?? ''
      const key = shape.exec(file)?.[1]
      const address = settings.publicUrl ?? `${request.protocol}://${request.host}`
      const text =
        key === undefined
          ? undefined
          : await readCalendarFeed(store, key, { address, installation, now: clock.now() })
      if (text === undefined) throw refuse('http/not-found')
      return await reply
        .header('cache-control', 'private, no-store')
        .header('x-robots-tag', 'noindex')
        .header('content-disposition', 'inline; filename="msoko.ics"')
        .type('text/calendar; charset=utf-8')
        .send(text)
    },
  })
}
