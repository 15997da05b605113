import type { FastifyInstance } from 'fastify'
import { compose } from '#app/compose.ts'
import { createHttpServer } from '#app/http-server.ts'
import type { Store } from '#server-kit/database/database.ts'
import { bringInPlan, today } from './bring-in-plan.ts'
import { inventedPlan, officer, settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, quantile, timeRuns } from './measure.ts'

const RUNS = 100

/** What the plan's page asks for, at some ten thousand tasks: through HTTP, signed in, one after another. */
export async function planPage(store: Store, engine: string, most: number): Promise<readonly Measurement[]> {
  const municipalityId = await settle(store, 60)
  const { planId, taskCount } = await bringInPlan(store, municipalityId, inventedPlan(84, 2))
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
  try {
    const ask = await signIn(http)
    const measured: Measurement[] = []
    for (const [title, path] of [
      ['заголовок', `/api/plans/${planId}`],
      ['мероприятия', `/api/plans/${planId}/actions`],
      ['график', `/api/plans/${planId}/timeline`],
    ] as const) {
      await timeRuns(5, () => ask(path))
      const times = await timeRuns(RUNS, () => ask(path))
      const what = `Страница плана, ${title}, p95, ${engine}`
      measured.push(inMilliseconds(what, quantile(times, 0.95), most, `задач: ${taskCount}`))
    }
    return measured
  } finally {
    await http.close()
  }
}

async function signIn(http: FastifyInstance): Promise<(path: string) => Promise<void>> {
  const headers = { 'x-msoko': '1' }
  const entered = await http.inject({
    method: 'POST',
    url: '/api/access/sign-in',
    headers,
    payload: officer,
  })
  const cookie = entered.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
  return async (path) => {
    const answer = await http.inject({ method: 'GET', url: path, headers: { ...headers, cookie } })
    if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode} ${answer.body}`)
  }
}
