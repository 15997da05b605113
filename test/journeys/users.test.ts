import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changePassword, signIn, whoAmI } from '#access/contract.ts'
import {
  activateUser,
  addUser,
  changeRole,
  changeUser,
  deactivateUser,
  getUser,
  listRoles,
  listUsers,
  resetPassword,
  unlockUser,
} from '#access/people-contract.ts'
import { type Application, type Browser, openBrowser, startApplication } from '../application.ts'
import { moveIn, password, people, signedIn } from '../personas.ts'
import { type Municipality, settle } from '../plan-municipality.ts'

let application: Application
let administrator: Browser
let ids: ReadonlyMap<string, string>
let neighbours: Municipality

beforeAll(async () => {
  application = await startApplication()
  await settle(application.store)
  neighbours = await settle(application.store)
  ids = await moveIn(application)
  administrator = await signedIn(application, people.administrator)
})
afterAll(() => application?.close())

const paramsOf = (who: { email: string }) => ({ userId: ids.get(who.email) ?? '' })
const enter = (email: string, secret: string) =>
  openBrowser(application).ask(signIn, { body: { email, password: secret } })

describe('adding a person', () => {
  const newcomer = {
    name: 'Ивушкина Раиса Львовна',
    email: 'ivushkina@example.ru',
    role: 'contributor',
    organizationIds: [3],
  }

  it('gives a temporary password that must be changed at the first sign-in', async () => {
    const { user, temporaryPassword } = await administrator.call(addUser, { body: newcomer })
    const browser = openBrowser(application)
    const { next } = await browser.call(signIn, {
      body: { email: newcomer.email, password: temporaryPassword },
    })

    expect(user).toMatchObject({ ...newcomer, isActive: true, mustChangePassword: true })
    expect(next).toBe('changePassword')
    const { next: after } = await browser.call(changePassword, {
      body: { currentPassword: temporaryPassword, newPassword: 'гнездо на старой иве' },
    })
    expect(after).toBe('home')
    expect((await browser.call(whoAmI)).me?.reach).toBe('organizations')
    expect((await enter(newcomer.email, temporaryPassword)).statusCode).toBe(401)
    expect((await enter(newcomer.email, 'гнездо на старой иве')).statusCode).toBe(200)
  })

  it('refuses an address of mail that is taken, at its field', async () => {
    expect(await administrator.refusal(addUser, { body: newcomer })).toMatchObject({
      type: '/problems/access/email-taken',
      status: 409,
      errors: [{ pointer: '/email' }],
    })
  })

  it('wants an organisation for a head and none for an officer', async () => {
    const head = { ...newcomer, email: 'a@example.ru', role: 'head', organizationIds: [] }
    const officer = { ...newcomer, email: 'b@example.ru', role: 'officer', organizationIds: [3] }

    expect(await administrator.refusal(addUser, { body: head })).toMatchObject({ status: 422 })
    expect(await administrator.refusal(addUser, { body: officer })).toMatchObject({ status: 422 })
  })

  it('gives nobody an organisation of a neighbour, or one that is not', async () => {
    const [foreign = 0] = neighbours.schools
    const body = { ...newcomer, email: 'c@example.ru', organizationIds: [3, foreign, 999] }
    expect(await administrator.refusal(addUser, { body })).toMatchObject({
      type: '/problems/access/organization-unknown',
      errors: [{ pointer: '/organizationIds/1' }, { pointer: '/organizationIds/2' }],
    })
    const { user } = await administrator.call(getUser, { params: paramsOf(people.headOfSchool) })
    const change = { params: { userId: user.userId }, body: { ...user, organizationIds: [foreign] } }
    expect((await administrator.refusal(changeUser, change)).status).toBe(422)
  })

  it('says in Russian everything that is wrong with the form', async () => {
    const problem = await administrator.refusal(addUser, { body: { ...newcomer, name: '', email: 'почта' } })

    expect(problem).toMatchObject({ status: 400, title: 'Запрос заполнен неверно' })
    expect(problem.errors?.map((error) => error.pointer)).toEqual(['/name', '/email'])
    expect(problem.errors?.every((error) => /[а-яё]/i.test(error.detail))).toBe(true)
  })
})

