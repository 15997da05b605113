import { compose } from '#app/compose.ts'
import { createHttpServer } from '#app/http-server.ts'
import type { Store } from '#server-kit/database/database.ts'
import { today } from './bring-in-plan.ts'
import { officer } from './invented-municipality.ts'

export type SignedIn = {
  /** Asks for an address as an officer does and fails on anything but an answer. */
  ask(path: string): Promise<void>
  close(): Promise<void>
}

/** The application on the store with an officer signed in; requests are injected, no port is opened. */
export async function openSignedIn(store: Store): Promise<SignedIn> {
  const http = await createHttpServer(
    compose(store, {
      secret: 'a secret of the benchmark, long enough to sign cookies with',
      publicUrl: undefined,
      port: 80,
      timeZone: 'Europe/Moscow',
      fixedToday: today,
      trustProxy: false,
      logLevel: 'silent',
    }),
  )
  const headers = { 'x-msoko': '1' }
  const entered = await http.inject({
    method: 'POST',
    url: '/api/access/sign-in',
    headers,
    payload: officer,
  })
  const cookie = entered.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return {
    async ask(path) {
      const answer = await http.inject({ method: 'GET', url: path, headers: { ...headers, cookie } })
      if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`)
    },
    close: () => http.close(),
  }
}
