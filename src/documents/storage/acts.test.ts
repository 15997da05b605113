import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { demoDocx } from '#app/demo/demo-docx.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Scope } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import {
  fileOf,
  makePlaces,
  nowhere,
  putAt,
  refusalOf,
  writeAct,
} from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import type { Act } from '../domain/act.ts'
import { addEdition } from '../domain/change-editions.ts'
import { listActs } from './acts.ts'
import { createRequiredAct, saveRequiredAct } from './required-acts.ts'
import { saveAct } from './save-act.ts'
import { findFile, storeFile } from './stored-files.ts'

onEachEngine('the register of acts', (open) => {
  let at = nowhere
  beforeAll(async () => {
    at = await makePlaces(open())
  })

  it('keeps an act as it was given, with its file', async () => {
    const stored = await writeAct(
      open(),
      organizationsScope(at.ours, [at.school]),
      at.school,
      'Положение о ВСОКО',
    )
    const file = await open().transaction(organizationsScope(at.ours, [at.school]), (tx) =>
      findFile(tx, { organizationId: at.school, sha256: stored.editions[0]?.file?.sha256 ?? '' }),
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
    const scope = organizationsScope(at.ours, [at.otherSchool])
    const put = { municipalityId: at.ours, organizationId: at.otherSchool, userId: null, now: putAt }
    const keys = await open().transaction(scope, async (tx) => [
      await storeFile(tx, fileOf('Один и тот же'), put),
      await storeFile(tx, { ...fileOf('Один и тот же'), fileName: 'копия.docx' }, put),
    ])
    const { rows } = await sql<{ count: number }>`
      select count(*) from documents.stored_file where organization_id = ${at.otherSchool}
    `.execute(open().owner)

    expect(keys[0]).toEqual(keys[1])
    expect(rows[0]?.count).toBe(1)
  })

  it('keeps a new edition and ends the one before it', async () => {
    const act = await writeAct(open(), municipalityScope(at.ours), at.authority, 'Положение о конкурсе')
    const [first] = act.editions
    if (!first) throw new Error('no edition')
    const next = { ...first, editionId: 0, number: '40-ОД', validFrom: plainDate('2027-01-01'), file: null }

    const saved = await save(municipalityScope(at.ours), act, addEdition(act, next))

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
    const act = await writeAct(open(), municipalityScope(at.ours), at.authority, 'Порядок перепроверки')
    await save(municipalityScope(at.ours), act, { ...act, title: 'Порядок перепроверки работ' })

    const refusal = await refusalOf(save(municipalityScope(at.ours), act, { ...act, title: 'Иначе' }))

    expect(refusal).toMatchObject({ status: 409, current: { title: 'Порядок перепроверки работ' } })
  })

  it('hides a removed act from the list and gives it back', async () => {
    const scope = municipalityScope(at.ours)
    const act = await writeAct(open(), scope, at.authority, 'Письмо о сроках')
    const removed = await save(scope, act, { ...act, removed: true })
    const titles = async () =>
      (await open().transaction(scope, (tx) => listActs(tx))).map(({ title }) => title)

    expect(await titles()).not.toContain('Письмо о сроках')
    await save(scope, removed, { ...removed, removed: false })
    expect(await titles()).toContain('Письмо о сроках')
  })

  it('keeps the list of required acts: no two alike, none by a school, an old version refused', async () => {
    const boss = municipalityScope(at.ours)
    const rule = { name: 'Положение о ВСОКО', organizationType: 'school', validYears: 5 } as const
    const made = await open().transaction(boss, (tx) => createRequiredAct(tx, at.ours, rule))
    const twice = () =>
      open().transaction(boss, (tx) => createRequiredAct(tx, at.ours, { ...rule, validYears: 3 }))
    const bySchool = () =>
      open().transaction(organizationsScope(at.ours, [at.school]), (tx) =>
        createRequiredAct(tx, at.ours, { ...rule, name: 'Своё' }),
      )

    expect((await refusalOf(twice())).code).toBe('documents/required-act-taken')
    await expect(bySchool()).rejects.toThrow(/row-level security/)
    const removed = await open().transaction(boss, (tx) => saveRequiredAct(tx, { ...made, deleted: true }))
    expect(removed).toMatchObject({ version: 2, deleted: true })
    const stale = () => open().transaction(boss, (tx) => saveRequiredAct(tx, { ...made, validYears: 1 }))
    expect((await refusalOf(stale())).status).toBe(409)
  })
})
