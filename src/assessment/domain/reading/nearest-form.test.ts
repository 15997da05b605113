import { expect, test } from 'vitest'
import { nearestForm } from './nearest-form.ts'

const fileOf = (...rows: readonly (readonly string[])[]) => ({
  name: 'файл.xlsx',
  sheets: [{ name: 'Лист1', rows }],
})

test('a table that lacks one column is named with what it has and what it lacks', () => {
  const near = nearestForm(fileOf(['ВПР'], ['ОО', 'Код участника', '1 (2б)', '2 (1б)', 'Баллы'], ['1', '2']))

  expect(near).toMatchObject({
    form: 'индивидуальные результаты ВПР (Ф1)',
    row: 2,
    found: ['Код участника', 'задания с баллами, например «1 (2б)»'],
    missing: ['Первичный балл'],
  })
})

test('a table like nothing we read is like nothing', () => {
  expect(nearestForm(fileOf(['Фамилия', 'Телефон'], ['Абвгд', '2-22']))).toBeNull()
})
