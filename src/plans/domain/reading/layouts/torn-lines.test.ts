import { describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { linesOf } from '../documents-fixture.ts'
import { readPlan } from '../read-plan.ts'

const torn = `ДОРОЖНАЯ КАРТА
развития оценки качества в Лесном районе на 2023-2024 годы

№

п/п

Мероприятия Сроки проведения Ответственные

Организационные вопросы
района

1.
Создание рабочей группы

январь 2023 г. Управление образования

2. Программа наблюдения:
1. Наблюдение на экзаменах:
- обучение наблюдателей;
2. Наблюдение на олимпиаде
2.1. приглашение родителей
2023-2024 УО, ОО

№

п/п

Мероприятия Сроки проведения Ответственные

3. Сбор предложений школ по мере поступления ОО
Аналитические вопросы

1. Анализ результатов с подготовкой справки

июнь –
август

Методический кабинет,
ОО
2. Обсуждение на совете ежегодно УО`

describe('the loose lines of a pdf', () => {
  it('are put back into rows: broken cells, glued deadlines, nested numbers, repeated headers', () => {
    const plan = readPlan(linesOf(torn))

    expect(plan.sections.map((section) => section.title)).toEqual([
      'Организационные вопросы района',
      'Аналитические вопросы',
    ])
    expect(
      plan.actions.map((action) => [
        action.sectionIndex,
        action.number,
        action.text,
        action.deadlineText,
        action.performersText,
        action.points.length,
      ]),
    ).toEqual([
      [0, '1', 'Создание рабочей группы', 'январь 2023 г.', 'Управление образования', 0],
      [
        0,
        '2',
        'Программа наблюдения: 1. Наблюдение на экзаменах: - обучение наблюдателей; 2. Наблюдение на олимпиаде 2.1. приглашение родителей',
        '2023-2024',
        'УО, ОО',
        4,
      ],
      [0, '3', 'Сбор предложений школ', 'по мере поступления', 'ОО', 0],
      [1, '1', 'Анализ результатов с подготовкой справки', 'июнь – август', 'Методический кабинет, ОО', 0],
      [1, '2', 'Обсуждение на совете', 'ежегодно', 'УО', 0],
    ])
  })

  it('are handed over with their text when the columns ran into each other', () => {
    const interleaved = `План мероприятий на 2024 год
№ Мероприятие Срок Ответственные
1. Проведение совещания с сентябрь Управление
директорами школ по вопросам 2024 образования
качества образования года города
2. Обучение учителей октябрь Методический
по программам оценивания 2024 центр
результатов обучения
3. Анализ итогов ноябрь Школы города
первой четверти 2024 все`
    let refusal: unknown
    try {
      readPlan(linesOf(interleaved))
    } catch (error) {
      refusal = error
    }

    expect(refusal).toBeInstanceOf(Refusal)
    if (!(refusal instanceof Refusal)) return
    expect(refusal.code).toBe('plans/columns-not-separable')
    expect(refusal.errors.map((problem) => problem.detail)).toContain(
      '2. Обучение учителей октябрь Методический',
    )
  })
})
