import { sql } from 'kysely'
import type { Store } from '#server-kit/database/database.ts'
import { bringInPlan } from './bring-in-plan.ts'
import { inventedPlan, settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, quantile, timeRuns } from './measure.ts'
import { openSignedIn } from './open-signed-in.ts'

const RUNS = 60

/** Checks of the whole at some twenty thousand tasks, most of them reported on: through HTTP, signed in, one after another. */
export async function boardPage(store: Store, engine: string, most: number): Promise<readonly Measurement[]> {
  const municipalityId = await settle(store, 120)
  const { planId, taskCount } = await bringInPlan(store, municipalityId, inventedPlan(84, 2))
  await sql`
    update plans.plan_action
    set cycle_stages = array[(array['indicators', 'monitoring', 'analysis', 'recommendations', 'measures', 'decision',
                                    'effect-review'])[1 + position % 7]]
    where plan_id = ${planId}`.execute(store.owner)
  await sql`
    update plans.task
    set state = 'accepted', outcome = 'done', reported_at = now(), report_number = 1, evidence_count = task_id % 5
    where plan_id = ${planId} and task_id % 10 < 7`.execute(store.owner)
  await sql`analyze plans.task`.execute(store.owner)
  const desk = await openSignedIn(store)
  try {
    const measured: Measurement[] = []
    for (const [title, path] of [
      ['доска года', '/api/board?kind=calendar-year&year=2026'],
      ['сводка', '/api/summary'],
      ['поручения одной клетки', '/api/tasks?kind=calendar-year&year=2026&stage=analysis&of=late'],
      ['работа организации', '/api/organizations/5/work'],
    ] as const) {
      await timeRuns(5, () => desk.ask(path))
      const times = await timeRuns(RUNS, () => desk.ask(path))
      const what = `Проверка целого, ${title}, p95, ${engine}`
      measured.push(inMilliseconds(what, quantile(times, 0.95), most, `задач: ${taskCount}`))
    }
    return measured
  } finally {
    await desk.close()
  }
}
