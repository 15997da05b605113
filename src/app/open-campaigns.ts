import { openRecurringCampaigns } from '#flows/open-recurring-campaigns.ts'
import { listMunicipalityIds } from '#organizations/storage/list-municipality-ids.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import type { JobQueue } from '#server-kit/jobs/start-jobs.ts'
import type { Clock } from './clock.ts'

/** Every hour: opens the recurring campaigns whose day has come. Run twice it adds nothing. */
export function campaignQueue(store: Store, clock: Clock): JobQueue {
  return {
    name: 'open-campaigns',
    retries: { most: 2, firstSeconds: 60, longestSeconds: 600 },
    schedule: '15 * * * *',
    async work() {
      for (const municipalityId of await listMunicipalityIds(store.owner)) {
        await store.transaction(municipalityScope(municipalityId), (tx) =>
          openRecurringCampaigns(tx, municipalityId, clock.today()),
        )
      }
    },
  }
}
