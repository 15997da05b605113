import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import type { z } from 'zod'
import { compose } from '#app/compose.ts'
import type { ServerSettings } from '#app/http/server-parts.ts'
import { createHttpServer } from '#app/http-server.ts'
import type { AnyEndpoint } from '#kernel/endpoint.ts'
import { type PlainDate, plainDate } from '#kernel/plain-date.ts'
import type { Store } from '#server-kit/database/database.ts'
import type { OpenCard } from '#server-kit/http/open-route.ts'
import type { RouteCard } from '#server-kit/http/route.ts'
import { openTestStore } from './open-test-store.ts'

/** The day every journey happens on. */
export const today = plainDate('2026-11-24')

export const testSecret = 'a secret of the tests, long enough to sign cookies with'

export type Card = RouteCard | OpenCard

export type Application = {
  readonly http: FastifyInstance
  readonly store: Store
  /** Everything that is mounted under /api. */
  readonly cards: readonly Card[]
  close(): Promise<void>
}

/** The whole application in this process, on a store in memory; requests are injected, no port is opened. */
export async function startApplication(
  given: {
    readonly store?: Store
    readonly moreRoutes?: readonly RouteCard[]
    readonly settings?: Partial<ServerSettings>
    readonly publicUrl?: string
    /** The day it is, where a journey takes more than one. */
    readonly day?: PlainDate
    /** Does the background's work of files of results; without it they wait. */
    readonly onResultsWaiting?: (store: Store, importId: number) => void
    /** Does the background's screening; without it runs wait. */
    readonly onRunWaiting?: (store: Store, runId: number) => void
    /** Packs papers for the background; without it archives wait. */
    readonly onPackageWaiting?: (store: Store, packageId: number) => void
    /** Counts marks anew; without it recounts wait. */
    readonly onRecountWaiting?: (store: Store, recountId: number) => void
  } = {},
): Promise<Application> {
  const store = given.store ?? (await openTestStore())
  const parts = compose(store, {
    secret: testSecret,
    publicUrl: given.publicUrl,
    port: 80,
    timeZone: 'Europe/Moscow',
    fixedToday: given.day ?? today,
    trustProxy: false,
    logLevel: process.env.MSOKO_LOG ?? 'silent',
    onResultsWaiting: (importId) => given.onResultsWaiting?.(store, importId),
    onRunWaiting: (runId) => given.onRunWaiting?.(store, runId),
    onPackageWaiting: (packageId) => given.onPackageWaiting?.(store, packageId),
    onRecountWaiting: (recountId) => given.onRecountWaiting?.(store, recountId),
  })
  const routes = [...parts.routes, ...(given.moreRoutes ?? [])]
  // Without a folder of its own a test must not depend on whether the pages happen to be built.
  const settings = { ...parts.settings, webFolder: 'no-pages', ...given.settings }
  const http = await createHttpServer({ ...parts, routes, settings })
  return {
    http,
    store,
    cards: [...routes, ...parts.openRoutes],
    async close() {
      await http.close()
      await store.close()
    },
  }
}

export type Asked = {
  readonly params?: Readonly<Record<string, string | number>>
  readonly query?: Readonly<Record<string, string | number>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly files?: readonly { readonly name: string; readonly bytes: Uint8Array }[]
  /** Sent as it is, in place of a body: for requests no browser makes. */
  readonly raw?: string
}

/** A browser with its own cookies: what a person sits at. */
export type Browser = {
  /** The raw answer, whatever its status. */
  ask(endpoint: AnyEndpoint, asked?: Asked): Promise<LightMyRequestResponse>
  /** The answer as the endpoint promises it; a refusal fails the test with the problem's text. */
  call<E extends AnyEndpoint>(endpoint: E, asked?: Asked): Promise<z.output<E['answer']>>
  /** The problem of a call that must be refused. */
  refusal(endpoint: AnyEndpoint, asked?: Asked): Promise<Problem>
}

export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly instance: string
  readonly detail?: string
  readonly errors?: readonly { readonly detail: string; readonly pointer?: string }[]
  readonly current?: unknown
}

export function openBrowser(application: Application, address = '127.0.0.1'): Browser {
  const cookies = new Map<string, string>()

  async function ask(endpoint: AnyEndpoint, asked: Asked = {}): Promise<LightMyRequestResponse> {
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) =>
      encodeURIComponent(String(asked.params?.[name])),
    )
    const form = asked.files ? formOf(asked) : undefined
    const query = Object.entries(asked.query ?? {}).map(([name, value]): [string, string] => [
      name,
      String(value),
    ])
    const payload = asked.raw ?? form ?? (asked.body === undefined ? undefined : JSON.stringify(asked.body))
    const answer = await application.http.inject({
      method: endpoint.method,
      url: `/api${path}`,
      query: Object.fromEntries(query),
      remoteAddress: address,
      headers: {
        'x-msoko': '1',
        cookie: cookieHeader(cookies),
        ...(payload === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...asked.headers,
      },
      ...(payload === undefined ? {} : { payload }),
    })
    for (const cookie of answer.cookies) {
      if (cookie.maxAge === 0 || cookie.value === '') cookies.delete(cookie.name)
      else cookies.set(cookie.name, cookie.value)
    }
    return answer
  }

  return {
    ask,
    async call(endpoint, asked) {
      const answer = await ask(endpoint, asked)
      if (answer.statusCode >= 400) {
        throw new Error(`${endpoint.method} ${endpoint.path}: ${answer.statusCode} ${answer.body}`)
      }
      return endpoint.answer.parse(answer.body === '' ? undefined : answer.json())
    },
    async refusal(endpoint, asked) {
      const answer = await ask(endpoint, asked)
      if (answer.statusCode < 400) {
        throw new Error(`${endpoint.method} ${endpoint.path} was not refused: ${answer.body}`)
      }
      return answer.json<Problem>()
    },
  }
}

function cookieHeader(cookies: ReadonlyMap<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

function formOf({ body, files = [] }: Asked): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(body ?? {})) {
    form.append(name, typeof value === 'string' ? value : JSON.stringify(value))
  }
  for (const { name, bytes } of files) form.append('file', new Blob([new Uint8Array(bytes)]), name)
  return form
}
