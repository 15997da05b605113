import { z } from 'zod'
import { findWaitingPackages, packSchoolNotes } from '#flows/pack-school-notes.ts'
import type { Store } from '#server-kit/database/database.ts'
import type { JobQueue, Jobs } from '#server-kit/jobs/start-jobs.ts'
import type { Clock } from './clock.ts'

const queueName = 'paper-packages'
const PackageJob = z.object({ packageId: z.int() })

/** The request that asks for an archive has not committed yet; the job would not see its row. */
const COMMIT_MS = 150

/** One job for each archive of papers. What is to be done stands in its row, so a job run twice does no harm. */
export function packagesQueue(store: Store, { clock }: { readonly clock: Clock }): JobQueue {
  return {
    name: queueName,
    retries: { most: 2, firstSeconds: 5, longestSeconds: 60 },
    async work(data) {
      await packSchoolNotes(store, PackageJob.parse(data).packageId, clock)
    },
  }
}

export async function sendWaitingPackages(store: Store, jobs: Jobs): Promise<void> {
  for (const packageId of await findWaitingPackages(store)) await sendPackage(jobs, packageId)
}

/** Tells the background of an archive, once the request that asked for it is through. */
export function tellOfPackage(jobs: () => Promise<Jobs | undefined>, packageId: number): void {
  setTimeout(() => {
    jobs()
      .then(async (started) => started && (await sendPackage(started, packageId)))
      // A word that was lost is made up for at the next start.
      .catch(() => undefined)
  }, COMMIT_MS).unref()
}

async function sendPackage(jobs: Jobs, packageId: number): Promise<void> {
  await jobs.send(queueName, String(packageId), { packageId })
}
