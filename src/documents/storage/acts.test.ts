import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
import { plainDate } from '#kernel/plain-date.ts'
import { Refusal } from '#kernel/refusal.ts'
import { noDetails } from '#organizations/domain/organization.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import type { Scope } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../test/engines.ts'
import type { Act } from '../domain/act.ts'
import { addEdition } from '../domain/change-editions.ts'
import { getAct, listActs } from './acts.ts'
import { checkFile } from './check-file.ts'
import {
  addFirstRequiredActs,
  createRequiredAct,
  listRequiredActs,
  saveRequiredAct,
} from './required-acts.ts'
import { createAct, type NewAct, saveAct } from './save-act.ts'
import { findFile, storeFile } from './stored-files.ts'

const now = new Date('2026-11-24T09:00:00Z')
const fileOf = (text: string) => checkFile({ name: `${text}.docx`, bytes: demoDocx([text]) })

onEachEngine('the register of acts', (open) => {
  let ours = 0
  let theirs = 0
  let authority = 0
  let school = 0
  let otherSchool = 0
  let theirSchool = 0

  beforeAll(async () => {
    const { owner } = open()
    ours = await createMunicipality(owner, { name: 'Заречный округ', authorityName: null, regionName: null })
    theirs = await createMunicipality(owner, {
      name: 'Соседний округ',
      authorityName: null,
      regionName: null,
    })
    authority = await add(ours, 'Управление образования', 'authority')
    school = await add(ours, 'СОШ № 1', 'school')
    otherSchool = await add(ours, 'СОШ № 2', 'school')
    theirSchool = await add(theirs, 'СОШ № 900', 'school')
  })

  function add(municipalityId: number, shortName: string, type: 'school' | 'authority'): Promise<number> {
    return open().transaction(municipalityScope(municipalityId), async (tx) => {
      const organization = { ...noDetails, type, names: [{ fullName: shortName, shortName, since: null }] }
      const rest = { codes: [], events: [], openedOn: null, closedOn: null, mergedIntoId: null }
      return (await createOrganization(tx, municipalityId, { ...organization, ...rest })).organizationId
    })
  }

  /** An act of an organisation, with a file of the same words. */
  function write(scope: Scope, organizationId: number, title: string, more: Partial<NewAct> = {}) {
    const file = fileOf(title)
    const municipalityId = scope.municipalityId ?? 0
    return open().transaction(scope, async (tx) => {
      await storeFile(tx, file, { municipalityId, organizationId, userId: 'u1', now })
      return await createAct(tx, municipalityId, {
        organizationId,
        kind: 'regulation',
        title,
        issuer: null,
        tags: ['Объективность'],
        planIds: [3],
        responsible: 'Ветрова Н. П.',
        reviewOn: plainDate('2027-09-01'),
        requiredActId: null,
        note: null,
        isShared: false,
        editions: [
          {
            editionId: 0,
            number: '12-ОД',
            signedOn: plainDate('2026-08-30'),
            signatory: 'Ветрова Н. П.',
            validFrom: plainDate('2026-09-01'),
            validTo: null,
            endBasis: null,
            file: {
              sha256: file.sha256,
              fileName: file.fileName,
              kind: file.kind,
              byteCount: file.bytes.length,
            },
            removed: false,
          },
        ],
        ...more,
      })
    })
  }

  it('keeps an act as it was given, with its file', async () => {
    const stored = await write(organizationsScope(ours, [school]), school, 'Положение о ВСОКО')
    const file = await open().transaction(organizationsScope(ours, [school]), (tx) =>
      findFile(tx, { organizationId: school, sha256: stored.editions[0]?.file?.sha256 ?? '' }),
    )

    expect(stored).toMatchObject({
      version: 1,
      tags: ['Объективность'],
      planIds: [3],
      reviewOn: '2027-09-01',
      editions: [{ number: '12-ОД', validFrom: '2026-09-01', file: { fileName: 'Положение о ВСОКО.docx' } }],
    })
    expect(file?.mediaType).toContain('wordprocessingml')
    expect(file && Buffer.from(file.bytes).equals(demoDocx(['Положение о ВСОКО']))).toBe(true)
  })

  it('keeps a file once by its content, whatever it is called', async () => {
    const scope = organizationsScope(ours, [otherSchool])
    const put = { municipalityId: ours, organizationId: otherSchool, userId: null, now }
    const keys = await open().transaction(scope, async (tx) => [
      await storeFile(tx, fileOf('Один и тот же'), put),
      await storeFile(tx, { ...fileOf('Один и тот же'), fileName: 'копия.docx' }, put),
    ])
    const { rows } = await sql<{ count: number }>`
      select count(*) from documents.stored_file where organization_id = ${otherSchool}
    `.execute(open().owner)

    expect(keys[0]).toEqual(keys[1])
    expect(rows[0]?.count).toBe(1)
  })

  it('keeps a new edition and ends the one before it', async () => {
    const act = await write(municipalityScope(ours), authority, 'Положение о конкурсе')
    const [first] = act.editions
    if (!first) throw new Error('no edition')
    const next = { ...first, editionId: 0, number: '40-ОД', validFrom: plainDate('2027-01-01'), file: null }

    const saved = await save(municipalityScope(ours), act, addEdition(act, next))

    expect(saved.version).toBe(2)
    expect(saved.editions.map(({ number, validTo }) => [number, validTo])).toEqual([
      ['12-ОД', '2026-12-31'],
      ['40-ОД', null],
    ])
  })

  function save(scope: Scope, before: Act, after: Act): Promise<Act> {
    return open().transaction(scope, (tx) => saveAct(tx, scope.municipalityId ?? 0, before, after))
  }

  it('does not overwrite a newer version', async () => {
    const act = await write(municipalityScope(ours), authority, 'Порядок перепроверки')
    await save(municipalityScope(ours), act, { ...act, title: 'Порядок перепроверки работ' })

    const refusal = await refusalOf(save(municipalityScope(ours), act, { ...act, title: 'Иначе' }))

    expect(refusal).toMatchObject({ status: 409, current: { title: 'Порядок перепроверки работ' } })
  })

  it('hides a removed act from the list and gives it back', async () => {
    const scope = municipalityScope(ours)
    const act = await write(scope, authority, 'Письмо о сроках')
    const removed = await save(scope, act, { ...act, removed: true })
    const titles = async () =>
      (await open().transaction(scope, (tx) => listActs(tx))).map(({ title }) => title)

    expect(await titles()).not.toContain('Письмо о сроках')
    await save(scope, removed, { ...removed, removed: false })
    expect(await titles()).toContain('Письмо о сроках')
  })

  it('shows a school its own acts, not another school’s and not the authority’s', async () => {
    const own = organizationsScope(ours, [school])
    const foreign = await write(organizationsScope(ours, [otherSchool]), otherSchool, 'Чужое положение')
    const key = { organizationId: otherSchool, sha256: foreign.editions[0]?.file?.sha256 ?? '' }

    const seen = await open().transaction(own, (tx) => listActs(tx))

    expect(new Set(seen.map(({ organizationId }) => organizationId))).toEqual(new Set([school]))
    expect((await refusalOf(open().transaction(own, (tx) => getAct(tx, foreign.actId)))).status).toBe(404)
    expect(await open().transaction(own, (tx) => findFile(tx, key))).toBeUndefined()
    expect((await refusalOf(save(own, foreign, { ...foreign, title: 'Моё' }))).status).toBe(404)
  })

  it('shows an act with its file to everybody while the authority says so', async () => {
    const boss = municipalityScope(ours)
    const own = organizationsScope(ours, [school])
    const act = await write(boss, authority, 'Положение о МСОКО', { isShared: true })
    const key = { organizationId: authority, sha256: act.editions[0]?.file?.sha256 ?? '' }
    const read = () => open().transaction(own, (tx) => findFile(tx, key))

    expect(await open().transaction(own, (tx) => getAct(tx, act.actId))).toMatchObject({ editions: [{}] })
    expect(await read()).toBeDefined()
    expect(await touched(own, 'act', authority)).toBe(0)

    const closed = await save(boss, act, { ...act, isShared: false })
    expect(await read()).toBeUndefined()
    const removed = await save(boss, closed, { ...closed, isShared: true, removed: true })
    expect(removed.editions).toHaveLength(1)
    expect(await read()).toBeUndefined()
    expect((await refusalOf(open().transaction(own, (tx) => getAct(tx, act.actId)))).status).toBe(404)
  })

  it('lets no school show an act to everybody, nor write for another or into another municipality', async () => {
    const own = organizationsScope(ours, [school])
    const blocked = /row-level security/
    await expect(write(own, school, 'Напоказ', { isShared: true })).rejects.toThrow(blocked)
    await expect(write(own, otherSchool, 'За соседа')).rejects.toThrow(blocked)
    await expect(write(municipalityScope(theirs), school, 'Чужим')).rejects.toThrow()
    await expect(write(municipalityScope(ours), theirSchool, 'Туда')).rejects.toThrow()
  })

  it.each(['stored_file', 'act', 'act_edition', 'required_act'])(
    'neither shows nor changes a foreign municipality’s rows of %s',
    async (table) => {
      await write(organizationsScope(theirs, [theirSchool]), theirSchool, `У соседей ${table}`)
      await open()
        .owner.transaction()
        .execute(async (tx) => {
          if ((await listRequiredActs(tx)).length === 0) await addFirstRequiredActs(tx, theirs)
        })
      for (const scope of [municipalityScope(ours), organizationsScope(ours, [school])]) {
        const { rows } = await open().transaction(scope, (tx) =>
          sql<{ count: number }>`
            select count(*) from ${sql.table(`documents.${table}`)} where municipality_id = ${theirs}
          `.execute(tx),
        )
        expect(rows[0]?.count).toBe(0)
        expect(await touched(scope, table, undefined)).toBe(0)
      }
    },
  )

  /** How many foreign rows an update in place touches: of the neighbours, or of one organisation. */
  async function touched(scope: Scope, table: string, organizationId: number | undefined): Promise<number> {
    const column = table === 'stored_file' ? 'is_shared' : 'municipality_id'
    const where =
      organizationId === undefined
        ? sql`municipality_id = ${theirs}`
        : sql`organization_id = ${organizationId}`
    return await open().transaction(scope, async (tx) => {
      const { numAffectedRows } = await sql`
        update ${sql.table(`documents.${table}`)} set ${sql.ref(column)} = ${sql.ref(column)} where ${where}
      `.execute(tx)
      return Number(numAffectedRows ?? 0)
    })
  }

  it('keeps the list of required acts: no two alike, none by a school, an old version refused', async () => {
    const boss = municipalityScope(ours)
    const rule = { name: 'Положение о ВСОКО', organizationType: 'school', validYears: 5 } as const
    const made = await open().transaction(boss, (tx) => createRequiredAct(tx, ours, rule))
    const twice = open().transaction(boss, (tx) => createRequiredAct(tx, ours, { ...rule, validYears: 3 }))
    const bySchool = open().transaction(organizationsScope(ours, [school]), (tx) =>
      createRequiredAct(tx, ours, { ...rule, name: 'Своё' }),
    )

    expect((await refusalOf(twice)).code).toBe('documents/required-act-taken')
    await expect(bySchool).rejects.toThrow(/row-level security/)
    const removed = await open().transaction(boss, (tx) => saveRequiredAct(tx, { ...made, deleted: true }))
    expect(removed).toMatchObject({ version: 2, deleted: true })
    const stale = open().transaction(boss, (tx) => saveRequiredAct(tx, { ...made, validYears: 1 }))
    expect((await refusalOf(stale)).status).toBe(409)
  })
})

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Refusal) return error
  throw new Error(`expected a refusal, got ${error}`)
}
