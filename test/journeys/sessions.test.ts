import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changePassword, listSessions, revokeSession, signIn, signOut, whoAmI } from '#access/contract.ts'
import { deactivateUser, listAuditEntries, resetPassword, unlockUser } from '#access/people-contract.ts'
import { type Application, type Browser, openBrowser, startApplication } from '../application.ts'
import { moveIn, password, people, signedIn } from '../personas.ts'

let application: Application
let administrator: Browser
let ids: ReadonlyMap<string, string>

beforeAll(async () => {
  application = await startApplication({ settings: { signInsPerMinute: 1000 } })
  ids = await moveIn(application)
  administrator = await signedIn(application, people.administrator)
})
afterAll(() => application?.close())

const SESSION = 'msoko.session_token'
const userIdOf = (who: { email: string }) => ids.get(who.email) ?? ''

async function sessionCookie(
  browser: Browser,
  who: { readonly email: string },
  cookie = '',
): Promise<string> {
  const answer = await browser.ask(signIn, { body: { email: who.email, password }, headers: { cookie } })
  const found = answer.cookies.find(({ name }) => name === SESSION)
  if (!found) throw new Error(`no session: ${answer.body}`)
  return `${SESSION}=${encodeURIComponent(found.value)}`
}

const whoHas = async (cookie: string) =>
  (await openBrowser(application).call(whoAmI, { headers: { cookie } })).me?.name ?? null

describe('a session', () => {
  it('is never the one that stood in the browser before: nobody plants it', async () => {
    const planted = await sessionCookie(openBrowser(application), people.reader)
    const own = await sessionCookie(openBrowser(application), people.officer, planted)

    expect(own).not.toBe(planted)
    expect(await whoHas(own)).toBe(people.officer.name)
    expect(await whoHas(planted)).toBe(people.reader.name)
  })

  it('is over on the server, not in the browser alone', async () => {
    const browser = openBrowser(application)
    const cookie = await sessionCookie(browser, people.observer)
    await browser.call(signOut)
    expect(await whoHas(cookie)).toBeNull()
  })

  it.each([
    '',
    'x',
    `${SESSION}=`,
    `${SESSION}=a.b`,
    `${SESSION}=%00`,
    `${SESSION}=%ff; ${SESSION}=${'a'.repeat(3000)}`,
  ])('is not made of the cookie «%s»', async (cookie) => {
    expect(await whoHas(cookie)).toBeNull()
  })

  it('is not made of a signed one with another token', async () => {
    const [, signature = ''] = (await sessionCookie(openBrowser(application), people.reader)).split('.')
    expect(await whoHas(`${SESSION}=${'A'.repeat(32)}.${signature}`)).toBeNull()
  })

  it('is nobody else’s to end', async () => {
    const reader = await signedIn(application, people.reader)
    const [session] = (await reader.call(listSessions)).sessions
    const params = { sessionId: session?.sessionId ?? '' }
    expect((await administrator.refusal(revokeSession, { params })).status).toBe(404)
    expect((await reader.call(whoAmI)).me?.name).toBe(people.reader.name)
  })

  it('goes over https alone where the address says so', async () => {
    const secure = await startApplication({ publicUrl: 'https://msoko.example.ru' })
    await moveIn(secure)
    const headers = { origin: 'https://msoko.example.ru' }
    const answer = await openBrowser(secure).ask(signIn, {
      body: { email: people.officer.email, password },
      headers,
    })
    expect(answer.cookies.length).toBe(2)
    for (const cookie of answer.cookies) {
      expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Lax', path: '/' })
    }
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{8}/)
    await secure.close()
  })
})

it('every turn of an account stands in the trail', async () => {
  const who = people.methodologist
  const params = { userId: userIdOf(who) }
  const browser = await signedIn(application, who)
  await openBrowser(application, '10.9.9.9').refusal(signIn, {
    body: { email: who.email, password: 'не тот пароль' },
  })
  await browser.call(changePassword, { body: { currentPassword: password, newPassword: 'сорок ведёр росы' } })
  await browser.call(signOut)
  await administrator.call(unlockUser, { params })
  await administrator.call(resetPassword, { params })
  await administrator.call(deactivateUser, { params })
  const given = { email: who.email, password: 'сорок ведёр росы' }
  await openBrowser(application, '10.9.9.9').refusal(signIn, { body: given })

  const { entries } = await administrator.call(listAuditEntries, { query: { subject: params.userId } })

  expect(entries.map(({ verb, result }) => `${verb} ${result}`)).toEqual([
    'access.session.refused refused',
    'access.user.deactivated done',
    'access.user.passwordReset done',
    'access.user.unlocked done',
    'access.session.closed done',
    'access.own.passwordChanged done',
    'access.session.refused refused',
    'access.session.opened done',
  ])
  const text = JSON.stringify(entries)
  for (const secret of [password, 'сорок ведёр росы', 'не тот пароль']) expect(text).not.toContain(secret)
})

it('no route writes to the trail, and what reads it only reads', () => {
  const cards = application.cards.filter(({ endpoint }) => endpoint.path.includes('audit'))
  expect(cards.length).toBeGreaterThan(0)
  expect(cards.filter(({ endpoint }) => endpoint.method !== 'GET')).toEqual([])
})
