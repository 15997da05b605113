import { mayRole } from '#access/domain/permissions.ts'
import { reachOf } from '#access/domain/person.ts'
import { findUsers } from '#access/storage/users.ts'
import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { findDueSheets } from '#monitoring/storage/campaigns.ts'
import { stateAsOf } from '#organizations/domain/organization-as-of.ts'
import { listOrganizations } from '#organizations/storage/find-organizations.ts'
import { isWorkingDay } from '#plans/domain/schedule/production-calendar.ts'
import { findDueTasks } from '#plans/storage/reporting/due-tasks.ts'
import { findProductionCalendars } from '#plans/storage/schedule/production-calendars.ts'
import { digestOfDay } from '#reminders/domain/digest-of-day.ts'
import { indexTasks } from '#reminders/domain/due-task.ts'
import { defaultChoice, FARTHEST_DAY_BEFORE } from '#reminders/domain/reminder-choice.ts'
import { findChoices } from '#reminders/storage/choices.ts'
import { findFormerDays, saveDigests } from '#reminders/storage/digests.ts'
import { findReminderSettings } from '#reminders/storage/reminder-settings.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { findDueMatters } from './find-due-matters.ts'

export type Moment = {
  readonly today: PlainDate
  /** 0…23 by the installation's clock. */
  readonly hour: number
  readonly now: Date
}

// Thirty working days never take longer, the New Year's holidays included.
const FARTHEST_CALENDAR_DAYS = FARTHEST_DAY_BEFORE * 2

/**
 * Makes today's digests of one municipality, for everybody whose hour has come and who has none yet. Runs in a
 * transaction of the whole municipality without a person. Returns how many have something to say.
 */
export async function prepareDigests(
  tx: Tx,
  municipalityId: number,
  { today, hour, now }: Moment,
  mail: 'on' | 'off',
): Promise<number> {
  const calendars = await findProductionCalendars(tx)
  if (!isWorkingDay(today, calendars)) return 0

  const choices = await findChoices(tx)
  const formerDays = await findFormerDays(tx)
  const people = (await findUsers(tx, { state: 'active' }))
    .filter(({ role }) => mayRole(role, 'plans.task.readOwn'))
    .map(({ userId, role, organizationIds }) => ({
      userId,
      role,
      scope: reachOf({ role, municipalityId, organizationIds }),
      choice: choices.get(userId) ?? defaultChoice(role),
      formerDay: formerDays.get(userId) ?? null,
    }))
    .filter(({ choice, formerDay }) => choice.hour <= hour && (formerDay === null || formerDay < today))
  if (people.length === 0) return 0

  const { escalateAfter } = await findReminderSettings(tx)
  const tasks = indexTasks(await findDueTasks(tx, addDays(today, FARTHEST_CALENDAR_DAYS)))
  const working = new Set(
    (await listOrganizations(tx))
      .filter((organization) => stateAsOf(organization, today) !== 'closed')
      .map(({ organizationId }) => organizationId),
  )
  const forms = (await findDueSheets(tx, today, addDays(today, FARTHEST_CALENDAR_DAYS))).filter(
    ({ organizationId }) => working.has(organizationId),
  )
  const matters = await findDueMatters(tx, addDays(today, FARTHEST_CALENDAR_DAYS), { today, calendars })
  return await saveDigests(
    tx,
    people.map((person) => ({
      municipalityId,
      userId: person.userId,
      day: today,
      madeAt: now,
      lines: digestOfDay(person, tasks, today, { calendars, escalateAfter }, forms, matters),
      mail: mail === 'on' && person.choice.byMail ? 'wanted' : 'not-wanted',
    })),
  )
}
