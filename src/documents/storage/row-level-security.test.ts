import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import type { Scope } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere, refusalOf, writeAct } from '../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../test/engines.ts'
import type { Act } from '../domain/act.ts'
import { getAct, listActs } from './acts.ts'
import { addFirstRequiredActs, listRequiredActs } from './required-acts.ts'
import { saveAct } from './save-act.ts'
import { findFile } from './stored-files.ts'

onEachEngine('whose documents', (open) => {
  let at = nowhere
  beforeAll(async () => {
    at = await makePlaces(open())
  })

  it('shows a school its own acts, not another school’s and not the authority’s', async () => {
    const own = organizationsScope(at.ours, [at.school])
    const foreign = await writeAct(
      open(),
      organizationsScope(at.ours, [at.otherSchool]),
      at.otherSchool,
      'Чужое положение',
    )
    await writeAct(open(), own, at.school, 'Своё положение')
    await writeAct(open(), municipalityScope(at.ours), at.authority, 'Для служебного пользования')
    const key = { organizationId: at.otherSchool, sha256: foreign.editions[0]?.file?.sha256 ?? '' }

    const seen = await open().transaction(own, (tx) => listActs(tx))

    expect(new Set(seen.map(({ organizationId }) => organizationId))).toEqual(new Set([at.school]))
    expect((await refusalOf(open().transaction(own, (tx) => getAct(tx, foreign.actId)))).status).toBe(404)
    expect(await open().transaction(own, (tx) => findFile(tx, key))).toBeUndefined()
    expect((await refusalOf(save(own, foreign, { ...foreign, title: 'Моё' }))).status).toBe(404)
  })

  it('shows an act with its file to everybody while the authority says so', async () => {
    const boss = municipalityScope(at.ours)
    const own = organizationsScope(at.ours, [at.school])
    const act = await writeAct(open(), boss, at.authority, 'Положение о МСОКО', { isShared: true })
    const key = { organizationId: at.authority, sha256: act.editions[0]?.file?.sha256 ?? '' }
    const read = () => open().transaction(own, (tx) => findFile(tx, key))

    expect(await open().transaction(own, (tx) => getAct(tx, act.actId))).toMatchObject({ editions: [{}] })
    expect(await read()).toBeDefined()
    expect(await touched(own, 'act', at.authority)).toBe(0)

    const closed = await save(boss, act, { ...act, isShared: false })
    expect(await read()).toBeUndefined()
    const removed = await save(boss, closed, { ...closed, isShared: true, removed: true })
    expect(removed.editions).toHaveLength(1)
    expect(await read()).toBeUndefined()
    expect((await refusalOf(open().transaction(own, (tx) => getAct(tx, act.actId)))).status).toBe(404)
  })

  it('lets no school show an act to everybody, nor write for another or into another municipality', async () => {
    const own = organizationsScope(at.ours, [at.school])
    const blocked = /row-level security/
    await expect(writeAct(open(), own, at.school, 'Напоказ', { isShared: true })).rejects.toThrow(blocked)
    await expect(writeAct(open(), own, at.otherSchool, 'За соседа')).rejects.toThrow(blocked)
    await expect(writeAct(open(), municipalityScope(at.theirs), at.school, 'Чужим')).rejects.toThrow()
    await expect(writeAct(open(), municipalityScope(at.ours), at.theirSchool, 'Туда')).rejects.toThrow()
  })

  it.each(['stored_file', 'act', 'act_edition', 'required_act'])(
    'neither shows nor changes a foreign municipality’s rows of %s',
    async (table) => {
      await writeAct(
        open(),
        organizationsScope(at.theirs, [at.theirSchool]),
        at.theirSchool,
        `У соседей ${table}`,
      )
      await open()
        .owner.transaction()
        .execute(async (tx) => {
          if ((await listRequiredActs(tx)).length === 0) await addFirstRequiredActs(tx, at.theirs)
        })
      for (const scope of [municipalityScope(at.ours), organizationsScope(at.ours, [at.school])]) {
        const { rows } = await open().transaction(scope, (tx) =>
          sql<{ count: number }>`
            select count(*) from ${sql.table(`documents.${table}`)} where municipality_id = ${at.theirs}
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
        ? sql`municipality_id = ${at.theirs}`
        : sql`organization_id = ${organizationId}`
    return await open().transaction(scope, async (tx) => {
      const { numAffectedRows } = await sql`
        update ${sql.table(`documents.${table}`)} set ${sql.ref(column)} = ${sql.ref(column)} where ${where}
      `.execute(tx)
      return Number(numAffectedRows ?? 0)
    })
  }

  function save(scope: Scope, before: Act, after: Act): Promise<Act> {
    return open().transaction(scope, (tx) => saveAct(tx, scope.municipalityId ?? 0, before, after))
  }
})
