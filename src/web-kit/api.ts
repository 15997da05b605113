import type { z } from 'zod'
import type { AnswerOf, AnyEndpoint } from '#kernel/endpoint.ts'
import { noteConnection } from './connection.ts'
import { offline, readProblem } from './problem-error.ts'

// A coerced field (z.coerce.number()) takes unknown; the person who calls is better served by what it becomes.
type Sendable<S> =
  z.input<S> extends infer I
    ? z.output<S> extends infer O
      ? { [K in keyof I]: unknown extends I[K] ? (K extends keyof O ? O[K] : I[K]) : I[K] }
      : never
    : never

type Part<Name extends string, S> = [z.input<S>] extends [undefined]
  ? { [K in Name]?: undefined }
  : Record<never, never> extends z.input<S>
    ? { [K in Name]?: Sendable<S> }
    : { [K in Name]: Sendable<S> }

/** What an endpoint must be given: params, query and body by its schemas, and files where it takes them. */
export type RequestOf<E> = E extends {
  readonly params?: infer P
  readonly query?: infer Q
  readonly body?: infer B
}
  ? Part<'params', P> & Part<'query', Q> & Part<'body', B> & { files?: readonly File[] }
  : never

type Loose = {
  params?: Record<string, unknown> | undefined
  query?: Record<string, unknown> | undefined
  body?: unknown
  files?: readonly File[] | undefined
}

/** The address of a request under /api; also the href of a file to download. */
export function addressOf<E extends AnyEndpoint>(endpoint: E, request: RequestOf<E>): string {
  const { params, query }: Loose = request
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params?.[name])),
  )
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
    }
  }
  return `/api${path}${search.size > 0 ? `?${search}` : ''}`
}

/** Calls the server. Refusals and a lost connection come as a ProblemError. */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  request: RequestOf<E>,
  signal?: AbortSignal,
): Promise<AnswerOf<E>> {
  const response = await send(endpoint, request, signal)
  const text = await response.text()
  return endpoint.answer.parse(text === '' ? undefined : JSON.parse(text))
}

/** Asks for a file and hands it to the browser to save, under the name the server gave it. */
export async function download<E extends AnyEndpoint>(endpoint: E, request: RequestOf<E>): Promise<void> {
  const response = await send(endpoint, request)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileNameIn(response.headers.get('content-disposition') ?? '')
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

async function send<E extends AnyEndpoint>(endpoint: E, request: RequestOf<E>, signal?: AbortSignal) {
  const { body, files }: Loose = request
  const response = await fetch(addressOf(endpoint, request), {
    method: endpoint.method,
    credentials: 'same-origin',
    ...contentOf(body, endpoint.files ? (files ?? []) : undefined),
    ...(signal ? { signal } : {}),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    noteConnection(false)
    throw offline()
  })
  noteConnection(true)
  if (!response.ok) throw await readProblem(response)
  return response
}

// The header is the proof that the request was made by our own page: another site cannot add it without a preflight.
const OWN_PAGE = { 'x-msoko': '1', accept: 'application/json' }

function contentOf(
  body: unknown,
  files: readonly File[] | undefined,
): { headers: HeadersInit; body?: BodyInit } {
  if (files) {
    const form = new FormData()
    if (typeof body === 'object' && body !== null) {
      for (const [name, value] of Object.entries(body)) {
        if (value !== undefined && value !== null) form.append(name, fieldText(value))
      }
    }
    for (const file of files) form.append('file', file, file.name)
    return { headers: OWN_PAGE, body: form }
  }
  if (body === undefined) return { headers: OWN_PAGE }
  return { headers: { ...OWN_PAGE, 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

function fieldText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function fileNameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'msoko'
}
