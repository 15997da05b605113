import type { PlainDate } from '#kernel/plain-date.ts'
import type { DayReckoning } from './day-reckoning.ts'
import type { DigestLine } from './digest-line.ts'
import { performerLines } from './performer-lines.ts'
import type { ReminderChoice } from './reminder-choice.ts'

/** A form an organisation still has to hand in. */
export type DueForm = { readonly organizationId: number; readonly dueOn: PlainDate }

/** What people of an organisation are told of its forms, by the same days as of tasks. */
export function formLines(
  forms: readonly DueForm[],
  organizationIds: readonly number[],
  choice: ReminderChoice,
  day: DayReckoning,
): readonly DigestLine[] {
  const own = forms
    .filter(({ organizationId }) => organizationIds.includes(organizationId))
    .map(({ dueOn }) => ({ workingDueOn: dueOn, mayBeOverdue: true }))
  return performerLines(own, choice, day).flatMap((line): readonly DigestLine[] => {
    switch (line.kind) {
      case 'due-soon':
        return [{ kind: 'form-soon', dueOn: line.dueOn, workingDays: line.workingDays, count: line.count }]
      case 'due-today':
        return [{ kind: 'form-today', count: line.count }]
      case 'overdue':
        return [{ kind: 'form-overdue', count: line.count, since: line.since }]
      default:
        return []
    }
  })
}
