import { afterAll, beforeAll, expect, it } from 'vitest'
import { setUp, setupState, signIn, whoAmI } from '#access/contract.ts'
import { listAuditEntries } from '#access/people-contract.ts'
import { openInstallation } from '#app/open-installation.ts'
import { findMunicipality } from '#organizations/storage/municipality.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { type Application, openBrowser, startApplication, today } from '../application.ts'

let application: Application
let code: string

const form = {
  municipalityName: 'Приозёрный муниципальный округ',
  authorityName: 'Управление образования Приозёрного муниципального округа',
  administratorName: 'Ясенева Лидия Тимофеевна',
  email: 'yaseneva@example.ru',
  password: 'три сосны у мельницы',
}
const start = () =>
  openInstallation(application.store, {
    startsEmpty: true,
    timeZone: 'Europe/Moscow',
    fixedToday: today,
    report: () => {},
  })

beforeAll(async () => {
  application = await startApplication()
  const standing = await start()
  if (standing.kind !== 'to-be-set-up') throw new Error('an empty installation must wait for its set-up')
  code = standing.code
})
afterAll(() => application?.close())

it('waits for the set-up and offers no demonstration', async () => {
  expect(await openBrowser(application).call(setupState)).toEqual({
    isSetUp: false,
    isDemo: false,
    demoAccounts: [],
  })
})

it('refuses a wrong code and a weak password, and makes nothing', async () => {
  const browser = openBrowser(application)

  expect(await browser.refusal(setUp, { body: { ...form, code: 'aaaa-aaaa-aaaa-aaaa' } })).toMatchObject({
    type: '/problems/access/wrong-set-up-code',
    errors: [{ pointer: '/code' }],
  })
  expect(await browser.refusal(setUp, { body: { ...form, code, password: '1234567890' } })).toMatchObject({
    errors: [{ pointer: '/password' }],
  })
  expect(await browser.refusal(signIn, { body: form })).toMatchObject({ status: 401 })
})

it('gives a new code at the next start, and the old one stops working', async () => {
  const standing = await start()
  const stale = await openBrowser(application).refusal(setUp, { body: { ...form, code } })

  expect(stale).toMatchObject({ type: '/problems/access/wrong-set-up-code' })
  if (standing.kind === 'to-be-set-up') code = standing.code
})

it('makes the municipality and its administrator and lets them in', async () => {
  const browser = openBrowser(application)

  expect(await browser.call(setUp, { body: { ...form, code: ` ${code.toUpperCase()} ` } })).toEqual({
    next: 'home',
  })

  const { me } = await browser.call(whoAmI)
  expect(me).toMatchObject({ name: form.administratorName, role: 'administrator', reach: 'municipality' })
  const scope = municipalityScope(me?.municipalityId ?? 0)
  expect(await application.store.transaction(scope, findMunicipality)).toMatchObject({
    name: form.municipalityName,
    authorityName: form.authorityName,
  })
  const { entries } = await browser.call(listAuditEntries, { query: { verb: 'access.installation' } })
  expect(entries).toHaveLength(1)
  expect(JSON.stringify(entries)).not.toContain(form.password)
})

it('is done once', async () => {
  const again = { ...form, code, email: 'drugoy@example.ru' }

  expect(await openBrowser(application).refusal(setUp, { body: again })).toMatchObject({
    type: '/problems/access/set-up-already-done',
    status: 409,
  })
  expect(await start()).toEqual({ kind: 'working' })
})
