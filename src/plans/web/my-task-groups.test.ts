import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import type { MyTaskView } from '../domain/views/task-view.ts'
import { groupMyTasks } from './my-task-groups.ts'

const today = plainDate('2026-11-24')

describe('groupMyTasks', () => {
  it('puts the overdue first, then what is due within a week, then the rest', () => {
    const groups = groupMyTasks(
      [
        task(1, '2026-11-20', 4),
        task(2, '2026-12-01', 0),
        task(3, '2026-12-02', 0),
        task(4, '2026-11-24', 0),
      ],
      today,
    )
    expect(groups.map(({ title, tasks }) => [title, tasks.map(({ id }) => id)])).toEqual([
      ['Просрочены', [1]],
      ['Срок в ближайшие семь дней', [2, 4]],
      ['Срок позже', [3]],
    ])
  })

  it('a date that passed before the plan was approved is not overdue and stands last', () => {
    const groups = groupMyTasks([task(1, '2026-01-20', 0), task(2, '2027-01-20', 0)], today)
    expect(groups.map(({ title }) => title)).toEqual(['Срок позже', 'Срок прошёл до утверждения плана'])
  })
})

function task(id: number, workingDueOn: string, overdueDays: number): MyTaskView {
  return {
    organizationId: 11,
    id,
    organizationName: 'СОШ № 5',
    userName: null,
    part: 'lead',
    state: 'open',
    reportText: null,
    reportedAt: null,
    reportedBy: null,
    dueOn: workingDueOn,
    workingDueOn,
    overdueDays,
    mayReport: true,
    version: 1,
    planId: 1,
    planTitle: 'План',
    actionId: 1,
    occurrenceId: 1,
    actionNumber: '1.1',
    actionText: 'Мероприятие',
    pointText: null,
    occurrenceLabel: '',
    startsOn: null,
    assumed: false,
    conditional: false,
  }
}
