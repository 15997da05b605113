import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope, organizationsScope } from '#server-kit/database/scope.ts'
import { onEachEngine } from '../../../test/engines.ts'
import { mathematics4, pupil, resultsReading, workReading } from '../../../test/fixtures/results-reading.ts'
import { importReading, makeResultsPlace, undoReading } from '../../../test/results-municipality.ts'
import { EMPTY_CELL, NOT_ATTEMPTED, NOT_TAUGHT } from '../domain/reading/item-score.ts'
import type { PupilReading, WorkReading } from '../domain/reading/results-reading.ts'

onEachEngine('results', (open) => {
  /** All that pages read, to be compared as a whole. */
  async function aggregates(store: Store, municipalityId: number) {
    const { rows } = await sql`
      select 'score' as kind, to_jsonb(t) as row from assessment.score_distribution t where municipality_id = ${municipalityId}
      union all select 'item', to_jsonb(t) from assessment.item_statistics t where municipality_id = ${municipalityId}
      union all select 'journal', to_jsonb(t) from assessment.mark_journal t where municipality_id = ${municipalityId}
      order by 1, 2
    `.execute(store.owner)
    return rows
  }

  const roll: readonly PupilReading[] = [
    pupil({ row: 5, scores: [1, 2, 1], primaryScore: 4, mark: 5, journalMark: 4 }),
    pupil({ row: 6, scores: [1, NOT_ATTEMPTED, 0], primaryScore: 1, mark: 2, journalMark: 3 }),
    pupil({ row: 7, scores: [1, NOT_TAUGHT, EMPTY_CELL], primaryScore: 1, mark: 2, journalMark: 'none' }),
    pupil({ row: 8, scores: [1, 1, 1], primaryScore: 4, mark: 5, countedInItems: false }),
    pupil({
      row: 9,
      absent: true,
      scores: [],
      primaryScore: null,
      mark: null,
      markFrom: null,
      journalMark: 3,
    }),
  ]

  it('keeps every kind of missing apart', async () => {
    const store = open()
    const { municipalityId, schools } = await makeResultsPlace(store, ['053001'])
    await importReading(store, municipalityId, resultsReading([workReading({ pupils: roll })]))

    const organizationId = schools.get('053001')
    const scope = municipalityScope(municipalityId)
    const [score, item, journal] = await store.transaction(scope, async (tx) => [
      await tx.selectFrom('assessment.score_distribution').selectAll().executeTakeFirstOrThrow(),
      await tx
        .selectFrom('assessment.item_statistics')
        .selectAll()
        .where('markGroup', '=', -1)
        .executeTakeFirstOrThrow(),
      await tx.selectFrom('assessment.mark_journal').selectAll().executeTakeFirstOrThrow(),
    ])
    expect(score).toMatchObject({
      organizationId,
      participants: 4,
      absent: 1,
      scored: 4,
      scoreSum: 10,
      scoreSquares: 34,
      totals: [1, 4],
      counts: [2, 2],
      marks: [2, 5],
      markCounts: [2, 2],
    })
    expect(item).toMatchObject({
      rowCount: 3,
      totalSum: 6,
      scored: [3, 2, 2],
      sums: [3, 2, 1],
      squares: [3, 4, 1],
      products: [6, 8, 4],
      notAttempted: [0, 1, 0],
      notTaught: [0, 1, 0],
      emptyCells: [0, 0, 1],
      fullPoints: [3, 1, 1],
    })
    expect(journal).toMatchObject({ marks: [2, 2, 5], journalMarks: [0, 3, 4], counts: [1, 1, 2] })
  })

  it('leads every number back to the cell it came from', async () => {
    const store = open()
    const { municipalityId } = await makeResultsPlace(store, ['053001'])
    const { importId } = await importReading(
      store,
      municipalityId,
      resultsReading([workReading({ pupils: roll })]),
    )
    const rows = await store.transaction(municipalityScope(municipalityId), (tx) =>
      tx
        .selectFrom('assessment.participant')
        .select(['importId', 'sheet', 'sourceRow', 'primaryScore'])
        .orderBy('sourceRow')
        .execute(),
    )
    expect(rows[0]).toEqual({ importId, sheet: 'Индивидуальные результаты', sourceRow: 5, primaryScore: 4 })
    expect(rows).toHaveLength(5)
  })

  it('changes nothing by the same rows again, in whatever order', async () => {
    const store = open()
    const { municipalityId } = await makeResultsPlace(store, ['053001'])
    await importReading(store, municipalityId, resultsReading([workReading({ pupils: roll })]))
    const before = await aggregates(store, municipalityId)
    const moved = [...roll].reverse().map((one, index) => ({ ...one, row: index + 90 }))
    const { applied } = await importReading(
      store,
      municipalityId,
      resultsReading([workReading({ pupils: moved })]),
    )
    expect(applied).toMatchObject({ schools: 1, same: 1, replaced: 0 })
    expect(await aggregates(store, municipalityId)).toEqual(before)
    const stored =
      await sql`select count(*)::int as n from assessment.participant where municipality_id = ${municipalityId}`.execute(
        store.owner,
      )
    expect(stored.rows).toEqual([{ n: 5 }])
  })

  it('replaces only the schools the file has, and undoing gives back what was', async () => {
    const store = open()
    const { municipalityId } = await makeResultsPlace(store, ['053001', '053002'])
    const two = [pupil({ row: 5 }), pupil({ row: 6, school: '053002', scores: [0, 0, 0], primaryScore: 0 })]
    await importReading(store, municipalityId, resultsReading([workReading({ pupils: two })]))
    const before = await aggregates(store, municipalityId)

    const corrected = [pupil({ row: 5, scores: [1, 2, 1], primaryScore: 4, mark: 5 })]
    const { importId, applied } = await importReading(
      store,
      municipalityId,
      resultsReading([workReading({ pupils: corrected })]),
    )
    expect(applied).toMatchObject({ schools: 1, replaced: 1 })
    const after = await aggregates(store, municipalityId)
    expect(after).not.toEqual(before)
    expect(after.filter((row) => JSON.stringify(row).includes('"score_sum":0'))).toHaveLength(1)

    await undoReading(store, municipalityId, importId)
    expect(await aggregates(store, municipalityId)).toEqual(before)
  })

  it('undoes the older of two imports without touching the newer one', async () => {
    const store = open()
    const { municipalityId } = await makeResultsPlace(store, ['053001'])
    const load = (primaryScore: number) =>
      importReading(
        store,
        municipalityId,
        resultsReading([workReading({ pupils: [pupil({ row: 5, primaryScore })] })]),
      )
    const first = await load(1)
    const second = await load(2)
    const latest = await aggregates(store, municipalityId)
    await undoReading(store, municipalityId, first.importId)
    expect(await aggregates(store, municipalityId)).toEqual(latest)
    await undoReading(store, municipalityId, second.importId)
    expect(await aggregates(store, municipalityId)).toEqual([])
  })

  it('leaves out schools that are not in the registry', async () => {
    const store = open()
    const { municipalityId } = await makeResultsPlace(store, ['053001'])
    const pupils = [pupil({ row: 5 }), pupil({ row: 6, school: '999999' })]
    const { applied } = await importReading(store, municipalityId, resultsReading([workReading({ pupils })]))
    expect(applied.schools).toBe(1)
    await expect(
      importReading(store, municipalityId, resultsReading([workReading({ pupils: pupils.slice(1) })])),
    ).rejects.toMatchObject({ code: 'assessment/no-known-school' })
  })

  it('keeps the totals of a file whose items differ, out of item analysis', async () => {
    const store = open()
    const { municipalityId, schools } = await makeResultsPlace(store, ['053001', '053002'])
    await importReading(store, municipalityId, resultsReading([workReading({ pupils: [pupil({ row: 5 })] })]))
    const items = workReading().items.slice(0, 2)
    const other = [pupil({ row: 5, school: '053002', scores: [1, 2] })]
    await importReading(store, municipalityId, resultsReading([workReading({ pupils: other, items })]))
    const rows = await store.transaction(municipalityScope(municipalityId), (tx) =>
      tx.selectFrom('assessment.item_statistics').select('organizationId').distinct().execute(),
    )
    expect(rows).toEqual([{ organizationId: schools.get('053001') }])
  })

  it('shows a school its own results alone and lets it write none', async () => {
    const store = open()
    const { municipalityId, schools } = await makeResultsPlace(store, ['053001', '053002'])
    const pupils = [pupil({ row: 5 }), pupil({ row: 6, school: '053002' })]
    await importReading(store, municipalityId, resultsReading([workReading({ pupils })]))
    const own = schools.get('053001') ?? 0
    const scope = organizationsScope(municipalityId, [own])
    const tables = [
      'participant',
      'score_distribution',
      'item_statistics',
      'mark_journal',
      'school_part',
    ] as const
    for (const table of tables) {
      const { rows } = await store.transaction(scope, (tx) =>
        sql`select distinct organization_id as id from ${sql.table(`assessment.${table}`)}`.execute(tx),
      )
      expect(rows, table).toEqual([{ id: own }])
      await store.transaction(scope, (tx) => sql`delete from ${sql.table(`assessment.${table}`)}`.execute(tx))
    }
    const seen = await store.transaction(municipalityScope(municipalityId), (tx) =>
      tx.selectFrom('assessment.participant').select('organizationId').execute(),
    )
    expect(seen).toHaveLength(2)
  })

  const exam = (day: string, pupils: readonly PupilReading[]): WorkReading =>
    workReading({
      key: { ...mathematics4, procedure: 'oge', grade: 9 },
      title: '02 - Математика',
      heldOn: [day],
      pupils,
    })

  it('adds a reserve day to the main one and counts the best result of a pupil', async () => {
    const store = open()
    const { municipalityId } = await makeResultsPlace(store, ['053001'])
    const main = [
      pupil({ row: 5, pseudonym: 'a', mark: 2, primaryScore: 1 }),
      pupil({ row: 6, pseudonym: 'b', mark: 4, primaryScore: 3 }),
      pupil({ row: 7, pseudonym: 'c', absent: true, scores: [], primaryScore: null, mark: null }),
    ]
    await importReading(store, municipalityId, resultsReading([exam('2026-06-02', main)]))
    const reserve = [
      pupil({ row: 5, pseudonym: 'a', mark: 3, primaryScore: 2 }),
      pupil({ row: 6, pseudonym: 'c', mark: 5, primaryScore: 4 }),
    ]
    const { importId } = await importReading(
      store,
      municipalityId,
      resultsReading([exam('2026-06-25', reserve)]),
    )
    const distribution = () =>
      store.transaction(municipalityScope(municipalityId), (tx) =>
        tx.selectFrom('assessment.score_distribution').selectAll().executeTakeFirstOrThrow(),
      )
    expect(await distribution()).toMatchObject({
      participants: 3,
      absent: 0,
      totals: [2, 3, 4],
      marks: [3, 4, 5],
    })
    await undoReading(store, municipalityId, importId)
    expect(await distribution()).toMatchObject({ participants: 2, absent: 1, totals: [1, 3] })
  })

  it('gives a result after appeal, again after the protocol was imported anew, and takes it back', async () => {
    const store = open()
    const { municipalityId } = await makeResultsPlace(store, ['053001'])
    const protocol = [pupil({ row: 5, pseudonym: 'a', mark: 3, primaryScore: 2 })]
    await importReading(store, municipalityId, resultsReading([exam('2026-06-02', protocol)]))
    const { importId, applied } = await importReading(
      store,
      municipalityId,
      resultsReading([], {
        format: 'oge-appeals',
        changes: ['a', 'z'].map((pseudonym, row) => ({
          sheet: 'Апелляции',
          row,
          exam: { procedure: 'oge', subject: 'mathematics', heldOn: '2026-06-02' },
          school: '053001',
          pseudonym,
          participantCode: null,
          before: { primary: 2, final: 3 },
          after: { primary: 3, final: 4 },
        })),
      }),
    )
    expect(applied.unmatchedAppeals).toBe(1)
    const marks = async () => {
      const row = await store.transaction(municipalityScope(municipalityId), (tx) =>
        tx.selectFrom('assessment.score_distribution').select(['marks', 'totals']).executeTakeFirstOrThrow(),
      )
      return [...row.marks, ...row.totals]
    }
    expect(await marks()).toEqual([4, 3])
    const more = [...protocol, pupil({ row: 6, pseudonym: 'b', mark: 5, primaryScore: 4 })]
    await importReading(store, municipalityId, resultsReading([exam('2026-06-02', more)]))
    expect(await marks()).toEqual([4, 5, 3, 4])
    await undoReading(store, municipalityId, importId)
    expect(await marks()).toEqual([3, 5, 2, 4])
  })
})
