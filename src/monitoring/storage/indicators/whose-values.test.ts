import { sql } from 'kysely'
import { beforeAll, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { makePlaces, nowhere, refusalOf } from '../../../../test/documents-municipality.ts'
import { onEachEngine } from '../../../../test/engines.ts'
import {
  approveEdition,
  createMethodology,
  getEdition,
  listEditionHeads,
  listMethodologies,
  saveDraft,
  touchMethodology,
} from './methodologies.ts'
import { shippedMethodologies } from './shipped.ts'
import { getSnapshot, listSnapshots, takeSnapshot } from './snapshots.ts'
import {
  countClassesOf,
  dropOtherValues,
  findClassValues,
  listHistory,
  listTotals,
  listValues,
  saveTotals,
  saveValues,
} from './values.ts'

const now = new Date('2026-11-24T09:00:00Z')

onEachEngine('whose methodologies and values', (open) => {
  let at = nowhere
  let methodologyId = 0
  const by = () => ({ municipalityId: at.ours, userId: 'u1', name: 'Ветрова Н. П.', now })
  const boss = () => municipalityScope(at.ours)
  const own = () => organizationsScope(at.ours, [at.school])
  const theirs = () => municipalityScope(at.theirs)
  const counted = () => ({ methodologyId, edition: 1, year: 2026 })
  const shipped = shippedMethodologies().find(({ key }) => key === 'motivating')
  if (!shipped) throw new Error('the catalogue has it')
  const { title, purpose, content } = shipped

  beforeAll(async () => {
    at = await makePlaces(open())
    const made = { title, purpose, origin: 'motivating', content }
    methodologyId = await open().transaction(boss(), (tx) => createMethodology(tx, made, by()))
    await open().transaction(boss(), async (tx) => {
      const row = (organizationId: number, value: number) => ({
        organizationId,
        keptValues: { 'MM-11': [value, 1, value] as const, 'MM-12': { kind: 'no-form' as const } },
        classValues: {
          'MM-11': [['5А', 25, [value, 1, value]] as const, ['5Б', 7, { kind: 'no-form' }] as const],
        },
        sources: [],
      })
      await saveValues(tx, counted(), [row(at.school, 1), row(at.otherSchool, 0)], {
        municipalityId: at.ours,
        now,
      })
      await saveTotals(tx, counted(), { totals: {}, spreads: {} }, { municipalityId: at.ours, now })
    })
  })

  it('a school sees its own values and the municipality’s totals, and writes neither', async () => {
    const seen = await open().transaction(own(), (tx) => listValues(tx, counted()))
    expect(seen.map(({ organizationId }) => organizationId)).toEqual([at.school])
    const classes = (organizationId: number) =>
      open().transaction(own(), (tx) => findClassValues(tx, counted(), organizationId))
    expect(await classes(at.school)).toEqual({
      'MM-11': [
        ['5А', 25, [1, 1, 1]],
        ['5Б', 7, { kind: 'no-form' }],
      ],
    })
    expect(await classes(at.otherSchool)).toBeUndefined()
    const counts = await open().transaction(own(), (tx) => countClassesOf(tx, counted(), 'MM-11'))
    expect([...counts]).toEqual([[at.school, { known: 1, asked: 2 }]])
    const past = await open().transaction(own(), (tx) => listHistory(tx, methodologyId, 'MM-11'))
    expect(past).toEqual([{ organizationId: at.school, edition: 1, year: 2026, kept: [1, 1, 1] }])
    expect((await open().transaction(own(), (tx) => listTotals(tx, methodologyId))).length).toBe(1)
    const blocked = /row-level security/
    await expect(
      open().transaction(own(), (tx) =>
        saveValues(
          tx,
          counted(),
          seen.map((one) => ({ ...one, classValues: {} })),
          { municipalityId: at.ours, now: new Date(now.getTime() + 1) },
        ),
      ),
    ).rejects.toThrow(blocked)
    await open().transaction(own(), (tx) => dropOtherValues(tx, counted(), []))
    expect((await open().transaction(boss(), (tx) => listValues(tx, counted()))).length).toBe(2)
  })

  it('a neighbouring municipality sees nothing', async () => {
    expect(await open().transaction(theirs(), (tx) => listMethodologies(tx))).toEqual([])
    expect(await open().transaction(theirs(), (tx) => listEditionHeads(tx))).toEqual([])
    expect(await open().transaction(theirs(), (tx) => listValues(tx, counted()))).toEqual([])
    expect(await open().transaction(theirs(), (tx) => listTotals(tx, methodologyId))).toEqual([])
    const foreign = open().transaction(theirs(), (tx) => getEdition(tx, methodologyId, 1))
    expect((await refusalOf(foreign)).status).toBe(404)
  })

  it('a draft is changed in its place, an approved edition never again', async () => {
    const [direction] = content.directions
    if (!direction) throw new Error('it has directions')
    const changed = {
      ...content,
      directions: [{ ...direction, title: 'Условия' }, ...content.directions.slice(1)],
    }
    await open().transaction(boss(), (tx) => saveDraft(tx, methodologyId, changed, by()))
    const approval = {
      approvedOn: plainDate('2026-09-01'),
      actId: null,
      actWords: 'Приказ № 1',
      fromYear: 2026,
    }
    await open().transaction(boss(), (tx) => approveEdition(tx, { methodologyId, number: 1 }, approval))
    const first = await open().transaction(boss(), (tx) => getEdition(tx, methodologyId, 1))
    expect(first).toMatchObject({ ...approval, content: changed })
    await open().transaction(boss(), (tx) => saveDraft(tx, methodologyId, content, by()))
    const heads = await open().transaction(boss(), (tx) => listEditionHeads(tx))
    expect(heads.map(({ number, approvedOn }) => [number, approvedOn])).toEqual([
      [2, null],
      [1, '2026-09-01'],
    ])
    // The database itself holds it: no statement reaches an approved row.
    await open().transaction(boss(), async (tx) => {
      const touched = sql`update monitoring.methodology_edition set act_words = 'Другой'
        where methodology_id = ${methodologyId} and number = 1 returning number`
      expect((await touched.execute(tx)).rows).toEqual([])
      const dropped = sql`delete from monitoring.methodology_edition where approved_on is not null returning number`
      expect((await dropped.execute(tx)).rows).toEqual([])
    })
  })

  it('two people change a methodology at once: the second is told', async () => {
    await open().transaction(boss(), (tx) => touchMethodology(tx, { methodologyId, version: 1 }, {}))
    const second = open().transaction(boss(), (tx) => touchMethodology(tx, { methodologyId, version: 1 }, {}))
    expect(await refusalOf(second)).toMatchObject({ status: 409, current: { version: 2 } })
  })

  it('a snapshot is taken and never changed', async () => {
    const track = {
      ...{
        methodologyId,
        methodologyTitle: title,
        edition: 1,
        actWords: null,
        direction: '1',
        title: 'Условия',
      },
      ...{ year: 2026, positions: [], lines: [], countedAt: null },
    }
    const snapshotId = await open().transaction(boss(), (tx) => takeSnapshot(tx, 'К совещанию', track, by()))
    expect((await open().transaction(boss(), (tx) => getSnapshot(tx, snapshotId))).content).toEqual(track)
    expect((await open().transaction(theirs(), (tx) => listSnapshots(tx, methodologyId, '1'))).length).toBe(0)
    for (const statement of [
      `update monitoring.indicator_snapshot set title = 'Другой'`,
      'delete from monitoring.indicator_snapshot',
    ]) {
      await expect(open().transaction(boss(), (tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        /permission denied/,
      )
    }
  })
})
