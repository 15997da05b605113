import { readFile } from 'node:fs/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../../test/engines.ts'
import {
  mathematics4,
  pupil,
  resultsReading,
  workReading,
} from '../../../../test/fixtures/results-reading.ts'
import { importReading, makeResultsPlace, undoReading } from '../../../../test/results-municipality.ts'
import { pairedWavesPart } from '../../domain/pages/paired-waves-part.ts'
import { joinGroups } from '../../domain/results/group-aggregates.ts'
import type { WorkKey } from '../../domain/work-key.ts'
import type { WorkSeason } from '../../domain/work-season.ts'
import { listWorksWithResults } from '../read-works.ts'
import { saySeason } from '../work-seasons.ts'
import { readGroups, readMedals, readSchoolWavePairs, readWavePairs } from './read-groups.ts'

onEachEngine('groups of pupils', (open) => {
  const oge: WorkKey = { ...mathematics4, procedure: 'oge', grade: 9 }
  const codes = ['053001', '053002'] as const

  it('stand beside the whole, replaced and undone with their school, and a school sees its own', async () => {
    const store = open()
    const { municipalityId, schools } = await makeResultsPlace(store, codes)
    const roll = (repeats: readonly number[], school: string) =>
      Array.from({ length: 6 }, (_, index) =>
        pupil({
          ...{ row: 5 + index, school, mark: index < 2 ? 2 : 4, pseudonym: `${school} ${index}` },
          notes: { repeater: repeats.includes(index) ? 1 : 0 },
        }),
      )
    const load = (pupils: ReturnType<typeof roll>) =>
      importReading(store, municipalityId, resultsReading([workReading({ key: oge, items: [], pupils })]))
    const read = (scope = municipalityScope(municipalityId)) =>
      store.transaction(scope, async (tx) => {
        const workIds = (await listWorksWithResults(tx)).map(({ workId }) => workId)
        return joinGroups(await readGroups(tx, { workIds })).map(({ group, members, rest }) => [
          ...[group, members.participants, members.marks[2], rest.participants, rest.marks[2]],
        ])
      })

    await load([...roll([0, 1, 2], '053001'), ...roll([5], '053002')])
    expect(await read()).toEqual([['repeater', 4, 2, 8, 2]])
    const own = organizationsScope(municipalityId, [schools.get('053002') ?? 0])
    expect(await read(own)).toEqual([['repeater', 1, 0, 5, 2]])

    const { importId } = await load(roll([0], '053001'))
    expect(await read()).toEqual([['repeater', 2, 1, 10, 3]])
    await undoReading(store, municipalityId, importId)
    expect(await read()).toEqual([['repeater', 4, 2, 8, 2]])
  })

  it('of candidates for a medal come from several exams, whichever is imported first', async () => {
    const store = open()
    const exam = (subject: WorkKey['subject'], scores: readonly number[], named: boolean) =>
      workReading({
        ...{ key: { ...oge, procedure: 'ege', grade: 11, subject }, items: [], maxScore: null },
        pupils: scores.map((testScore, index) =>
          pupil({
            ...{
              row: 5 + index,
              testScore,
              mark: null,
              markFrom: null,
              pseudonym: `ученик ${index}`,
              scores: [],
            },
            notes: named ? { medal: index < 3 ? 1 : 0 } : {},
          }),
        ),
      })
    const russian = exam('russian', [90, 64, 88, 30], true)
    const physics = exam('physics', [75, 90, 69, 30], false)
    for (const works of [
      [russian, physics],
      [physics, russian],
    ]) {
      const { municipalityId } = await makeResultsPlace(store, codes)
      const imports = []
      for (const work of works) {
        imports.push(await importReading(store, municipalityId, resultsReading([work])))
      }
      const read = () => store.transaction(municipalityScope(municipalityId), (tx) => readMedals(tx, {}))
      expect(await read()).toEqual([
        {
          ...{ year: 2026, candidates: 3, untold: 0, notConfirmed: 2, belowSeventy: 2 },
          missing: { count: 3, sum: 6, squares: 36 },
        },
      ])
      await undoReading(store, municipalityId, imports[works.indexOf(physics)]?.importId ?? 0)
      expect(await read()).toMatchObject([{ notConfirmed: 3 }])
    }
  })

  it('that wrote two waves are compared with themselves, and the totals of before are made by the migration', async () => {
    const store = open()
    const { municipalityId } = await makeResultsPlace(store, codes)
    const wave = (series: string, points: readonly number[]) =>
      workReading({
        key: { ...mathematics4, procedure: 'municipal-diagnostic', series },
        pupils: points.map((primaryScore, index) =>
          pupil({ row: 5 + index, primaryScore, scores: [0, 0, 0], pseudonym: `ученик ${index}` }),
        ),
      })
    // The later wave comes first.
    await importReading(store, municipalityId, resultsReading([wave('2', [2, 2, 3, 4, 2, 1])]))
    await importReading(store, municipalityId, resultsReading([wave('1', [1, 2, 1, 2, 3])]))
    const page = () =>
      store.transaction(municipalityScope(municipalityId), async (tx) => {
        const works = await listWorksWithResults(tx)
        return pairedWavesPart(works, await readWavePairs(tx, { workIds: works.map(({ workId }) => workId) }))
      })
    const before = await page()
    // python3: scipy.stats.ttest_rel([.5,.5,.75,1,.5], [.25,.5,.25,.5,.75]).confidence_interval() → -0.2047, 0.6047
    expect(before?.rows[0]?.cells.slice(1)).toEqual([5, 45, 65, 20, '−20,5 … +60,5', 3, 1])
    const bySchool = await store.transaction(municipalityScope(municipalityId), async (tx) => {
      const works = await listWorksWithResults(tx)
      return pairedWavesPart(
        works,
        await readSchoolWavePairs(
          tx,
          works.map(({ workId }) => workId),
        ),
      )
    })
    expect(bySchool?.rows).toEqual(before?.rows)

    // A file's own day, a person's word above it, its way back.
    const seasons = (said?: { readonly season: WorkSeason | null; readonly version: number }) =>
      store.transaction(municipalityScope(municipalityId), async (tx) => {
        const [first] = await listWorksWithResults(tx)
        const saved = said && (await saySeason(tx, first?.workId ?? 0, said.season, said.version))
        return [saved, ...(await listWorksWithResults(tx)).map(({ season }) => season)]
      })
    expect(await seasons()).toEqual([undefined, 'spring', 'spring'])
    expect(await seasons({ season: 'autumn', version: 0 })).toEqual([1, 'autumn', 'spring'])
    expect(await seasons({ season: null, version: 0 })).toEqual([undefined, 'autumn', 'spring'])
    expect(await seasons({ season: null, version: 1 })).toEqual([2, 'spring', 'spring'])

    const kept = () =>
      sql`
        select 'total' as kind, to_jsonb(t) as row from assessment.work_total t where municipality_id = ${municipalityId}
        union all select 'item', to_jsonb(t) from assessment.work_item_total t where municipality_id = ${municipalityId}
        union all select 'part', to_jsonb(t) from assessment.school_part t where municipality_id = ${municipalityId}
        union all select 'pair', to_jsonb(t) from assessment.wave_pair t where municipality_id = ${municipalityId}
        order by 1, 2
      `.execute(store.owner)
    const { rows } = await kept()
    for (const table of ['work_total', 'work_item_total', 'wave_pair']) {
      await sql`delete from ${sql.table(`assessment.${table}`)} where municipality_id = ${municipalityId}`.execute(
        store.owner,
      )
    }
    await sql`
      update assessment.school_part set file_name = null, sheets = '{}' where municipality_id = ${municipalityId}
    `.execute(store.owner)
    const backfill = await readFile('migrations/0091-results-backfill.sql', 'utf8')
    for (const statement of backfill.split(/;\s*\n/).filter((text) => text.trim() !== '')) {
      await sql.raw(statement).execute(store.owner)
    }
    expect((await kept()).rows).toEqual(rows)
    expect(await page()).toEqual(before)
  })
})
