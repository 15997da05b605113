import type { FastifyRequest } from 'fastify'
import { ADDRESS_HEADER } from '#access/http/auth.ts'

/** Only what the account library may see: nothing else a sender wrote reaches it. */
export function accountHeaders(request: FastifyRequest): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: request.ip })
  const { cookie } = request.headers
  if (cookie !== undefined) headers.set('cookie', cookie)
  const browser = request.headers['user-agent']
  if (browser !== undefined) headers.set('user-agent', browser.slice(0, 300))
  return headers
}
