import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPlan } from '#plans/domain/reading/read-plan.ts'
import { readDocument } from '#server-kit/documents/read-document.ts'
import { inMilliseconds, type Measurement, median, skipped, timeRuns } from './measure.ts'

const folder = join(import.meta.dirname, '../../shared/seeds')
const RUNS = 5

/** Reading each of the five real plans, from bytes to a structured plan. */
export async function readSeeds(): Promise<readonly Measurement[]> {
  if (!existsSync(folder)) return [skipped('Чтение пяти планов', 'папки ../shared/seeds нет')]
  const measured: Measurement[] = []
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name))
    let actions = 0
    const times = await timeRuns(RUNS, async () => {
      actions = readPlan(await readDocument(bytes, name)).actions.length
    })
    measured.push(inMilliseconds(`Чтение ${name}`, median(times), 1_000, `мероприятий: ${actions}`))
  }
  return measured
}
