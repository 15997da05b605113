import type { Store } from '#server-kit/database/database.ts'
import { bringInPlan } from './bring-in-plan.ts'
import { inventedPlan, settle } from './invented-municipality.ts'
import { inMilliseconds, type Measurement, median, quantile, timeRuns } from './measure.ts'
import { openSignedIn, type SignedIn } from './open-signed-in.ts'

const RUNS = 100
const PRINT_RUNS = 7

/** What the plan's page asks for, at some ten thousand tasks: through HTTP, signed in, one after another. */
export async function planPage(store: Store, engine: string, most: number): Promise<readonly Measurement[]> {
  const municipalityId = await settle(store, 60)
  const { planId, taskCount } = await bringInPlan(store, municipalityId, inventedPlan(84, 2))
  const desk = await openSignedIn(store)
  try {
    const measured: Measurement[] = []
    for (const [title, path] of [
      ['заголовок', `/api/plans/${planId}`],
      ['мероприятия', `/api/plans/${planId}/actions`],
      ['график', `/api/plans/${planId}/timeline`],
    ] as const) {
      await timeRuns(5, () => desk.ask(path))
      const times = await timeRuns(RUNS, () => desk.ask(path))
      const what = `Страница плана, ${title}, p95, ${engine}`
      measured.push(inMilliseconds(what, quantile(times, 0.95), most, `задач: ${taskCount}`))
    }
    return [...measured, ...(await papers(desk, planId, engine))]
  } finally {
    await desk.close()
  }
}

/** The same plan of 84 actions on paper, each time in a new thread, as people ask for it. */
async function papers(desk: SignedIn, planId: number, engine: string): Promise<readonly Measurement[]> {
  const measured: Measurement[] = []
  for (const [title, most, path] of [
    ['приложение docx', 1000, `/api/plans/${planId}/annex.docx`],
    ['план pdf', 1000, `/api/plans/${planId}/annex.pdf`],
    ['отчёт за год docx', 3000, `/api/plans/${planId}/execution-report/docx?period=calendar-year`],
  ] as const) {
    const times = await timeRuns(PRINT_RUNS, () => desk.ask(path))
    measured.push(inMilliseconds(`Печать, ${title}, ${engine}`, median(times), most, 'мероприятий: 84'))
  }
  return measured
}
