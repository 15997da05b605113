import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { RefusalText } from '#kernel/refusal.ts'
import { httpRefusals } from './refusals.ts'

/**
 * A request so broken or so slow that Node gives it up before the framework sees it: answered in the same shape as everything
 * else, straight into the socket. There is no request yet, so there is no number of it.
 */
export function answerBrokenConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return
  const code = codeOf(error.code)
  const { status, title }: RefusalText = httpRefusals[code]
  const body = JSON.stringify({ type: `/problems/${code}`, title, status })
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ]
  if (socket.writable) socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  else socket.destroy()
}

function codeOf(code: string | undefined): keyof typeof httpRefusals {
  switch (code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return 'http/too-slow'
    case 'HPE_HEADER_OVERFLOW':
      return 'http/address-too-long'
    default:
      return 'http/unreadable-request'
  }
}
