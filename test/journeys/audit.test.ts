import { afterAll, beforeAll, expect, it } from 'vitest'
import { signIn } from '#access/contract.ts'
import {
  type AuditEntry,
  addUser,
  changeRole,
  listAuditChoices,
  listAuditEntries,
  listUsers,
} from '#access/people-contract.ts'
import { type Application, type Browser, openBrowser, startApplication } from '../application.ts'
import { moveIn, people, signedIn } from '../personas.ts'

let application: Application
let administrator: Browser

beforeAll(async () => {
  application = await startApplication()
  const { neighbour: _, ...ours } = people
  await moveIn(application, Object.values(ours))
  administrator = await signedIn(application, people.administrator)
})
afterAll(() => application?.close())

async function lastEntry(query: Record<string, string>): Promise<AuditEntry | undefined> {
  return (await administrator.call(listAuditEntries, { query })).entries[0]
}

it('tells who did what, from where, before and after', async () => {
  const answer = await administrator.ask(changeRole, {
    params: { role: 'officer' },
    body: { isTotpRequired: false },
  })

  expect(await lastEntry({ verb: 'access.role.' })).toMatchObject({
    personName: people.administrator.name,
    verb: 'access.role.changed',
    subject: 'role/officer',
    address: '127.0.0.1',
    requestId: answer.headers['x-request-id'],
    result: 'done',
    before: { isTotpRequired: false },
    after: { isTotpRequired: false },
  })
})

it('never holds a password', async () => {
  const body = { name: 'Ивушкина Раиса', email: 'iv@example.ru', role: 'officer', organizationIds: [] }
  const { temporaryPassword } = await administrator.call(addUser, { body })

  const { entries } = await administrator.call(listAuditEntries, { query: { limit: 200 } })
  expect(JSON.stringify(entries)).not.toContain(temporaryPassword)
})

it('keeps a refused attempt, with the one who made it', async () => {
  const reader = await signedIn(application, people.reader)
  await reader.refusal(addUser, {
    body: { name: 'Я сам', email: 'ja@example.ru', role: 'administrator', organizationIds: [] },
  })

  expect(await lastEntry({ result: 'refused' })).toMatchObject({
    personName: people.reader.name,
    verb: 'access.user.added',
    result: 'refused',
  })
})

it('keeps a failed sign-in to an account that does not exist', async () => {
  await openBrowser(application, '10.9.9.9').refusal(signIn, {
    body: { email: 'nobody@example.ru', password: 'какой-нибудь' },
  })

  expect(await lastEntry({ verb: 'access.session.refused' })).toMatchObject({
    userId: null,
    subject: 'user/nobody@example.ru',
    address: '10.9.9.9',
    after: { reason: 'wrong-credentials' },
  })
})

it('writes nothing about reading', async () => {
  const before = await lastEntry({})
  await administrator.call(listUsers)
  expect((await lastEntry({}))?.entryId).toBe(before?.entryId)
})

it('turns pages without losing or repeating a line', async () => {
  const whole = await administrator.call(listAuditEntries, { query: { limit: 200 } })
  const seen: number[] = []
  let before: number | null = null
  do {
    const query: Record<string, number> = before === null ? { limit: 2 } : { limit: 2, before }
    const page = await administrator.call(listAuditEntries, { query })
    seen.push(...page.entries.map((entry) => entry.entryId))
    before = page.nextBefore
  } while (before !== null)

  expect(seen).toEqual(whole.entries.map((entry) => entry.entryId))
})

it('offers the people and the verbs that occur', async () => {
  const { people: choices, verbs } = await administrator.call(listAuditChoices)

  expect(choices.map((choice) => choice.name)).toContain(people.administrator.name)
  expect(verbs).toContain('access.session.opened')
})

it('is read by administrators only', async () => {
  const officer = await signedIn(application, people.officer)
  expect(await officer.refusal(listAuditEntries)).toMatchObject({ status: 403 })
})
