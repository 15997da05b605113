import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../test/engines.ts'
import type { Role } from '../domain/role.ts'
import { insertUser } from './save-user.ts'
import { findUsers } from './users.ts'

const denied = /permission denied/
const all = { state: 'all' } as const

onEachEngine('people', (open) => {
  beforeAll(async () => {
    const add = (name: string, role: Role, municipalityId: number, organizationIds: number[] = []) =>
      insertUser(open().owner, {
        name,
        email: `${role}${municipalityId}${organizationIds.join('')}@example.ru`,
        role,
        municipalityId,
        organizationIds,
        password: 'три сосны у мельницы',
        mustChangePassword: false,
      })
    await add('Ёлкина Анна', 'officer', 1)
    await add('Жукова Вера', 'head', 1, [11])
    await add('Ершов Пётр', 'head', 1, [12])
    await add('Дальняя Вера', 'officer', 2)
  })

  const names = async (scope: Parameters<ReturnType<typeof open>['transaction']>[0]) =>
    (await open().transaction(scope, (tx) => findUsers(tx, all))).map((user) => user.name)

  it('lists the municipality in Russian order', async () => {
    expect(await names(municipalityScope(1))).toEqual(['Ёлкина Анна', 'Ершов Пётр', 'Жукова Вера'])
  })

  it('shows an organisation its own people and the authority, not another organisation', async () => {
    expect(await names(organizationsScope(1, [11]))).toEqual(['Ёлкина Анна', 'Жукова Вера'])
  })

  it('shows nothing of a neighbour, and nothing to nobody', async () => {
    expect(await names(municipalityScope(2))).toEqual(['Дальняя Вера'])
    expect(await names({ municipalityId: null, reach: 'municipality', organizationIds: [] })).toEqual([])
  })

  it('refuses a second account with the same address of mail', async () => {
    const again = insertUser(open().owner, {
      name: 'Другая Анна',
      email: 'OFFICER1@example.ru',
      role: 'reader',
      municipalityId: 1,
      organizationIds: [],
      password: 'три сосны у мельницы',
      mustChangePassword: false,
    })
    await expect(again).rejects.toMatchObject({ code: 'access/email-taken' })
  })

  it.each([
    ['account', sql`select * from access.account`],
    ['session', sql`select * from access.session`],
    ['verification', sql`select * from access.verification`],
    ['two_factor', sql`select * from access.two_factor`],
    ['sign_in_failure', sql`select * from access.sign_in_failure`],
    ['installation', sql`select * from access.installation`],
  ])('hides access.%s from the application role', async (_, statement) => {
    const reading = open().transaction(municipalityScope(1), (tx) => statement.execute(tx))
    await expect(reading).rejects.toThrow(denied)
  })

  describe('the application role cannot write people', () => {
    it.each([
      ['add', sql`insert into access."user" (id, name, email, role) values ('x', 'x', 'x', 'administrator')`],
      ['promote', sql`update access."user" set role = 'administrator'`],
      ['remove', sql`delete from access."user"`],
      ['relax', sql`update access.role_setting set is_totp_required = false`],
    ])('%s', async (_, statement) => {
      const writing = open().transaction(municipalityScope(1), (tx) => statement.execute(tx))
      await expect(writing).rejects.toThrow(denied)
    })
  })
})
