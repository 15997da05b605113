import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Tx } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../../test/engines.ts'
import { pupil, resultsReading, workReading } from '../../../../test/fixtures/results-reading.ts'
import { importReading, makeResultsPlace } from '../../../../test/results-municipality.ts'
import type { Scale } from '../../domain/scales/scale.ts'
import { findWork } from '../works.ts'
import { countRecount } from './recount-marks.ts'
import { addRecount, getRecount } from './recounts.ts'
import { workOnRecount } from './work-on-recount.ts'

const scaleFrom = (three: number, four: number): Scale => ({
  bands: [
    { from: 0, to: three - 1, mark: 2 },
    { from: three, to: four - 1, mark: 3 },
    { from: four, to: 4, mark: 4 },
  ],
  conditions: [],
})

onEachEngine('marks counted anew', (open) => {
  it('change with the scale, those of the file stay, and the former scale brings the former ones back', async () => {
    const store = open()
    const { municipalityId } = await makeResultsPlace(store, ['053001', '053002'])
    const scope = municipalityScope(municipalityId)
    const now = () => new Date('2026-10-01T09:00:00Z')
    const row = (
      at: number,
      school: string,
      primaryScore: number,
      mark: number | null,
      from: 'file' | 'scale' | null,
    ) =>
      pupil({ row: at, school, primaryScore, mark, markFrom: from, journalMark: 3, notes: { ovz: at % 2 } })
    const pupils = [
      row(5, '053001', 1, 3, 'scale'),
      row(6, '053001', 3, 4, 'scale'),
      row(7, '053001', 1, 3, 'file'),
      row(8, '053002', 2, 3, 'scale'),
      pupil({
        row: 9,
        school: '053002',
        absent: true,
        scores: [],
        primaryScore: null,
        mark: null,
        markFrom: null,
      }),
    ]
    await importReading(store, municipalityId, resultsReading([workReading({ pupils })]))
    const within = <Result>(what: (tx: Tx) => Promise<Result>) => store.transaction(scope, what)
    const work = await within((tx) => findWork(tx, workReading().key))
    if (!work) throw new Error('the work was imported')
    const kept = async () =>
      (
        await sql`
          select 'score' as kind, to_jsonb(t) as row from assessment.score_distribution t where work_id = ${work.workId}
          union all select 'item', to_jsonb(t) from assessment.item_statistics t where work_id = ${work.workId}
          union all select 'journal', to_jsonb(t) from assessment.mark_journal t where work_id = ${work.workId}
          union all select 'group', to_jsonb(t) from assessment.group_distribution t where work_id = ${work.workId}
          union all select 'total', to_jsonb(t) from assessment.work_total t where work_id = ${work.workId}
          order by 1, 2
        `.execute(store.owner)
      ).rows
    const marks = async () =>
      (
        await sql<{ marks: number[]; counts: number[] }>`
          select marks, mark_counts as counts from assessment.work_total where work_id = ${work.workId}
        `.execute(store.owner)
      ).rows[0]
    const recount = async (scale: Scale | null) => {
      const counts = await within((tx) => countRecount(tx, work, scale))
      const recountId = await within((tx) =>
        addRecount(tx, {
          ...{ municipalityId, workId: work.workId, scale, scaleSource: 'приказ' },
          ...{ starterName: 'Перелогин С. А.', startedAt: now() },
        }),
      )
      await workOnRecount(store, recountId, now)
      await workOnRecount(store, recountId, now)
      return { counts, done: await getRecount(store.owner, recountId) }
    }
    const before = await kept()

    const { counts, done } = await recount(scaleFrom(2, 4))
    expect(counts).toEqual({ computed: 3, changing: 2, fromFile: 1, schools: 2 })
    expect(done).toMatchObject({ state: 'done', progress: 100, schools: 2, changed: 2 })
    expect(await marks()).toEqual({ marks: [2, 3], counts: [1, 3] })

    // Without a scale the computed marks go; the file's one stays.
    await recount(null)
    expect(await marks()).toEqual({ marks: [3], counts: [1] })

    await recount(scaleFrom(1, 3))
    expect(await kept()).toEqual(before)
    expect((await within((tx) => countRecount(tx, work, scaleFrom(1, 3)))).changing).toBe(0)
  })
})
