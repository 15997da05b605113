import type { Role } from '#access/domain/role.ts'
import { earlier } from '#kernel/plain-date.ts'
import type { DayReckoning } from './day-reckoning.ts'
import type { DigestLine, OrganizationCount } from './digest-line.ts'
import type { DueTask } from './due-task.ts'
import { isLate, isOverdueDay } from './performer-lines.ts'
import type { ReminderChoice } from './reminder-choice.ts'

/** Who answers for everybody's terms: officers each time, the administrator when it has gone far. */
export function isController(role: Role): boolean {
  return role === 'officer'
}

export function hearsEscalations(role: Role): boolean {
  return role === 'officer' || role === 'administrator'
}

/**
 * What organisations are late with. The escalation is told once, on the working day a task becomes late by
 * `escalateAfter` working days, whatever rhythm the person chose.
 */
export function controllerLines(
  tasks: readonly DueTask[],
  person: { readonly role: Role; readonly choice: ReminderChoice },
  day: DayReckoning,
  escalateAfter: number,
): readonly DigestLine[] {
  if (!hearsEscalations(person.role)) return []
  const late = tasks.filter((task) => isLate(task, day))
  const escalated = late.filter(({ workingDueOn }) => {
    const { now, before } = day.late(workingDueOn)
    return before < escalateAfter && escalateAfter <= now
  })
  const lines: DigestLine[] = []
  if (escalated.length > 0) {
    const workingDays = escalateAfter
    lines.push({
      kind: 'escalated',
      workingDays,
      count: escalated.length,
      organizations: byLateness(escalated),
    })
  }
  if (late.length > 0 && isController(person.role) && isOverdueDay(person.choice, day)) {
    lines.push({ kind: 'controlled', count: late.length, organizations: byLateness(late) })
  }
  return lines
}

function byLateness(tasks: readonly DueTask[]): readonly OrganizationCount[] {
  return [...Map.groupBy(tasks, ({ organizationId }) => organizationId)]
    .map(([organizationId, group]) => ({
      organizationId,
      count: group.length,
      since: group.map(({ workingDueOn }) => workingDueOn).reduce(earlier),
    }))
    .sort((a, b) => b.count - a.count || (a.since < b.since ? -1 : 1) || a.organizationId - b.organizationId)
}
