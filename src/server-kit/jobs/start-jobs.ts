import { type ConstructorOptions, PgBoss } from 'pg-boss'
import type { Store } from '../database/database.ts'

/** Made and changed by the library itself; kept out of backups and away from the application role. */
const schema = 'jobs'

// Asked seldom, because the embedded engine has one connection for everybody; a job sent here wakes its worker at once.
const usualPollSeconds = 30

export type JobQueue = {
  readonly name: string
  /** How often a job that failed is tried again, and after how long: the wait doubles up to the longest. */
  readonly retries: { readonly most: number; readonly firstSeconds: number; readonly longestSeconds: number }
  /** A cron line by the installation's clock: a job without data begins then. */
  readonly schedule?: string
  /** A job that throws has failed. It may be run again after a crash, so it must bear that. */
  readonly work: (data: unknown) => Promise<void>
}

export type Jobs = {
  /** A job of the same key that waits or runs already is not added again. */
  send(queue: string, key: string, data: object): Promise<void>
  stop(): Promise<void>
}

/** Work that outlives a request and a restart: pg-boss in the same database, on either engine. */
export async function startJobs(
  store: Store,
  queues: readonly JobQueue[],
  settings: {
    readonly timeZone: string
    readonly report: (text: string) => void
    readonly pollSeconds?: number
  },
): Promise<Jobs> {
  const { timeZone, report, pollSeconds = usualPollSeconds } = settings

  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await store.query(text, values) },
    schema,
    superviseIntervalSeconds: 600,
    cronMonitorIntervalSeconds: 45,
    cronWorkerIntervalSeconds: 45,
    queueCacheIntervalSeconds: 600,
    bamIntervalSeconds: 600,
    flowIntervalSeconds: 600,
    registerInstance: false,
    monitorVacuum: false,
    openTelemetry: { enabled: false },
  } satisfies ConstructorOptions)
  boss.on('error', (error) => report(`Фоновая работа: ${error.message}`))
  await boss.start()

  const workers = new Map<string, string>()
  for (const queue of queues) {
    await openQueue(boss, queue, timeZone)
    const worker = await boss.work(
      queue.name,
      { pollingIntervalSeconds: pollSeconds, batchSize: 1 },
      async ([job]) => {
        await queue.work(job?.data)
        // There may be more: a worker asks at once instead of waiting for its turn.
        wake(queue.name)
      },
    )
    workers.set(queue.name, worker)
  }

  function wake(queue: string): void {
    const worker = workers.get(queue)
    if (worker !== undefined) boss.notifyWorker(worker)
  }

  return {
    async send(queue, key, data) {
      await boss.send(queue, data, { singletonKey: key })
      wake(queue)
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  }
}

async function openQueue(boss: PgBoss, { name, retries, schedule }: JobQueue, tz: string): Promise<void> {
  const options = {
    retryLimit: retries.most,
    retryDelay: retries.firstSeconds,
    retryBackoff: true,
    retryDelayMax: retries.longestSeconds,
    expireInSeconds: 300,
    deleteAfterSeconds: 24 * 3600,
  }
  // «exclusive»: at most one job of a key that waits or runs.
  await boss.createQueue(name, { policy: 'exclusive', ...options })
  await boss.updateQueue(name, options)
  if (schedule !== undefined) await boss.schedule(name, schedule, {}, { tz })
}
