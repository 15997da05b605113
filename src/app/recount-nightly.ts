import { recountToday } from '#flows/recount-indicators.ts'
import type { Store } from '#server-kit/database/database.ts'
import type { JobQueue } from '#server-kit/jobs/start-jobs.ts'
import type { Clock } from './clock.ts'

/** Every night: indicators of the current school year by what plans, collections and surveys have come to. */
export function indicatorsQueue(store: Store, clock: Clock): JobQueue {
  return {
    name: 'recount-indicators',
    retries: { most: 2, firstSeconds: 60, longestSeconds: 600 },
    schedule: '40 0 * * *',
    async work() {
      await recountToday(store, { now: clock.now(), today: clock.today() })
    },
  }
}
