import { earlier } from '#kernel/plain-date.ts'
import type { DayReckoning } from './day-reckoning.ts'
import type { DigestLine } from './digest-line.ts'
import type { DueTask } from './due-task.ts'
import type { ReminderChoice } from './reminder-choice.ts'

type Dated = Pick<DueTask, 'workingDueOn' | 'mayBeOverdue'>

/** What a person is told of the tasks that are the person's own: soon by date, today, late. */
export function performerLines(
  tasks: readonly Dated[],
  choice: ReminderChoice,
  day: DayReckoning,
): readonly DigestLine[] {
  return [
    ...overdueLine(tasks, choice, day),
    ...todayLine(tasks, choice, day),
    ...soonLines(tasks, choice, day),
  ]
}

export function isLate(task: Dated, { today }: Pick<DayReckoning, 'today'>): boolean {
  return task.mayBeOverdue && task.workingDueOn < today
}

/** Whether what is late is spoken of today. */
export function isOverdueDay({ overdue }: ReminderChoice, { isNewWeek }: DayReckoning): boolean {
  return overdue === 'daily' || (overdue === 'weekly' && isNewWeek)
}

function overdueLine(
  tasks: readonly Dated[],
  choice: ReminderChoice,
  day: DayReckoning,
): readonly DigestLine[] {
  if (!isOverdueDay(choice, day)) return []
  const dates = tasks.filter((task) => isLate(task, day)).map(({ workingDueOn }) => workingDueOn)
  if (dates.length === 0) return []
  return [{ kind: 'overdue', count: dates.length, since: dates.reduce(earlier) }]
}

function todayLine(
  tasks: readonly Dated[],
  choice: ReminderChoice,
  day: DayReckoning,
): readonly DigestLine[] {
  const count = tasks.filter(({ workingDueOn }) => workingDueOn === day.today).length
  return choice.onTheDay && count > 0 ? [{ kind: 'due-today', count }] : []
}

function soonLines(
  tasks: readonly Dated[],
  { daysBefore }: ReminderChoice,
  day: DayReckoning,
): readonly DigestLine[] {
  const due = tasks.filter(({ workingDueOn }) => {
    if (workingDueOn <= day.today) return false
    const { now, before } = day.left(workingDueOn)
    return daysBefore.some((point) => now <= point && point < before)
  })
  return [...Map.groupBy(due, ({ workingDueOn }) => workingDueOn)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([dueOn, group]) => ({
      kind: 'due-soon',
      dueOn,
      workingDays: day.left(dueOn).now,
      count: group.length,
    }))
}
