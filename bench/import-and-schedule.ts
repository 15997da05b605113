import type { Store } from '#server-kit/database/database.ts'
import { bringInPlan } from './bring-in-plan.ts'
import { inventedPlan, settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, median, timeRuns } from './measure.ts'

const RUNS = 5

/** Importing and scheduling a plan of 84 actions for 60 organisations over four years, all of them named in each row. */
export async function importAndSchedule(store: Store, engine: string): Promise<Measurement> {
  let tasks = 0
  const municipalityId = await settle(store, 60)
  const times = await timeRuns(RUNS, async (run) => {
    // Another row each time: the same file would lead to the plan it already made.
    const { taskCount } = await bringInPlan(store, municipalityId, planOf(run))
    tasks = taskCount
  })
  const what = `Загрузка и расписание: 84 × 60 × 4 года, ${engine}`
  return inMilliseconds(what, median(times), 3_000, `задач: ${tasks}`)
}

function planOf(run: number): Uint8Array {
  const text = new TextDecoder().decode(inventedPlan(84, 1))
  return new TextEncoder().encode(text.replace('по теме 1\t', `по теме 1, вариант ${run}\t`))
}
