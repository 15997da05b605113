import { z } from 'zod'
import { findWaitingImports, workOnImport } from '#flows/import-results.ts'
import { recountAfterImport } from '#flows/recount-indicators.ts'
import type { Store } from '#server-kit/database/database.ts'
import type { JobQueue, Jobs } from '#server-kit/jobs/start-jobs.ts'
import type { Clock } from './clock.ts'

const queueName = 'results-import'
const ImportJob = z.object({ importId: z.int() })

/** The request that speaks of a file has not committed yet; the job would not see its row. */
const COMMIT_MS = 150

/**
 * One job for each file of results: it is read, and stored when a person has said so; then the indicators made of results are
 * counted anew. What is to be done stands in the row of the import, so a job lost or run twice does no harm.
 */
export function resultsQueue(
  store: Store,
  { secret, clock }: { readonly secret: string; readonly clock: Clock },
): JobQueue {
  return {
    name: queueName,
    retries: { most: 3, firstSeconds: 2, longestSeconds: 60 },
    async work(data) {
      const { importId } = ImportJob.parse(data)
      await workOnImport(store, importId, { secret, now: clock.now, today: clock.today })
      await recountAfterImport(store, importId, { now: clock.now(), today: clock.today() })
    },
  }
}

export async function sendWaitingImports(store: Store, jobs: Jobs): Promise<void> {
  for (const importId of await findWaitingImports(store)) await sendImport(jobs, importId)
}

/** Tells the background of a file, once the request that brought it is through. */
export function tellOfImport(jobs: () => Promise<Jobs | undefined>, importId: number): void {
  setTimeout(() => {
    jobs()
      .then(async (started) => started && (await sendImport(started, importId)))
      // A word that was lost is made up for at the next start.
      .catch(() => undefined)
  }, COMMIT_MS).unref()
}

async function sendImport(jobs: Jobs, importId: number): Promise<void> {
  // A key of its own: a job of this import that is just ending must not swallow the next one.
  await jobs.send(queueName, `${importId} ${performance.now()}`, { importId })
}
