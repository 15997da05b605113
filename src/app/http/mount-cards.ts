import type { FastifyInstance } from 'fastify'
import type { Endpoint } from '#kernel/endpoint.ts'
import type { OpenCard } from '#server-kit/http/open-route.ts'
import type { RouteCard } from '#server-kit/http/route.ts'
import { answerCard } from './answer-card.ts'
import { answerOpenCard } from './answer-open-card.ts'
import type { ServerParts } from './server-parts.ts'

const JSON_BYTES = 4_000_000

export function mountCards(app: FastifyInstance, parts: ServerParts): void {
  for (const card of parts.routes) {
    app.route({
      ...addressOf(card),
      handler: (request, reply) => answerCard(card, parts, request, reply),
    })
  }
  for (const card of parts.openRoutes) {
    const isSignIn = card.may === 'public' && card.audit !== 'none'
    app.route({
      ...addressOf(card),
      ...(isSignIn ? { config: { rateLimit: { max: parts.settings.signInsPerMinute } } } : {}),
      ...(card.often ? { config: { rateLimit: { max: parts.settings.openCallsPerMinute } } } : {}),
      handler: (request, reply) => answerOpenCard(card, parts, request, reply),
    })
  }
}

function addressOf({ endpoint }: RouteCard | OpenCard) {
  return { method: endpoint.method, url: `/api${endpoint.path}`, bodyLimit: bodyLimitOf(endpoint) }
}

function bodyLimitOf({ files }: Endpoint): number {
  return files ? (files.most + 1) * files.bytesEach + JSON_BYTES : JSON_BYTES
}
