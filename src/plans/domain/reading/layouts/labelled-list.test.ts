import { expect, it } from 'vitest'
import { linesOf } from '../documents-fixture.ts'
import { readPlan } from '../read-plan.ts'

it('reads items whose deadlines and performers are named inside the line', () => {
  const text = `План мероприятий на 2026 год
1. Собрать родителей. Срок: март. Ответственный: УО.
2. Подвести итоги опроса. Срок исполнения – май. Исполнители: ИМЦ, школы.
3. Обсудить планы, новые курсы. Срок: июнь. Ответственные: школы.`

  expect(
    readPlan(linesOf(text)).actions.map((action) => [
      action.number,
      action.text,
      action.deadlineText,
      action.performersText,
    ]),
  ).toEqual([
    ['1', 'Собрать родителей.', 'март', 'УО'],
    ['2', 'Подвести итоги опроса.', 'май', 'ИМЦ, школы'],
    ['3', 'Обсудить планы, новые курсы.', 'июнь', 'школы'],
  ])
})
