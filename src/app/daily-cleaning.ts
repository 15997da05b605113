import { forgetExpired } from '#access/storage/forget-expired.ts'
import { forgetReplacedResults } from '#assessment/storage/import/forget-replaced-results.ts'
import { forgetOrphanFiles } from '#flows/forget-orphan-files.ts'
import { eraseOldContacts } from '#outreach/storage/contacts.ts'
import { forgetOldDigests } from '#reminders/storage/forget-old-digests.ts'
import type { Store } from '#server-kit/database/database.ts'
import { forgetOldPackages } from '#templates/storage/forget-packages.ts'
import type { Clock } from './clock.ts'

const DAY_MS = 24 * 60 * 60_000

/** Forgets what has run out, now and once a day. A cleaning that fails is made up for by the next one. */
export function startDailyCleaning(store: Store, clock: Clock): () => void {
  const clean = () => {
    forgetExpired(store.owner, clock.now()).catch(() => undefined)
    eraseOldContacts(store.owner, clock.today()).catch(() => undefined)
    forgetReplacedResults(store.owner, clock.now()).catch(() => undefined)
    forgetOrphanFiles(store.owner, clock.today()).catch(() => undefined)
    forgetOldPackages(store.owner, clock.today()).catch(() => undefined)
    forgetOldDigests(store.owner, clock.today()).catch(() => undefined)
  }
  clean()
  const timer = setInterval(clean, DAY_MS).unref()
  return () => clearInterval(timer)
}
