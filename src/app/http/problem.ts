import { Refusal, type RefusalProblem } from '#kernel/refusal.ts'
import { refuse } from './refusals.ts'

/** application/problem+json (RFC 9457). `type` is the path of a page that every installation serves. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly instance: string
  readonly detail?: string
  readonly errors?: readonly RefusalProblem[]
  readonly current?: unknown
}

export function problemOf(refusal: Refusal, requestId: string): Problem {
  return {
    type: `/problems/${refusal.code}`,
    title: refusal.title,
    status: refusal.status,
    instance: `/requests/${requestId}`,
    ...(refusal.detail === undefined ? {} : { detail: refusal.detail }),
    ...(refusal.errors.length === 0 ? {} : { errors: refusal.errors }),
    ...(refusal.current === undefined ? {} : { current: refusal.current }),
  }
}

/** A fault says nothing of itself: only the number by which the log is searched. */
export function faultProblem(requestId: string): Problem {
  return {
    type: '/problems/http/fault',
    title: 'Внутренняя ошибка системы',
    status: 500,
    instance: `/requests/${requestId}`,
    detail: `Сообщите администратору номер запроса: ${requestId}`,
  }
}

/** The refusal behind whatever was thrown; undefined when it is a fault. */
export function refusalBehind(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error
  switch (statusOf(error)) {
    case 400:
      return refuse('http/unreadable-request', { detail: 'Тело запроса не читается.' })
    // An address no card may have: a part of it is longer than any id.
    case 404:
    case 414:
      return refuse('http/not-found')
    case 413:
      return refuse('http/too-large')
    case 415:
      return refuse('http/media-type')
    default:
      return undefined
  }
}

/** The status by which Fastify and its plugins mark what the sender did wrong. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('statusCode' in error)) return undefined
  if (typeof error.code !== 'string' || !error.code.startsWith('FST_')) return undefined
  return typeof error.statusCode === 'number' ? error.statusCode : undefined
}
