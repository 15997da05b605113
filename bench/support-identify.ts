import { sql } from 'kysely'
import { aroundSupport } from '#flows/around/read-around-support.ts'
import { plainDate } from '#kernel/plain-date.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import type { IdentifiedSchool, ResultCell } from '#support/domain/rules/identification-input.ts'
import { identify } from '#support/domain/rules/identify.ts'
import { presets, usualPresets } from '#support/domain/rules/presets/all-presets.ts'
import { loadInput } from '#support/http/load-input.ts'
import { createRun } from '#support/storage/runs.ts'
import { settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, quantile, timeRuns } from './measure.ts'
import { openSignedIn } from './open-signed-in.ts'
import { inventWork } from './results-page.ts'

const SCHOOLS = 1000
const WORKS = 10
const TARGET_MS = 1000
const PAGE_MS = 200
const RUNS = 20
/** As many as the list shows: several years of trying rules. */
const RUNS_KEPT = 200

/** The rules over a thousand schools with ten works each, by themselves and with reading from the database; a school's page. */
export async function supportIdentify(store: Store, engine: string): Promise<readonly Measurement[]> {
  const input = inventedInput()
  const tables = usualPresets.flatMap((key) => presets[key] ?? [])
  const times = await timeRuns(RUNS, async () => void identify(input, tables))
  const pure = inMilliseconds(
    'Выявление школ, правила, p95',
    quantile(times, 0.95),
    TARGET_MS,
    `школ: ${SCHOOLS}, работ: ${WORKS}`,
  )
  const municipalityId = await settle(store, SCHOOLS)
  for (const subject of ['russian', 'mathematics'] as const)
    for (const grade of [4, 5, 6, 7, 8])
      await inventWork(store, municipalityId, { year: 2026, grade, subject })
  const desk = await openSignedIn(store)
  try {
    const { rows } = await sql<{ id: number }>`
      select min(organization_id) as id from assessment.score_distribution`.execute(store.owner)
    const school = rows[0]?.id ?? 0
    await store.transaction(municipalityScope(municipalityId), async (tx) => {
      await sql`
        insert into support.support_case (organization_id, municipality_id, beneficiary, basis, grounds, opened_on, opener_name)
        values (${school}, ${municipalityId}, 'school', 'other', '["основание"]', '2026-10-01', 'Ветрова Н. П.')`.execute(
        tx,
      )
    })
    const today = plainDate('2026-11-24')
    const whole = await timeRuns(RUNS, () =>
      store.transaction(municipalityScope(municipalityId), async (tx) => {
        identify((await loadInput(aroundSupport, { tx, today }, 2026)).input, tables)
      }),
    )
    const ofBase = `Выявление школ по базе, p95, ${engine}`
    await keepRuns(store, municipalityId)
    const measured = [pure, inMilliseconds(ofBase, quantile(whole, 0.95), TARGET_MS, pure.remark)]
    for (const [what, path, most] of [
      ['Условия школ и остатки', '/api/support/context', TARGET_MS],
      ['Страница сопровождения школы', `/api/support/cases/${school}/1`, PAGE_MS],
      ['Список сопровождения', '/api/support/cases', PAGE_MS],
      [`Список выявлений (${RUNS_KEPT})`, '/api/support/runs', PAGE_MS],
    ] as const) {
      await timeRuns(3, () => desk.ask(path))
      const own = await timeRuns(RUNS, () => desk.ask(path))
      measured.push(inMilliseconds(`${what}, p95, ${engine}`, quantile(own, 0.95), most, `школ: ${SCHOOLS}`))
    }
    return measured
  } finally {
    await desk.close()
  }
}

/** One run that is counted, and as many of its likes as the list shows. */
async function keepRuns(store: Store, municipalityId: number): Promise<void> {
  const tables = usualPresets.flatMap((key) => presets[key] ?? [])
  await store.transaction(municipalityScope(municipalityId), async (tx) => {
    const { input, weights, dataPrint } = await loadInput(
      aroundSupport,
      { tx, today: plainDate('2026-11-24') },
      2026,
    )
    const found = identify(input, tables).map(({ schoolId, findings }) => ({
      ...{ organizationId: Number(schoolId), findings },
    }))
    const settings = { year: 2026, tables, weights, dataPrint, starterName: 'Ветрова Н. П.' }
    const { runId } = await createRun(tx, municipalityId, { ...settings, startedAt: new Date() }, found)
    for (let more = 1; more < RUNS_KEPT; more++) {
      const like = await createRun(tx, municipalityId, { ...settings, startedAt: new Date() }, [])
      await sql`
        insert into support.run_school (organization_id, run_id, municipality_id, findings)
        select organization_id, ${like.runId}, municipality_id, findings
        from support.run_school where run_id = ${runId}`.execute(tx)
    }
  })
}

function inventedInput() {
  const schools: IdentifiedSchool[] = []
  const cells: ResultCell[] = []
  for (let at = 0; at < SCHOOLS; at++) {
    const schoolId = `${at}`
    const index = 30 + ((at * 7) % 41)
    schools.push({ schoolId, excluded: null, context: { index, withoutOne: index + 0.1 }, listed: [] })
    for (let work = 0; work < WORKS; work++) {
      const participants = 8 + ((at * 13 + work * 5) % 60)
      const failed = Math.floor((participants * ((at * 11 + work * 3) % 50)) / 100)
      const key = { procedure: 'vpr', year: 2026 - (work % 2), grade: 5 + (work % 2), level: null }
      const subject = work < 5 ? 'russian' : 'mathematics'
      cells.push({ ...key, schoolId, subject, participants, failed, isQuestioned: false })
    }
  }
  return { year: 2026, schools, cells }
}
