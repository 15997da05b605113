import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  confirmTotp,
  disableTotp,
  listSessions,
  signIn,
  signInTotp,
  startTotp,
  whoAmI,
} from '#access/contract.ts'
import { changeRole, listAuditEntries, listUsers, resetTotp } from '#access/people-contract.ts'
import { type Application, type Browser, openBrowser, startApplication } from '../application.ts'
import { moveIn, type Persona, password, people, signedIn } from '../personas.ts'

let application: Application
let ids: ReadonlyMap<string, string>

beforeAll(async () => {
  application = await startApplication()
  ids = await moveIn(application)
})
afterAll(() => application?.close())

const codeOf = (secret: string, secondsFromNow = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + secondsFromNow * 1000 })
/** The code of enrolment is spent; the next one is accepted beforehand. */
const nextCodeOf = (secret: string) => codeOf(secret, 30)

async function enrol(browser: Browser) {
  const started = await browser.call(startTotp, { body: { password } })
  const { next } = await browser.call(confirmTotp, { body: { code: codeOf(started.secret) } })
  return { ...started, next }
}

async function firstStep(who: Persona): Promise<Browser> {
  const browser = openBrowser(application)
  expect(await browser.call(signIn, { body: { email: who.email, password } })).toEqual({ next: 'totp' })
  return browser
}

it('asks for the code at the next sign-in once an authenticator is enrolled', async () => {
  const { secret, uri } = await enrol(await signedIn(application, people.officer))
  const browser = await firstStep(people.officer)

  expect(uri).toContain('otpauth://totp/')
  expect(await browser.call(whoAmI)).toEqual({ me: null })
  expect(await browser.call(signInTotp, { body: { code: nextCodeOf(secret) } })).toEqual({ next: 'home' })
  expect((await browser.call(whoAmI)).me).toMatchObject({ isTotpOn: true, next: 'home' })
})

it('refuses a wrong code, and after five of them asks to begin again', async () => {
  const { secret } = await enrol(await signedIn(application, people.methodologist))
  const browser = await firstStep(people.methodologist)

  for (let attempt = 0; attempt < 5; attempt += 1) {
    expect(await browser.refusal(signInTotp, { body: { code: '000000' } })).toMatchObject({
      type: '/problems/access/wrong-code',
      errors: [{ pointer: '/code' }],
    })
  }

  expect(await browser.refusal(signInTotp, { body: { code: codeOf(secret) } })).toMatchObject({
    type: '/problems/access/totp-session-expired',
  })
})

it('lets in by a spare code, once', async () => {
  const { spareCodes } = await enrol(await signedIn(application, people.reader))
  const [code = ''] = spareCodes

  const first = await firstStep(people.reader)
  expect(await first.call(signInTotp, { body: { code } })).toEqual({ next: 'home' })
  const second = await firstStep(people.reader)
  expect(await second.refusal(signInTotp, { body: { code } })).toMatchObject({ title: 'Неверный код' })
})

it('writes down whose codes are being guessed', async () => {
  const administrator = await signedIn(application, people.administrator)
  const query = { verb: 'access.session.refused', userId: ids.get(people.methodologist.email) ?? '' }
  const { entries } = await administrator.call(listAuditEntries, { query })

  expect(entries).toHaveLength(6)
  expect(entries[0]).toMatchObject({ personName: people.methodologist.name, result: 'refused' })
  expect(JSON.stringify(entries)).not.toContain('000000')
})

it('accepts a code once, whoever saw it typed', async () => {
  const { secret } = await enrol(await signedIn(application, people.headOfOtherSchool))
  const own = await firstStep(people.headOfOtherSchool)
  const stranger = await firstStep(people.headOfOtherSchool)
  const spent = { body: { code: codeOf(secret) } }
  const fresh = { body: { code: nextCodeOf(secret) } }

  expect(await own.refusal(signInTotp, spent)).toMatchObject({ type: '/problems/access/wrong-code' })
  const again = await firstStep(people.headOfOtherSchool)
  const answers = await Promise.all([again.ask(signInTotp, fresh), stranger.ask(signInTotp, fresh)])

  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 401])
  const [refused] = answers[0].statusCode === 401 ? [again] : [stranger]
  expect(await refused?.call(whoAmI)).toEqual({ me: null })
})

it('refuses the second step without the first', async () => {
  expect(await openBrowser(application).refusal(signInTotp, { body: { code: '123456' } })).toMatchObject({
    type: '/problems/access/totp-session-expired',
    status: 401,
  })
})

it('keeps a person whose role demands a code at the enrolment until it is done', async () => {
  const administrator = await signedIn(application, people.administrator)
  const observer = await signedIn(application, people.observer)
  await administrator.call(changeRole, { params: { role: 'observer' }, body: { isTotpRequired: true } })

  expect((await observer.call(whoAmI)).me).toMatchObject({ isTotpDemanded: true, next: 'enrolTotp' })
  expect(await observer.refusal(listSessions)).toMatchObject({
    type: '/problems/access/totp-required',
    status: 403,
  })

  expect((await enrol(observer)).next).toBe('home')
  expect((await observer.call(listSessions)).sessions.length).toBeGreaterThan(0)
  expect(await observer.refusal(disableTotp, { body: { password } })).toMatchObject({
    type: '/problems/access/totp-demanded-by-role',
  })
})

it('lets the administrator help a person who lost the telephone', async () => {
  const administrator = await signedIn(application, people.administrator)
  const head = await signedIn(application, people.headOfSchool)
  await enrol(head)

  const userId = ids.get(people.headOfSchool.email) ?? ''
  const { user } = await administrator.call(resetTotp, { params: { userId } })

  expect(user.isTotpOn).toBe(false)
  expect(await head.call(whoAmI)).toEqual({ me: null })
  const anew = openBrowser(application)
  expect(await anew.call(signIn, { body: { email: people.headOfSchool.email, password } })).toEqual({
    next: 'home',
  })
})

it('switches the code off for the one who knows the password', async () => {
  const contributor = await signedIn(application, people.contributor)
  await enrol(contributor)

  expect(await contributor.refusal(disableTotp, { body: { password: 'не тот пароль' } })).toMatchObject({
    type: '/problems/access/wrong-password',
    errors: [{ pointer: '/password' }],
  })
  await contributor.call(disableTotp, { body: { password } })

  expect((await contributor.call(whoAmI)).me?.isTotpOn).toBe(false)
  expect(await contributor.refusal(listUsers)).toMatchObject({ status: 403 })
})
