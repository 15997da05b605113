import { findAccount } from '#access/storage/find-account.ts'
import { taskOwner } from '#plans/domain/task-owner.ts'
import { findOwnDueTasks } from '#plans/storage/reporting/due-tasks.ts'
import { feedEvent } from '#reminders/domain/feed-event.ts'
import { hashFeedSecret } from '#reminders/http/calendar-feed.ts'
import { writeCalendar } from '#reminders/http/write-calendar.ts'
import { findFeedOwner } from '#reminders/storage/calendar-feeds.ts'
import type { Store } from '#server-kit/database/database.ts'

const MOST_EVENTS = 1000

/** The calendar behind a secret address; undefined when nobody has that address, or no longer. */
export async function readCalendarFeed(
  store: Store,
  secret: string,
  at: { readonly address: string; readonly installation: string; readonly now: Date },
): Promise<string | undefined> {
  const userId = await findFeedOwner(store.owner, hashFeedSecret(secret))
  const account = userId === undefined ? undefined : await findAccount(store.owner, { userId })
  if (!account?.standing.isActive) return undefined
  const { person } = account
  const scope = { ...person.scope, personId: person.userId }
  const tasks = await store.transaction(scope, (tx) => findOwnDueTasks(tx, taskOwner(person), MOST_EVENTS))
  return writeCalendar(
    tasks.map((task) => feedEvent(task, at)),
    at.now,
  )
}
