import { describe, expect, it } from 'vitest'
import { documentOf } from '../documents-fixture.ts'
import { readPlan } from '../read-plan.ts'
import { deadlineInTitle } from './section-deadline.ts'

const header = ['№', 'Мероприятие', 'Срок', 'Ответственные']

describe('the deadline of a whole section', () => {
  it.each([
    ['Подготовительный этап (январь – март 2024)', 'январь – март 2024'],
    ['Подготовка: сентябрь', 'сентябрь'],
    ['Итоги — июнь – август', 'июнь – август'],
    ['Работа с кадрами (курсы)', ''],
    ['Работа с кадрами', ''],
  ])('stands at the end of its heading: «%s»', (title, deadline) => {
    expect(deadlineInTitle(title)).toBe(deadline)
  })

  it('holds for its actions without one of their own', () => {
    const plan = readPlan(
      documentOf('План на 2024 год', [
        header,
        ['1. Подготовка (март 2024)', '<', '<', '<'],
        ['1.1', 'Выбор системы', '', 'УО'],
        ['1.2', 'Закупка', 'апрель 2024', 'УО'],
        ['Срок реализации: май 2024', '<', '<', '<'],
        ['1.3', 'Отчёт', '', 'УО'],
      ]),
    )

    expect(plan.actions.map((action) => action.deadlineText)).toEqual([
      'март 2024',
      'апрель 2024',
      'май 2024',
    ])
    expect(plan.problems.map((problem) => problem.message)).toEqual([
      'Срок «март 2024» взят из заголовка раздела',
      'Срок «май 2024» взят из заголовка раздела',
    ])
  })
})
