import type { PlainDate } from '#kernel/plain-date.ts'
import { isWorkingDay, type ProductionCalendars } from '#plans/domain/schedule/production-calendar.ts'
import { taskOwner } from '#plans/domain/task-owner.ts'
import type { Addressee } from './addressee.ts'
import { controllerLines } from './controller-lines.ts'
import { reckonDay } from './day-reckoning.ts'
import type { DigestLine } from './digest-line.ts'
import type { TaskIndex } from './due-task.ts'
import { type DueForm, formLines } from './form-lines.ts'
import { type DueMatter, matterLines } from './matter-lines.ts'
import { performerLines } from './performer-lines.ts'

/**
 * Everything one person is told on one day: no lines on a day off, none when there is nothing to say. That it is said
 * once a day is held by whoever keeps the digests.
 */
export function digestOfDay(
  person: Addressee,
  tasks: TaskIndex,
  today: PlainDate,
  settings: { readonly calendars: ProductionCalendars; readonly escalateAfter: number },
  forms: readonly DueForm[] = [],
  matters: readonly DueMatter[] = [],
): readonly DigestLine[] {
  const { calendars, escalateAfter } = settings
  if (!isWorkingDay(today, calendars)) return []
  if (person.formerDay !== null && person.formerDay >= today) return []

  const day = reckonDay(today, person.formerDay, calendars)
  const { reach, organizationIds } = person.scope
  const own = tasks.ownedBy(taskOwner(person), reach === 'municipality' ? 'every' : organizationIds)
  return [
    ...controllerLines(tasks.all, person, day, escalateAfter),
    ...performerLines(own, person.choice, day),
    ...(reach === 'municipality' ? [] : formLines(forms, organizationIds, person.choice, day)),
    ...matterLines(matters, person, day),
  ]
}
