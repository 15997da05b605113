import { sql } from 'kysely'
import type { WorkKey } from '#assessment/domain/work-key.ts'
import { recomputeTotals } from '#assessment/storage/figures/recompute-totals.ts'
import { keepWork } from '#assessment/storage/works.ts'
import { subjectNames } from '#assessment/texts.ru.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, quantile, timeRuns } from './measure.ts'
import { openSignedIn } from './open-signed-in.ts'

const SCHOOLS = 1000
const ITEMS = 15
const RUNS = 40

/** What the pages of results ask for in a region of a thousand schools, from aggregates made up for it. */
export async function resultsPage(store: Store, engine: string): Promise<readonly Measurement[]> {
  const municipalityId = await settle(store, SCHOOLS)
  const workIds = [
    await inventWork(store, municipalityId, { year: 2025 }),
    await inventWork(store, municipalityId, { year: 2026 }),
  ]
  const desk = await openSignedIn(store)
  try {
    const measured: Measurement[] = []
    const organizations = await sql<{ id: number }>`
      select max(organization_id) as id from assessment.score_distribution`.execute(store.owner)
    for (const [title, path] of [
      ['работа', `/api/results/works/${workIds[1]}`],
      ['список работ', '/api/results/works'],
      ['школа', `/api/results/schools/${organizations.rows[0]?.id ?? 0}`],
    ] as const) {
      await timeRuns(5, () => desk.ask(path))
      const times = await timeRuns(RUNS, () => desk.ask(path))
      const what = `Страница результатов, ${title}, p95, ${engine}`
      measured.push(inMilliseconds(what, quantile(times, 0.95), 200, `школ: ${SCHOOLS}`))
    }
    return measured
  } finally {
    await desk.close()
  }
}

/** Aggregates as an import leaves them: forty pupils a school, four groups of marks. */
export async function inventWork(
  store: Store,
  municipalityId: number,
  { year, grade = 4, subject = 'mathematics' }: Pick<WorkKey, 'year'> & Partial<WorkKey>,
): Promise<number> {
  return await store.transaction(municipalityScope(municipalityId), async (tx) => {
    const { workId } = await keepWork(tx, municipalityId, {
      key: { procedure: 'vpr', year, grade, subject, level: null, series: null },
      title: `ВПР ${year}, ${subjectNames[subject]}, ${grade} класс`,
      maxScore: 20,
      items: Array.from({ length: ITEMS }, (_, at) => ({
        label: `${at + 1}`,
        written: `${at + 1}`,
        max: 2,
        kind: null,
        difficulty: null,
      })),
    })
    const schools = sql`select organization_id from organizations.organization where type = 'school'`
    await sql`
      insert into assessment.score_distribution (organization_id, work_id, municipality_id, year, participants, absent, scored,
        score_sum, score_squares, totals, counts, test_scored, test_sum, test_squares, test_totals, test_counts, marked, marks,
        mark_counts)
      select organization_id, ${workId}::int, ${municipalityId}::int, ${year}::smallint, 42, 3, 42, 420, 5740,
        (select array_agg(n::real) from generate_series(0, 20) n), (select array_agg(2) from generate_series(0, 20)),
        0, 0, 0, '{}', '{}', 42, '{2,3,4,5}', array[4, 16, 14, 8]
      from (${schools}) as s`.execute(tx)
    await sql`
      insert into assessment.mark_journal (organization_id, work_id, municipality_id, marks, journal_marks, counts)
      select organization_id, ${workId}::int, ${municipalityId}::int, '{2,3,4,5}', '{3,3,4,5}', array[4, 16, 14, 8]
      from (${schools}) as s`.execute(tx)
    const same = (value: string) => sql.raw(`(select array_agg(${value}) from generate_series(1, ${ITEMS}))`)
    await sql`
      insert into assessment.item_statistics (organization_id, work_id, mark_group, municipality_id, row_count, total_sum,
        total_squares, scored, sums, squares, products, not_attempted, not_taught, empty_cells, full_points)
      select organization_id, ${workId}::int, mark_group, ${municipalityId}::int, 42, 420, 5740, ${same('42')}, ${same('50')},
        ${same('80::bigint')}, ${same('600::float8')}, ${same('2')}, ${same('0')}, ${same('0')}, ${same('20')}
      from (${schools}) as s, unnest(array[-1, 2, 3, 4, 5]::smallint[]) as mark_group`.execute(tx)
    await sql`
      insert into assessment.school_part (organization_id, work_id, sitting, import_id, municipality_id, year, participants,
        absent, print, applied_at, is_current, file_name, sheets)
      select organization_id, ${workId}::int, '', 1, ${municipalityId}::int, ${year}::smallint, 42, 3, '', now(), true,
        'Ф1.xlsx', '{Лист1}'
      from (${schools}) as s`.execute(tx)
    await recomputeTotals(tx, {
      workId,
      municipalityId,
      year,
      maxima: Array.from({ length: ITEMS }, () => 2),
    })
    return workId
  })
}
