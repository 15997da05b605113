import { z } from 'zod'
import { findWaitingRuns, screenResults } from '#flows/screen-results.ts'
import type { Store } from '#server-kit/database/database.ts'
import type { JobQueue, Jobs } from '#server-kit/jobs/start-jobs.ts'
import type { Clock } from './clock.ts'

const queueName = 'results-screening'
const ScreeningJob = z.object({ runId: z.int() })

/** The request that asks for a run has not committed yet; the job would not see its row. */
const COMMIT_MS = 150

/** One job for each run of the screen. What is to be done stands in the row of the run, so a job run twice does no harm. */
export function screeningQueue(store: Store, { clock }: { readonly clock: Clock }): JobQueue {
  return {
    name: queueName,
    retries: { most: 2, firstSeconds: 5, longestSeconds: 60 },
    async work(data) {
      await screenResults(store, ScreeningJob.parse(data).runId, { now: clock.now })
    },
  }
}

export async function sendWaitingRuns(store: Store, jobs: Jobs): Promise<void> {
  for (const runId of await findWaitingRuns(store)) await sendRun(jobs, runId)
}

/** Tells the background of a run, once the request that asked for it is through. */
export function tellOfRun(jobs: () => Promise<Jobs | undefined>, runId: number): void {
  setTimeout(() => {
    jobs()
      .then(async (started) => started && (await sendRun(started, runId)))
      // A word that was lost is made up for at the next start.
      .catch(() => undefined)
  }, COMMIT_MS).unref()
}

async function sendRun(jobs: Jobs, runId: number): Promise<void> {
  await jobs.send(queueName, String(runId), { runId })
}
