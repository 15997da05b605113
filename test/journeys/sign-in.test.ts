import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSessions, revokeOtherSessions, signIn, signOut, whoAmI } from '#access/contract.ts'
import { listUsers } from '#access/people-contract.ts'
import { type Application, openBrowser, startApplication } from '../application.ts'
import { moveIn, password, people, signedIn } from '../personas.ts'

let application: Application

beforeAll(async () => {
  application = await startApplication()
  await moveIn(application)
})
afterAll(() => application?.close())

describe('signing in', () => {
  it('tells a visitor that nobody is signed in', async () => {
    expect(await openBrowser(application).call(whoAmI)).toEqual({ me: null })
  })

  it('lets an officer in and says who they are', async () => {
    const browser = openBrowser(application)

    const { next } = await browser.call(signIn, { body: { email: 'PERELOGIN@example.ru', password } })
    const { me } = await browser.call(whoAmI)

    expect(next).toBe('home')
    expect(me).toMatchObject({
      name: people.officer.name,
      role: 'officer',
      reach: 'municipality',
      next: 'home',
    })
    expect(me?.permissions).toContain('plans.plan.approve')
    expect(me?.permissions).not.toContain('access.user.manage')
  })

  it('keeps the session in a cookie that scripts cannot read', async () => {
    const answer = await openBrowser(application).ask(signIn, {
      body: { email: people.reader.email, password },
    })
    const [cookie] = answer.cookies

    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = { email: people.reader.email, password: 'не тот пароль' }
    const unknown = { email: 'nikto@example.ru', password: 'не тот пароль' }

    const first = await openBrowser(application).refusal(signIn, { body: wrong })
    const second = await openBrowser(application).refusal(signIn, { body: unknown })

    expect(first).toMatchObject({ type: '/problems/access/wrong-credentials', status: 401 })
    expect({ ...second, instance: '' }).toEqual({ ...first, instance: '' })
  })

  it('forgets the person who signs out', async () => {
    const browser = await signedIn(application, people.officer)

    await browser.call(signOut)

    expect(await browser.call(whoAmI)).toEqual({ me: null })
    expect(await browser.refusal(listUsers)).toMatchObject({ status: 401, title: 'Войдите в систему' })
  })

  it('shows a person their sessions and ends the others', async () => {
    const office = await signedIn(application, people.methodologist)
    const home = await signedIn(application, people.methodologist)

    const { sessions } = await office.call(listSessions)
    await office.call(revokeOtherSessions)

    expect(sessions).toHaveLength(2)
    expect(sessions.filter((session) => session.isCurrent)).toHaveLength(1)
    expect(await home.call(whoAmI)).toEqual({ me: null })
    expect((await office.call(whoAmI)).me?.name).toBe(people.methodologist.name)
  })
})

describe('lock-out', () => {
  it('closes the account for a quarter of an hour after five wrong passwords, even for the right one', async () => {
    const browser = openBrowser(application, '10.0.0.5')
    const guess = { email: people.contributor.email, password: 'наугад наугад' }

    for (let attempt = 1; attempt < 5; attempt += 1) {
      expect(await browser.refusal(signIn, { body: guess })).toMatchObject({ status: 401 })
    }
    const fifth = await browser.refusal(signIn, { body: guess })
    const right = await browser.refusal(signIn, { body: { ...guess, password } })

    expect(fifth).toMatchObject({ type: '/problems/access/locked-out', status: 429 })
    expect(fifth.detail).toContain('через 15 минут')
    expect(right).toMatchObject({ status: 429 })
  })

  it('never shuts out the person at the usual desk', async () => {
    const usual = openBrowser(application, '10.0.0.9')
    const right = { email: people.headOfSchool.email, password }
    const wrong = { ...right, password: 'наугад наугад' }
    await usual.call(signIn, { body: right })
    await usual.call(signOut)

    const stranger = openBrowser(application, '10.0.0.10')
    const neighbourOfDesk = openBrowser(application, '10.0.0.9')
    for (let attempt = 0; attempt < 6; attempt += 1) await stranger.refusal(signIn, { body: wrong })
    for (let attempt = 0; attempt < 31; attempt += 1) {
      await neighbourOfDesk.refusal(signIn, { body: { ...wrong, email: `desk${attempt}@example.ru` } })
    }

    expect((await stranger.refusal(signIn, { body: right })).status).toBe(429)
    expect(await usual.call(signIn, { body: right })).toEqual({ next: 'home' })
  })

  it('counts the wrong passwords of a known browser too, and takes no word for another person', async () => {
    const usual = openBrowser(application, '10.0.0.11')
    const right = { email: people.headOfOtherSchool.email, password }
    const answer = await usual.ask(signIn, { body: right })
    const known = answer.cookies.find(({ name }) => name.startsWith('msoko.known_'))
    expect(known).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await usual.refusal(signIn, { body: { ...right, password: 'наугад наугад' } })
    }
    expect((await usual.refusal(signIn, { body: right })).status).toBe(429)
    expect((await openBrowser(application, '10.0.0.12').ask(signIn, { body: right })).statusCode).toBe(200)

    const forger = openBrowser(application, '10.0.0.13')
    const forged = `${known?.name}=${known?.value.split('.')[0]}.${'A'.repeat(43)}`
    const guess = { body: { ...right, password: 'наугад наугад' }, headers: { cookie: forged } }
    for (let attempt = 0; attempt < 5; attempt += 1) await forger.refusal(signIn, guess)
    expect((await openBrowser(application, '10.0.0.14').refusal(signIn, { body: right })).status).toBe(429)
  })

  it('closes an address that guesses at many accounts', async () => {
    const browser = openBrowser(application, '10.0.0.6')
    const statuses: number[] = []

    for (let attempt = 0; attempt < 31; attempt += 1) {
      const body = { email: `guess${attempt}@example.ru`, password: 'наугад наугад' }
      statuses.push((await browser.refusal(signIn, { body })).status)
    }

    expect(statuses.slice(0, 29).every((status) => status === 401)).toBe(true)
    expect(statuses.slice(29)).toEqual([429, 429])
    expect(
      await openBrowser(application, '10.0.0.7').call(signIn, {
        body: { email: people.officer.email, password },
      }),
    ).toEqual({ next: 'home' })
  })
})
