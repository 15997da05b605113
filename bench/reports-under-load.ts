import { sql } from 'kysely'
import { insertUser } from '#access/storage/save-user.ts'
import { compose } from '#app/compose.ts'
import { createHttpServer } from '#app/http-server.ts'
import type { Store } from '#server-kit/database/database.ts'
import { bringInPlan, today } from './bring-in-plan.ts'
import { inventedPlan, settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, quantile } from './measure.ts'

const CLIENTS = 50
/** Of each client; every fifth is a report. */
const REQUESTS = 20
const password = 'долгая дорога к реке'

type Http = Awaited<ReturnType<typeof createHttpServer>>
type OpenTask = { readonly organizationId: number; readonly id: number; readonly version: number }

/** Fifty heads of schools at once, four pages read for each report sent; afterwards every answered report must be there. */
export async function reportsUnderLoad(
  store: Store,
  engine: string,
  most: number,
): Promise<readonly Measurement[]> {
  const municipalityId = await settle(store, CLIENTS)
  await bringInPlan(store, municipalityId, inventedPlan(24, 1))
  const emails = await addHeads(store, municipalityId)
  const parts = compose(store, {
    secret: 'a secret of the benchmark, long enough to sign cookies with',
    publicUrl: undefined,
    port: 80,
    timeZone: 'Europe/Moscow',
    fixedToday: today,
    trustProxy: false,
    logLevel: 'silent',
  })
  const settings = { ...parts.settings, requestsPerMinute: 1e6, signInsPerMinute: 1e6 }
  const http = await createHttpServer({ ...parts, settings })
  try {
    const cookies: string[] = []
    for (const email of emails) cookies.push(await signIn(http, email))
    const times: number[] = []
    const sent = (await Promise.all(cookies.map((cookie) => workAsHead(http, cookie, times)))).flat()
    const lost = sent.length - (await countKept(store, sent))
    return [
      inMilliseconds(
        `Отчёты под нагрузкой: ${CLIENTS} клиентов, 80 % чтения, p95, ${engine}`,
        quantile(times, 0.95),
        most,
        `запросов: ${times.length}, медиана ${Math.round(quantile(times, 0.5))} мс`,
      ),
      {
        what: `Отчёты под нагрузкой: потеряно записей, ${engine}`,
        value: String(lost),
        target: '0',
        kept: lost === 0,
        remark: `отправлено: ${sent.length}`,
      },
    ]
  } finally {
    await http.close()
  }
}

async function addHeads(store: Store, municipalityId: number): Promise<readonly string[]> {
  return await store.owner.transaction().execute(async (tx) => {
    const { rows } = await sql<{ organizationId: number }>`
      select organization_id from organizations.organization
      where municipality_id = ${municipalityId} and type = 'school' order by organization_id`.execute(tx)
    const emails: string[] = []
    for (const { organizationId } of rows) {
      const email = `head-${organizationId}@example.ru`
      await insertUser(tx, {
        email,
        password,
        name: `Руководитель ${organizationId}`,
        role: 'head',
        municipalityId,
        organizationIds: [organizationId],
        mustChangePassword: false,
      })
      emails.push(email)
    }
    return emails
  })
}

/** What one head does; returns the words of the reports that were answered as sent. */
async function workAsHead(http: Http, cookie: string, times: number[]): Promise<readonly string[]> {
  const sent: string[] = []
  const { tasks } = await ask<{ tasks: readonly OpenTask[] }>(http, cookie, 'GET', '/api/my/tasks?state=open')
  for (let turn = 0; turn < REQUESTS; turn++) {
    const task = tasks[Math.floor(turn / 5)]
    if (!task) throw new Error('a head has too few tasks')
    const address = `/api/tasks/${task.organizationId}/${task.id}`
    const start = performance.now()
    if (turn % 5 === 4) {
      const text = `Выполнено, поручение ${task.organizationId}/${task.id}`
      await ask(http, cookie, 'POST', `${address}/report`, { version: task.version, text })
      sent.push(text)
    } else {
      await ask(http, cookie, 'GET', turn % 2 === 0 ? address : '/api/my/tasks?state=open')
    }
    times.push(performance.now() - start)
  }
  return sent
}

async function countKept(store: Store, sent: readonly string[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from plans.task_report r
    join plans.task t on t.organization_id = r.organization_id and t.task_id = r.task_id
    join plans.task_event e on e.organization_id = r.organization_id and e.task_id = r.task_id
    where t.state = 'reported' and t.report_text = r.text and r.text = any(${[...sent]}::text[])`.execute(
    store.owner,
  )
  return rows[0]?.count ?? 0
}

async function signIn(http: Http, email: string): Promise<string> {
  const answer = await http.inject({
    method: 'POST',
    url: '/api/access/sign-in',
    headers: { 'x-msoko': '1' },
    payload: { email, password },
  })
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
}

async function ask<T>(
  http: Http,
  cookie: string,
  method: 'GET' | 'POST',
  url: string,
  payload?: object,
): Promise<T> {
  const headers = { 'x-msoko': '1', cookie }
  const answer = await http.inject({ method, url, headers, ...(payload ? { payload } : {}) })
  if (answer.statusCode >= 400) throw new Error(`${method} ${url}: ${answer.statusCode} ${answer.body}`)
  return answer.json<T>()
}
