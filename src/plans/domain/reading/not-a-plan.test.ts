import { describe, expect, it } from 'vitest'
import type { DocumentContent } from '#kernel/document-content.ts'
import { Refusal } from '#kernel/refusal.ts'
import { documentOf, linesOf } from './documents-fixture.ts'
import { readPlan } from './read-plan.ts'

const others: readonly (readonly [what: string, document: DocumentContent, code: string, reason: string])[] =
  [
    ['an empty document', linesOf('  \n '), 'plans/document-empty', 'Проверьте'],
    [
      'a budget annex',
      documentOf('Ресурсное обеспечение программы', [
        [
          '№',
          'Наименование основного мероприятия',
          'Ответственный исполнитель',
          'Источник финансирования',
          '2024',
          '2025',
        ],
        ['1', 'Ремонт школ', 'УО', 'местный бюджет', '100,0', '200,0'],
      ]),
      'plans/not-a-plan',
      'финансовую таблицу',
    ],
    [
      'a distribution of expenses',
      documentOf('Распределение расходов', [
        ['Наименование', 'КБК', 'Сумма, тыс. руб.'],
        ['Школы', '0702', '900'],
      ]),
      'plans/not-a-plan',
      'финансовую таблицу',
    ],
    [
      'a table of indicators',
      documentOf('Показатели мониторинга', [
        ['№', 'Наименование показателя', 'Ед. изм.', '2023', '2024', 'Ответственный'],
        ['1', 'Доля школ', '%', '10', '20', 'УО'],
      ]),
      'plans/not-a-plan',
      'таблицу показателей',
    ],
    [
      'indicators with deadlines and people in charge',
      documentOf('Показатели дорожной карты', [
        ['№', 'Направление', 'Показатель', 'Срок', 'Ответственный'],
        ['1', 'Кадры', 'Доля обученных', '2025', 'УО'],
      ]),
      'plans/not-a-plan',
      'таблицу показателей',
    ],
    [
      'a list of schools',
      documentOf('Перечень школ', [
        ['№', 'Наименование ОО', 'Директор', 'Адрес', 'Телефон'],
        ['1', 'Школа № 1', 'Орлова А.А.', 'ул. Лесная', '2-22-22'],
      ]),
      'plans/not-a-plan',
      'список организаций',
    ],
    [
      'a timetable of exams',
      documentOf('Расписание экзаменов', [
        ['Дата', 'Предмет', 'Время', 'Место'],
        ['27 мая', 'Математика', '10:00', 'ППЭ 1'],
      ]),
      'plans/not-a-plan',
      'расписание',
    ],
    [
      'a table of results',
      documentOf('Итоги работы', [
        ['Школа', 'Участников', 'Средний балл'],
        ['Школа № 1', '20', '15,5'],
      ]),
      'plans/not-a-plan',
      'таблицу результатов',
    ],
    [
      'a contract',
      linesOf(
        'ДОГОВОР № 5\nЗаказчик и Исполнитель заключили договор.\n1.1. Исполнитель оказывает услуги.\n2.1. Срок: до 01.12.2024.',
      ),
      'plans/not-a-plan',
      'договор',
    ],
    [
      'an order without a plan',
      linesOf(
        'ПРИКАЗ\n12.09.2024 № 44\nПриказываю:\n1. Провести проверку до 20.09.2024.\n2. Назначить ответственным Иванова И.И.',
      ),
      'plans/not-a-plan',
      'распорядительного документа',
    ],
    [
      'a plan with nothing under its header',
      documentOf('План на 2024 год', [['№', 'Мероприятие', 'Срок', 'Ответственные']]),
      'plans/plan-without-actions',
      'нет строк',
    ],
  ]

describe('a document that is not a plan', () => {
  it.each(others)('is refused with a reason: %s', (_, document, code, reason) => {
    let refusal: unknown
    try {
      readPlan(document)
    } catch (error) {
      refusal = error
    }

    expect(refusal).toBeInstanceOf(Refusal)
    if (refusal instanceof Refusal) {
      expect(refusal.code).toBe(code)
      expect(refusal.detail).toContain(reason)
    }
  })
})
