import type { FastifyRequest } from 'fastify'
import { refuse } from '#access/refusals.ts'

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Against forged requests, beside the SameSite cookie: a write must carry a header that no form or link of another
 * site can add, and its Origin, when the browser states one, must be ours.
 */
export function refuseForeignWrite(request: FastifyRequest, publicOrigin: string | undefined): void {
  if (reads.has(request.method)) return
  if (request.headers['x-msoko'] !== '1') {
    throw refuse('access/foreign-request', { detail: 'В запросе нет заголовка x-msoko: 1.' })
  }
  const { origin } = request.headers
  const ours = publicOrigin ?? `${request.protocol}://${request.host}`
  if (origin !== undefined && origin !== ours) {
    throw refuse('access/foreign-request', { detail: `Запрос со страницы ${origin} отклонён.` })
  }
}
