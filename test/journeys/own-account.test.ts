import { afterAll, beforeAll, expect, it } from 'vitest'
import { changePassword, changeProfile, whoAmI } from '#access/contract.ts'
import { listAuditEntries } from '#access/people-contract.ts'
import { type Application, startApplication } from '../application.ts'
import { moveIn, password, people, signedIn } from '../personas.ts'

let application: Application

beforeAll(async () => {
  application = await startApplication()
  await moveIn(application)
})
afterAll(() => application?.close())

it('changes the own password and ends the other sessions', async () => {
  const office = await signedIn(application, people.officer)
  const home = await signedIn(application, people.officer)

  await office.call(changePassword, { body: { currentPassword: password, newPassword: 'сорок ведёр росы' } })

  expect((await office.call(whoAmI)).me?.name).toBe(people.officer.name)
  expect(await home.call(whoAmI)).toEqual({ me: null })
})

it('wants the present password for a new one', async () => {
  const reader = await signedIn(application, people.reader)
  const body = { currentPassword: 'не тот пароль', newPassword: 'сорок ведёр росы' }

  expect(await reader.refusal(changePassword, { body })).toMatchObject({
    type: '/problems/access/wrong-password',
    errors: [{ pointer: '/currentPassword' }],
  })
})

it('ends a session at which somebody guesses the password, and writes it down', async () => {
  const left = await signedIn(application, people.contributor)
  const body = { currentPassword: 'не тот пароль', newPassword: 'сорок ведёр росы' }
  for (let attempt = 0; attempt < 4; attempt += 1) {
    expect((await left.refusal(changePassword, { body })).status).toBe(422)
  }

  expect((await left.refusal(changePassword, { body })).status).toBe(401)
  expect(await left.call(whoAmI)).toEqual({ me: null })
  const administrator = await signedIn(application, people.administrator)
  const query = { verb: 'access.own.passwordChanged', result: 'refused' }
  const { entries } = await administrator.call(listAuditEntries, { query })
  expect(entries.filter(({ personName }) => personName === people.contributor.name)).toHaveLength(5)
})

it('refuses a guessable new password at its field', async () => {
  const reader = await signedIn(application, people.reader)
  const body = { currentPassword: password, newPassword: 'Пароль-2026!' }

  expect(await reader.refusal(changePassword, { body })).toMatchObject({
    type: '/problems/access/weak-password',
    status: 422,
    errors: [{ pointer: '/newPassword' }],
  })
})

it('changes the own name', async () => {
  const observer = await signedIn(application, people.observer)

  const { me } = await observer.call(changeProfile, { body: { name: 'Заречнева Алла Петровна' } })

  expect(me.name).toBe('Заречнева Алла Петровна')
  expect((await observer.call(whoAmI)).me?.name).toBe('Заречнева Алла Петровна')
})
