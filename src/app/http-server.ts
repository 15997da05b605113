import { randomUUID } from 'node:crypto'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { z } from 'zod'
import { answerBrokenConnection } from './http/answer-broken-connection.ts'
import { answerProblem } from './http/answer-problem.ts'
import { serveCalendarFeeds } from './http/calendar-feed-page.ts'
import { mountCards } from './http/mount-cards.ts'
import { openApiOf } from './http/open-api.ts'
import { serveProblemPages } from './http/problem-pages.ts'
import { refuse } from './http/refusals.ts'
import { refuseForeignWrite } from './http/refuse-foreign-write.ts'
import { requestForLog } from './http/request-for-log.ts'
import { secureHeaders } from './http/secure-headers.ts'
import type { ServerParts } from './http/server-parts.ts'
import { serveWebPages } from './http/web-pages.ts'

z.config(z.locales.ru())

/** The whole HTTP side: security first, then the cards under /api, then the pages. */
export async function createHttpServer(parts: ServerParts): Promise<FastifyInstance> {
  const { settings, store } = parts
  const app = Fastify({
    genReqId: () => randomUUID(),
    trustProxy: settings.trustProxy,
    bodyLimit: 100_000,
    // Long enough for 20 MB over a village line; without it a sender could hold a connection for ever.
    requestTimeout: 5 * 60_000,
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply),
    clientErrorHandler: answerBrokenConnection,
    // Old browsers of schools keep connections open for long; closing must not wait for them.
    forceCloseConnections: true,
    logger: {
      level: settings.logLevel,
      serializers: { req: requestForLog },
      redact: ['req.headers.cookie', 'req.headers.authorization', 'res.headers["set-cookie"]'],
    },
  })
  const publicOrigin = settings.publicUrl && new URL(settings.publicUrl).origin

  app.setErrorHandler(answerProblem)
  app.removeContentTypeParser('text/plain')
  await secureHeaders(app, settings.publicUrl)
  await app.register(rateLimit, {
    max: settings.requestsPerMinute,
    timeWindow: '1 minute',
    // A page is a hundred small files, kept by the browser; an office behind one address opens it at once in the morning.
    allowList: ({ url }) => url.startsWith('/assets/'),
    errorResponseBuilder: (_, { ttl }) =>
      refuse('http/too-many-requests', { detail: `Повторите через ${Math.ceil(ttl / 1000)} с.` }),
  })
  await app.register(multipart)
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    // Whatever the address: '/%61pi/…' leads to the same cards as '/api/…'.
    refuseForeignWrite(request, publicOrigin)
  })

  mountCards(app, parts)
  const description = openApiOf([...parts.routes, ...parts.openRoutes])
  app.get('/api/openapi.json', async () => description)
  app.get('/health', async () => {
    await sql`select 1`.execute(store.owner)
    return { status: 'ok', engine: store.engine }
  })
  serveProblemPages(app)
  serveCalendarFeeds(app, parts)
  await serveWebPages(app, settings.webFolder)
  return app
}