describe('changing a person', () => {
  it('refuses the older of two changes and shows what is stored', async () => {
    const { user } = await administrator.call(getUser, { params: paramsOf(people.reader) })
    const { name, email, role, organizationIds, version } = user
    const body = { name, email, role, organizationIds, version }

    await administrator.call(changeUser, {
      params: { userId: user.userId },
      body: { ...body, name: 'Тропинин Глеб Павлович' },
    })
    const stale = await administrator.refusal(changeUser, {
      params: { userId: user.userId },
      body: { ...body, name: 'Другое' },
    })

    expect(stale).toMatchObject({ type: '/problems/access/stale-version', status: 409 })
    expect(stale.current).toMatchObject({ name: 'Тропинин Глеб Павлович', version: version + 1 })
  })

  it('signs a person with a new role out, so that the pages fit it', async () => {
    const methodologist = await signedIn(application, people.methodologist)
    const { user } = await administrator.call(getUser, { params: paramsOf(people.methodologist) })

    await administrator.call(changeUser, {
      params: { userId: user.userId },
      body: { ...user, role: 'officer' },
    })

    expect(await methodologist.call(whoAmI)).toEqual({ me: null })
  })

  it('keeps the last administrator an administrator', async () => {
    const { user } = await administrator.call(getUser, { params: paramsOf(people.administrator) })
    await application.store.owner
      .updateTable('access.user')
      .set({ isActive: false })
      .where('email', '=', people.neighbour.email)
      .execute()

    expect(
      await administrator.refusal(changeUser, {
        params: { userId: user.userId },
        body: { ...user, role: 'reader' },
      }),
    ).toMatchObject({
      type: '/problems/access/last-administrator',
    })
    expect(await administrator.refusal(deactivateUser, { params: { userId: user.userId } })).toMatchObject({
      status: 409,
    })
  })
})

describe('closing and opening access', () => {
  it('ends the sessions of a deactivated person and lets nobody in by that account', async () => {
    const head = await signedIn(application, people.headOfOtherSchool)
    await administrator.call(deactivateUser, { params: paramsOf(people.headOfOtherSchool) })

    expect(await head.call(whoAmI)).toEqual({ me: null })
    const refused = await enter(people.headOfOtherSchool.email, password)
    expect(refused.json()).toMatchObject({ title: 'Учётная запись отключена', status: 403 })
    expect(refused.cookies).toEqual([])

    await administrator.call(activateUser, { params: paramsOf(people.headOfOtherSchool) })
    expect((await enter(people.headOfOtherSchool.email, password)).statusCode).toBe(200)
  })

  it('lists the active ones unless asked for others', async () => {
    await administrator.call(deactivateUser, { params: paramsOf(people.observer) })
    const listed = async (state: string) =>
      (await administrator.call(listUsers, { query: { state, search: 'заречнева' } })).users.length

    expect([await listed('active'), await listed('deactivated'), await listed('all')]).toEqual([0, 1, 1])
  })

  it('resets a forgotten password and lifts the lock', async () => {
    const body = { email: people.contributor.email, password: 'не помню пароль' }
    const browser = openBrowser(application, '10.0.0.9')
    for (let attempt = 0; attempt < 5; attempt += 1) await browser.ask(signIn, { body })
    expect((await browser.refusal(signIn, { body })).status).toBe(429)

    const { temporaryPassword } = await administrator.call(resetPassword, {
      params: paramsOf(people.contributor),
    })

    expect(await browser.call(signIn, { body: { ...body, password: temporaryPassword } })).toEqual({
      next: 'changePassword',
    })
  })

  it('lifts a lock without touching the password', async () => {
    const body = { email: people.officer.email, password: 'не помню пароль' }
    const browser = openBrowser(application, '10.0.0.10')
    for (let attempt = 0; attempt < 5; attempt += 1) await browser.ask(signIn, { body })

    await administrator.call(unlockUser, { params: paramsOf(people.officer) })

    expect(await browser.call(signIn, { body: { ...body, password } })).toEqual({ next: 'home' })
  })
})

describe('whom others see', () => {
  it('shows an officer the list, without the right to change it', async () => {
    const officer = await signedIn(application, people.officer)

    expect((await officer.call(listUsers)).users.length).toBeGreaterThan(3)
    expect(await officer.refusal(deactivateUser, { params: paramsOf(people.reader) })).toMatchObject({
      type: '/problems/access/not-permitted',
      status: 403,
    })
  })

  it('does not know a person of the neighbour', async () => {
    expect(await administrator.refusal(getUser, { params: paramsOf(people.neighbour) })).toMatchObject({
      status: 404,
    })
    expect(await administrator.refusal(resetPassword, { params: paramsOf(people.neighbour) })).toMatchObject({
      status: 404,
    })
  })

  it('shows the roles with their permissions', async () => {
    const { roles } = await administrator.call(listRoles)

    expect(roles.map((setting) => setting.role)).toContain('reader')
    expect(roles.find((setting) => setting.role === 'administrator')?.permissions).toContain(
      'access.user.manage',
    )
  })

  it('counts the own people alone, also when a role is changed', async () => {
    const params = { role: 'head' }
    const before = (await administrator.call(listRoles)).roles.find(({ role }) => role === 'head')
    const foreign = { ...people.headOfSchool, email: 'foreign@example.ru', municipalityId: 2 }
    await moveIn(application, [foreign])
    const { role } = await administrator.call(changeRole, { params, body: { isTotpRequired: false } })
    expect(role).toEqual(before)
  })
})
