import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signIn, whoAmI } from '#access/contract.ts'
import { addUser, listUsers } from '#access/people-contract.ts'
import '#access/http/vocabulary.ts'
import { mayRole } from '#access/domain/permissions.ts'
import { roles } from '#access/domain/role.ts'
import { compose } from '#app/compose.ts'
import { problemCatalogue } from '#app/http/problem-catalogue.ts'
import { type Application, openBrowser, startApplication } from '../application.ts'
import { moveIn, password, people, signedIn } from '../personas.ts'

let application: Application

beforeAll(async () => {
  application = await startApplication()
  await moveIn(application)
})
afterAll(() => application?.close())

const get = (url: string) => application.http.inject({ method: 'GET', url })

describe('a forged request', () => {
  const body = { email: people.officer.email, password }

  it('without our header is refused', async () => {
    const answer = await openBrowser(application).refusal(signIn, { body, headers: { 'x-msoko': '' } })
    expect(answer).toMatchObject({ type: '/problems/access/foreign-request', status: 403 })
  })

  it('from the page of another site is refused', async () => {
    const headers = { origin: 'https://elsewhere.example' }
    expect(await openBrowser(application).refusal(signIn, { body, headers })).toMatchObject({ status: 403 })
  })

  it('is told from one of our own page', async () => {
    const headers = { origin: 'http://localhost:80', host: 'localhost:80' }
    expect(await openBrowser(application).call(signIn, { body, headers })).toEqual({ next: 'home' })
  })
})

