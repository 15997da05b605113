import { sql } from 'kysely'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, quantile, timeRuns } from './measure.ts'
import { openSignedIn } from './open-signed-in.ts'
import { inventWork } from './results-page.ts'

const SCHOOLS = 1000
const WORKS = 40
const FINDINGS = 2000
const DECISIONS = 100
const RUNS = 40
const subjects = ['mathematics', 'russian', 'history', 'biology'] as const

/** Pages of the cycle in a region of a thousand schools that took forty works: findings, the chain of one, effect counted anew. */
export async function cyclePages(store: Store, engine: string): Promise<readonly Measurement[]> {
  const municipalityId = await settle(store, SCHOOLS)
  for (let at = 0; at < WORKS; at++) {
    const year = 2025 + (at % 2)
    const pair = Math.floor(at / 2)
    const subject = subjects[pair % subjects.length] ?? 'mathematics'
    await inventWork(store, municipalityId, { year, subject, grade: 4 + Math.floor(pair / subjects.length) })
  }
  await inventFindings(store, municipalityId)
  const desk = await openSignedIn(store)
  try {
    const series = encodeURIComponent('vpr:mathematics:4:-:-:failed')
    const measured: Measurement[] = []
    for (const [title, path] of [
      ['доска направлений', '/api/cycle/board'],
      ['находки', '/api/cycle/findings'],
      ['находка', '/api/cycle/findings/1'],
      ['решение', '/api/cycle/decisions/1'],
      ['оценка эффекта', `/api/cycle/decisions/1/effect?seriesKey=${series}&beforeYear=2025&afterYear=2026`],
    ] as const) {
      await timeRuns(5, () => desk.ask(path))
      const times = await timeRuns(RUNS, () => desk.ask(path))
      const remark = `школ: ${SCHOOLS}, работ: ${WORKS}, находок: ${FINDINGS}`
      measured.push(
        inMilliseconds(`Меры и эффект, ${title}, p95, ${engine}`, quantile(times, 0.95), 200, remark),
      )
    }
    return measured
  } finally {
    await desk.close()
  }
}

/** Two findings a school, twenty of them in each decision, a measure for each of those. */
async function inventFindings(store: Store, municipalityId: number): Promise<void> {
  await store.transaction(municipalityScope(municipalityId), async (tx) => {
    await sql`
      insert into cycle.finding (organization_id, municipality_id, track, source, source_key, what, found_on, found_by)
      select organization_id, ${municipalityId}::int, 'quality', 'assessment', 'key ' || n,
        'Доля отметок «2» выше, чем в остальных организациях', date '2026-10-30', 'Методист'
      from organizations.organization, generate_series(1, ${FINDINGS / SCHOOLS}::int) n
      where type = 'school'`.execute(tx)
    await sql`
      insert into cycle.decision (municipality_id, kind, number, decided_on, title, text)
      select ${municipalityId}::int, 'order', n::text, date '2025-09-05', 'О мерах', 'Организовать занятия'
      from generate_series(1, ${DECISIONS}::int) n`.execute(tx)
    await sql`
      insert into cycle.decision_finding (organization_id, finding_id, decision_id, municipality_id)
      select organization_id, finding_id, finding_id % ${DECISIONS}::int + 1, municipality_id from cycle.finding`.execute(
      tx,
    )
    await sql`
      insert into cycle.measure (organization_id, municipality_id, decision_id, what, due_on)
      select organization_id, municipality_id, decision_id, 'Занятия', date '2026-03-01' from cycle.decision_finding`.execute(
      tx,
    )
  })
}
