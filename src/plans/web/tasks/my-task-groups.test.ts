import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { groupMyTasks } from './my-task-groups.ts'

const today = plainDate('2026-11-24')

describe('groupMyTasks', () => {
  it('puts the overdue first, then what is due within a week, then the rest', () => {
    const groups = groupMyTasks(
      [task(1, '2026-11-20', 4), task(2, '2026-12-01'), task(3, '2026-12-02'), task(4, '2026-11-24')],
      today,
    )
    expect(groups.map(({ title, tasks }) => [title, tasks.map(({ id }) => id)])).toEqual([
      ['Просрочены', [1]],
      ['Срок в ближайшие семь дней', [2, 4]],
      ['Срок позже', [3]],
    ])
  })

  it('a date that passed before the plan was approved is not overdue and stands last', () => {
    const groups = groupMyTasks([task(1, '2026-01-20'), task(2, '2027-01-20')], today)
    expect(groups.map(({ title }) => title)).toEqual(['Срок позже', 'Срок прошёл до утверждения плана'])
  })
})

function task(id: number, workingDueOn: string, overdueDays = 0) {
  return { id, workingDueOn, overdueDays }
}
