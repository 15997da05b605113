import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DocumentContent } from '#kernel/document-content.ts'
import { Refusal } from '#kernel/refusal.ts'
import { documentOf, linesOf } from './documents-fixture.ts'
import { readPlan } from './read-plan.ts'

const header = ['№', 'Мероприятие', 'Срок', 'Ответственные']

describe('reading a plan', () => {
  it('keeps the columns it has no name for by their headings', () => {
    const plan = readPlan(
      documentOf('План на 2025 год', [
        ['№', 'Мероприятие', 'Участники', 'Срок', 'Ответственные', 'Вид документа', 'Отметка'],
        ['1', 'Семинар', 'завучи', 'март', 'ИМЦ', 'Программа', ''],
      ]),
    )

    expect(plan.actions[0]).toMatchObject({ expectedResultText: 'Программа', extra: { Участники: 'завучи' } })
  })

  it('lets the parts of a merged row inherit its performers, and says so', () => {
    const plan = readPlan(
      documentOf('План на 2025 год', [
        header,
        ['1', 'Отчёты директоров:\n- о питании;', 'март', 'УО, школы'],
        ['', '- о подвозе', 'апрель', ''],
      ]),
    )

    expect(plan.actions[1]).toMatchObject({ number: null, performersText: '' })
    expect(plan.actions[1]?.performers).toEqual(plan.actions[0]?.performers)
    expect(plan.problems.map((problem) => problem.message)).toContain(
      'Исполнители «УО, школы» взяты из строки выше',
    )
  })

  it('joins the deadlines of one text that spans several rows', () => {
    const plan = readPlan(
      documentOf('План на 2025 год', [
        header,
        ['1', 'Сбор сведений', 'март', 'УО'],
        ['^', '^', 'сентябрь', 'ИМЦ'],
        ['2', 'Отчёт', 'декабрь', 'УО'],
      ]),
    )

    expect(plan.actions.map((action) => [action.deadlineText, action.performersText])).toEqual([
      ['март; сентябрь', 'УО; ИМЦ'],
      ['декабрь', 'УО'],
    ])
  })

  it('reads a month under the heading of a year as a month of that year', () => {
    const plan = readPlan(
      documentOf('Дорожная карта на 2024-2025 годы', [
        header,
        ['2024 год', '<', '<', '<'],
        ['1', 'Совет', 'март', 'УО'],
        ['2025 год', '<', '<', '<'],
        ['2', 'Лагерь', 'июнь', 'ОО'],
      ]),
    )

    expect(plan.actions.flatMap((action) => action.deadlines.map((one) => one.years))).toEqual([
      [2024],
      [2025],
    ])
  })

  it('takes a heading that is repeated in place of the column of actions for a section', () => {
    const plan = readPlan(
      documentOf('План на 2025 год', [
        header,
        ['1', 'Приказ', 'май', 'УО'],
        ['№', 'Работа с кадрами', 'Срок', 'Ответственные'],
        ['1', 'Курсы', 'июнь', 'УО'],
      ]),
    )

    expect(plan.sections.map((section) => section.title)).toEqual(['Работа с кадрами'])
    expect(plan.actions.map((action) => action.sectionIndex)).toEqual([null, 0])
  })

  it('takes a lone tail in lower case for a torn row, and what follows «Итого» or a star for a note', () => {
    const plan = readPlan(
      documentOf('План на 2025 год', [
        header,
        ['1', 'Подготовка к', 'май', 'УО'],
        ['', 'итоговому сочинению', '', ''],
        ['2', 'Отчёт', 'июнь', 'УО'],
        ['Итого: 2 мероприятия', '<', '<', '<'],
        ['* сроки уточняются', '<', '<', '<'],
      ]),
    )

    expect(plan.sections).toEqual([])
    expect(plan.actions.map((action) => action.text)).toEqual(['Подготовка к итоговому сочинению', 'Отчёт'])
  })

  it('parts a cell that holds the deadline and the performers together', () => {
    const plan = readPlan(
      documentOf('План на 2025 год', [
        ['№', 'Мероприятие', 'Срок, ответственные'],
        ['1', 'Совет', 'март 2025, УО'],
      ]),
    )

    expect(plan.actions[0]).toMatchObject({ deadlineText: 'март 2025', performersText: 'УО' })
  })

  it('knows the columns of a table without a header by what they hold, and asks to check', () => {
    const plan = readPlan(
      linesOf(`Наши дела на 2024 год

1\tПровести совещание директоров школ\tмарт 2024\tУправление образования
2\tПодготовить справку о пробном экзамене\tиюнь 2024\tМетодический кабинет
3\tОбсудить итоги на августовской встрече\tавгуст 2024\tУправление образования`),
    )

    expect(plan.actions.map((action) => action.number)).toEqual(['1', '2', '3'])
    expect(plan.problems[0]?.message).toContain('колонки узнаны по содержанию')
  })

  it('warns where the numbers jump, a deadline is missing or nobody is named', () => {
    const plan = readPlan(
      documentOf('План на 2025 год', [header, ['1', 'Совет', 'май', ''], ['4', 'Отчёт', '', 'УО']]),
    )

    expect(plan.problems.map(({ where, message }) => `${where}: ${message}`)).toEqual([
      'таблица 1, строка 3: После № 1 идёт № 4: проверьте, не потеряны ли строки',
      'таблица 1, строка 2: Исполнители не указаны',
      'таблица 1, строка 3: Срок не указан',
    ])
  })

  it('ends every unclear document in a refusal, never in a fault', () => {
    const words = [
      ...header,
      ...[
        'п/п',
        '1.',
        '1.1',
        '2.1.',
        'IV',
        'Раздел 1. Кадры',
        'январь',
        '2024',
        'ежегодно',
        'УО, ОО',
        'УТВЕРЖДАЮ',
      ],
      ...[
        'к приказу от 01.02.2024 № 5',
        'План мероприятий на 2024 год',
        '|',
        '---',
        '\t',
        '+--+--+',
        '├──┼──┤',
        '│',
      ],
      ...['^', '<i>', '', '- пункт', 'Срок: май', 'Ответственный: УО', 'продолжение строки', 'итого', '((('],
    ]
    const joined = (separator: string) =>
      fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(separator))
    const text = fc.oneof(
      joined(' '),
      joined('\n'),
      joined(' | '),
      joined('\t'),
      fc.string({ unit: 'binary', maxLength: 30 }),
    )
    const cell = fc.record({
      text,
      mergedInto: fc.constantFrom(null, null, 'left' as const, 'above' as const),
    })
    const rows = (width: number) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 10 })
    const headerRow = header.map((heading) => ({ text: heading, mergedInto: null }))
    const block = fc.oneof(
      fc.record({
        kind: fc.constant('paragraph' as const),
        text,
        emphasis: fc.constantFrom('heading' as const, 'bold' as const, 'none' as const),
        place: fc.constant({}),
      }),
      fc.record({ kind: fc.constant('table' as const), rows: fc.nat(6).chain(rows), place: fc.constant({}) }),
      fc.record({
        kind: fc.constant('table' as const),
        rows: rows(4).map((body) => [headerRow, ...body]),
        place: fc.constant({}),
      }),
    )
    const content: fc.Arbitrary<DocumentContent> = fc.record({
      format: fc.constantFrom('docx' as const, 'pdf' as const, 'text' as const),
      blocks: fc.array(block, { maxLength: 20 }),
      warnings: fc.constant([]),
    })

    fc.assert(
      fc.property(content, (document) => {
        try {
          const plan = readPlan(document)
          return plan.actions.every(
            (action) =>
              action.text !== '' &&
              (action.sectionIndex === null || plan.sections[action.sectionIndex] !== undefined),
          )
        } catch (error) {
          return error instanceof Refusal
        }
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
