import type { Auth } from '#access/http/auth.ts'
import type { Store } from '#server-kit/database/database.ts'
import type { OpenCard } from '#server-kit/http/open-route.ts'
import type { RouteCard } from '#server-kit/http/route.ts'
import type { Clock } from '../clock.ts'

/** What answering a request needs; made once in compose.ts. */
export type ServerParts = {
  readonly store: Store
  readonly auth: Auth
  readonly clock: Clock
  readonly routes: readonly RouteCard[]
  readonly openRoutes: readonly OpenCard[]
  readonly settings: ServerSettings
  /** The installation's secret. */
  readonly secret: string
}

export type ServerSettings = {
  /** 'https://msoko.example.ru' when the address is known beforehand; otherwise the request's own host is believed. */
  readonly publicUrl: string | undefined
  /** Addresses of proxies whose X-Forwarded-… are believed; false believes nobody. */
  readonly trustProxy: boolean | string
  readonly logLevel: string
  /** Per network address and minute. */
  readonly requestsPerMinute: number
  readonly signInsPerMinute: number
  /** Calls of people without an account who answer a questionnaire. */
  readonly openCallsPerMinute: number
  readonly feedsPerMinute: number
  /** The built pages. */
  readonly webFolder: string
}
