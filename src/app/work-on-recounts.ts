import { z } from 'zod'
import { findWaitingRecounts } from '#assessment/storage/recount/recounts.ts'
import { workOnRecount } from '#assessment/storage/recount/work-on-recount.ts'
import { recountAfterMarks } from '#flows/recount-indicators.ts'
import type { Store } from '#server-kit/database/database.ts'
import type { JobQueue, Jobs } from '#server-kit/jobs/start-jobs.ts'
import type { Clock } from './clock.ts'

const queueName = 'recount-marks'
const RecountJob = z.object({ recountId: z.int() })

/** The request that asks for it has not committed yet; the job would not see its row. */
const COMMIT_MS = 150

/** Marks counted anew by a changed scale: what is to be done stands in its row, so a job run twice does no harm. */
export function recountQueue(store: Store, clock: Clock): JobQueue {
  return {
    name: queueName,
    retries: { most: 3, firstSeconds: 2, longestSeconds: 60 },
    async work(data) {
      const { recountId } = RecountJob.parse(data)
      await workOnRecount(store, recountId, clock.now)
      await recountAfterMarks(store, recountId, { now: clock.now(), today: clock.today() })
    },
  }
}

export async function sendWaitingRecounts(store: Store, jobs: Jobs): Promise<void> {
  for (const recountId of await findWaitingRecounts(store.owner)) await sendRecount(jobs, recountId)
}

export function tellOfRecount(jobs: () => Promise<Jobs | undefined>, recountId: number): void {
  setTimeout(() => {
    jobs()
      .then(async (started) => started && (await sendRecount(started, recountId)))
      // A word that was lost is made up for at the next start.
      .catch(() => undefined)
  }, COMMIT_MS).unref()
}

async function sendRecount(jobs: Jobs, recountId: number): Promise<void> {
  await jobs.send(queueName, `${recountId} ${performance.now()}`, { recountId })
}