describe('the answers’ headers', () => {
  it('allow nothing inline and nothing foreign', async () => {
    const policy = String((await get('/api/access/me')).headers['content-security-policy'])

    expect(policy).not.toContain('unsafe')
    expect(policy).not.toMatch(/https?:/)
    expect(policy).toMatch(/script-src 'self'/)
    expect(policy).toMatch(/style-src 'self' 'nonce-[0-9a-f]{32}'/)
    expect(policy).toContain("connect-src 'self'")
    expect(policy).toContain("frame-ancestors 'none'")
  })

  it('give each answer a nonce and a number of its own', async () => {
    const [first, second] = [await get('/health'), await get('/health')]

    expect(first.headers['content-security-policy']).not.toBe(second.headers['content-security-policy'])
    expect(first.headers['x-request-id']).not.toBe(second.headers['x-request-id'])
    expect(first.headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('a problem', () => {
  it('is problem+json that says what, where and under which number', async () => {
    const answer = await openBrowser(application).ask(listUsers)

    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(answer.json()).toEqual({
      type: '/problems/access/signed-out',
      title: 'Войдите в систему',
      status: 401,
      instance: `/requests/${answer.headers['x-request-id']}`,
    })
  })

  it('covers an unknown address, a broken body and a body too large', async () => {
    const send = (payload: string, type = 'application/json') =>
      application.http.inject({
        method: 'POST',
        url: '/api/access/sign-in',
        headers: { 'x-msoko': '1', 'content-type': type },
        payload,
      })

    expect((await get('/api/nowhere')).json()).toMatchObject({ status: 404, title: 'Страница не найдена' })
    expect((await send('{"email":')).json()).toMatchObject({ status: 400, title: 'Запрос заполнен неверно' })
    expect((await send('"'.padEnd(5_000_000, 'x'))).json()).toMatchObject({ status: 413 })
    expect((await send('<a/>', 'text/xml')).json()).toMatchObject({ status: 415 })
  })

  it('of our own making keeps the details from the sender', async () => {
    const broken = await startApplication()
    await broken.store.close()
    const answer = await openBrowser(broken).ask(whoAmI, { headers: { cookie: 'msoko.session_token=x.y' } })
    const health = await broken.http.inject({ method: 'GET', url: '/health' })
    await broken.http.close()

    expect(answer.statusCode).toBeLessThan(500)
    expect(health.json()).toEqual({
      type: '/problems/http/fault',
      title: 'Внутренняя ошибка системы',
      status: 500,
      instance: expect.stringMatching(/^\/requests\//),
      detail: expect.stringContaining('Сообщите администратору номер запроса'),
    })
  })

  it('has a page for each code', async () => {
    for (const [code, { title }] of Object.entries(problemCatalogue)) {
      const page = await get(`/problems/${code}`)
      expect([page.statusCode, page.body.split('\n')[0]]).toEqual([200, title])
    }
    expect((await get('/problems/access/constructor')).statusCode).toBe(404)
  })
})

describe('the cards', () => {
  const cards = () => {
    const { routes, openRoutes } = compose(application.store, {
      secret: 'x'.repeat(32),
      publicUrl: undefined,
      port: 80,
      timeZone: 'Europe/Moscow',
      fixedToday: undefined,
      trustProxy: false,
      logLevel: 'silent',
    })
    return [...routes, ...openRoutes]
  }

  it('ask for permissions that somebody has', () => {
    for (const { endpoint, may } of cards()) {
      const holders = may === 'public' ? roles : roles.filter((role) => mayRole(role, may))
      expect(holders, endpoint.path).not.toEqual([])
    }
  })

  it('that write are written in the audit trail; reading an uploaded file is no write', () => {
    const silent = cards().filter(
      ({ endpoint, audit }) => endpoint.method !== 'GET' && audit === 'none' && !endpoint.files,
    )
    // Show what would come of something typed; a GET would put its text into addresses and logs.
    const readsByPost = [
      'POST /plans/:planId/deadline-reading',
      'POST /papers/draft',
      'POST /support/rules/comparison',
    ]
    // An anonymous answer leaves no trace of who gave it and when.
    const anonymous = ['POST /open/questionnaires/:key/answers']
    // What a person has typed but not yet said, and what a person has seen: nobody else's business.
    const ownOnly = [
      'PUT /tasks/:organizationId/:taskId/draft',
      'DELETE /tasks/:organizationId/:taskId/draft',
      // Kept every few seconds while a sheet is filled in; handing it in is in the trail.
      'PUT /monitoring/campaigns/:campaignId/sheets/:organizationId/answers',
      'POST /my/notices/read',
    ]
    expect(silent.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`).sort()).toEqual(
      [...readsByPost, ...anonymous, ...ownOnly].sort(),
    )
  })

  it('are all described in OpenAPI', async () => {
    const description = (await get('/api/openapi.json')).json()
    const described = Object.values<object>(description.paths).flatMap((path) => Object.keys(path))

    expect(description.openapi).toBe('3.1.0')
    expect(described).toHaveLength(cards().length)
    expect(description.paths['/api/access/users/{userId}'].patch).toMatchObject({
      'x-permission': 'access.user.manage',
      'x-audit': 'access.user.changed',
      parameters: [{ name: 'userId', in: 'path', required: true }],
    })
  })
})

it('answers one address at most so many times a minute', async () => {
  const small = await startApplication({ settings: { signInsPerMinute: 2 } })
  const asked = { body: { email: 'nobody@example.ru', password } }
  const browser = openBrowser(small, '10.1.1.1')

  expect((await browser.refusal(signIn, asked)).status).toBe(401)
  expect((await browser.refusal(signIn, asked)).status).toBe(401)
  expect(await browser.refusal(signIn, asked)).toMatchObject({
    type: '/problems/http/too-many-requests',
    title: 'Слишком много запросов',
    status: 429,
  })
  expect((await openBrowser(small, '10.1.1.2').refusal(signIn, asked)).status).toBe(401)
  await small.close()
})

it('refuses a person without the permission before it looks at what was sent', async () => {
  const head = await signedIn(application, people.headOfSchool)
  expect(await head.refusal(addUser, { body: { nonsense: true } })).toMatchObject({ status: 403 })
})
