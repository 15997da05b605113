import { z } from 'zod'
import { prepareDigests } from '#flows/prepare-digests.ts'
import { MOST_ATTEMPTS, sendLetter } from '#flows/send-letter.ts'
import { listMunicipalityIds } from '#organizations/storage/list-municipality-ids.ts'
import { findWaitingLetters, giveUpOldLetters } from '#reminders/storage/letters.ts'
import { readMailServer } from '#reminders/storage/read-mail-server.ts'
import type { Store } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { type Jobs, startJobs } from '#server-kit/jobs/start-jobs.ts'
import type { MailServer } from '#server-kit/mail/send-mail.ts'
import type { Clock } from './clock.ts'
import { campaignQueue } from './open-campaigns.ts'
import { indicatorsQueue } from './recount-nightly.ts'
import { packagesQueue, sendWaitingPackages } from './work-on-packages.ts'
import { recountQueue, sendWaitingRecounts } from './work-on-recounts.ts'
import { resultsQueue, sendWaitingImports } from './work-on-results.ts'
import { screeningQueue, sendWaitingRuns } from './work-on-screening.ts'

export type RemindersSettings = {
  readonly clock: Clock
  readonly timeZone: string
  readonly secret: string
  readonly mail: MailServer | undefined
  readonly publicUrl: string | undefined
}

const everyTenMinutes = '*/10 * * * *'
const LetterJob = z.object({ digestId: z.int() })

/**
 * The jobs of reminders: every ten minutes the digests of those whose hour has come, and a job for each letter, tried
 * again with longer and longer waits. What was told is kept in the rows of digests, so a job lost or run twice adds
 * nothing.
 */
export async function startReminders(
  store: Store,
  settings: RemindersSettings & { readonly report: (text: string) => void },
): Promise<Jobs> {
  const started = Promise.withResolvers<Jobs>()
  const jobs = await startJobs(
    store,
    [
      {
        name: 'prepare-digests',
        retries: { most: 1, firstSeconds: 60, longestSeconds: 60 },
        schedule: everyTenMinutes,
        async work() {
          const { send } = await started.promise
          for (const digestId of await makeDigests(store, settings)) {
            await send('send-letter', String(digestId), { digestId })
          }
        },
      },
      campaignQueue(store, settings.clock),
      indicatorsQueue(store, settings.clock),
      resultsQueue(store, settings),
      screeningQueue(store, settings),
      packagesQueue(store, settings),
      recountQueue(store, settings.clock),
      {
        name: 'send-letter',
        retries: { most: MOST_ATTEMPTS, firstSeconds: 60, longestSeconds: 3600 },
        async work(data) {
          const { digestId } = LetterJob.parse(data)
          await sendLetter(store, digestId, mailOf(settings))
        },
      },
    ],
    settings,
  )
  started.resolve(jobs)
  await jobs.send('open-campaigns', 'at-start', {})
  await jobs.send('prepare-digests', 'at-start', {})
  await sendWaitingImports(store, jobs)
  await sendWaitingRuns(store, jobs)
  await sendWaitingPackages(store, jobs)
  await sendWaitingRecounts(store, jobs)
  return jobs
}

/** Makes the digests that are due now. Returns the letters that wait to be sent. */
export async function makeDigests(store: Store, settings: RemindersSettings): Promise<readonly number[]> {
  const { clock, timeZone } = settings
  const now = clock.now()
  const moment = { today: clock.today(), hour: hourOf(now, timeZone), now }
  const { server } = await readMailServer(store.owner, mailOf(settings))
  await giveUpOldLetters(store.owner, moment.today)
  for (const municipalityId of await listMunicipalityIds(store.owner)) {
    await store.transaction(municipalityScope(municipalityId), (tx) =>
      prepareDigests(tx, municipalityId, moment, server ? 'on' : 'off'),
    )
  }
  return server ? await findWaitingLetters(store.owner, moment.today) : []
}

export function mailOf({ mail, secret, publicUrl, clock }: RemindersSettings) {
  return { environment: mail, secret, publicUrl, now: clock.now }
}

function hourOf(now: Date, timeZone: string): number {
  const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now)
  return Number(hour)
}
