import { describe, expect, it } from 'vitest'
import { linesOf } from '../documents-fixture.ts'
import { readPlan } from '../read-plan.ts'

const actions = (text: string) =>
  readPlan(linesOf(text)).actions.map((action) => [
    action.number,
    action.text,
    action.deadlineText,
    action.performersText,
    ...(action.expectedResultText === null ? [] : [action.expectedResultText]),
  ])
const sections = (text: string) =>
  readPlan(linesOf(text)).sections.map(({ number, title }) => [number, title])

describe('a table kept as text', () => {
  it('is read from pipes with and without outer pipes and the line of dashes', () => {
    const expected = [
      ['1', 'Педсовет', 'август', 'Директор'],
      ['2', 'Проверка журналов', 'ежемесячно', 'Завуч'],
    ]
    const bare =
      '№ | Мероприятие | Сроки | Ответственные\n1 | Педсовет | август | Директор\n2 | Проверка журналов | ежемесячно | Завуч'
    const full =
      '| № | Мероприятие | Сроки | Ответственные |\n|---|:--|--:|---|\n| 1 | Педсовет | август | Директор |\n| 2 | Проверка<br>журналов | ежемесячно | Завуч |'

    expect(actions(bare)).toEqual(expected)
    expect(actions(full)).toEqual(expected)
  })

  it('is put together when page breaks cut it into several pipe tables', () => {
    const text = `| № | Мероприятие | Сроки | Ответственные |
|---|---|---|---|
| 1.1. | Сверка списков участников | сентябрь - | Управление |

| | | | |
|---|---|---|---|
| | олимпиады и их родителей | октябрь | образования |
| 1.2. | Награждение | май | Школы |`

    expect(actions(text)).toEqual([
      [
        '1.1',
        'Сверка списков участников олимпиады и их родителей',
        'сентябрь - октябрь',
        'Управление образования',
      ],
      ['1.2', 'Награждение', 'май', 'Школы'],
    ])
  })

  it('is read from one line of pipes, where ^ repeats the cell above', () => {
    const text =
      'План на 2024 год | № | Мероприятие | Срок | Ответственные | | --- | --- | --- | --- | | 1. Кадры | | | | | 1.1 | Совет | март | УО | | 1.2 | Семинар | ^ | ИМЦ |'

    expect(sections(text)).toEqual([['1', 'Кадры']])
    expect(actions(text)).toEqual([
      ['1.1', 'Совет', 'март', 'УО'],
      ['1.2', 'Семинар', 'март', 'ИМЦ'],
    ])
  })

  it('is read from tabs with sections in three styles and a row torn by a blank line', () => {
    const text = `№ п/п\tМероприятие\tСроки\tОтветственные
<i>1. Документы</i>\t\t\t
1.1.\tПоложение об оценке\tЯнварь 2024\tУО
2. Анализ\t\t\t
2.1\tРазбор итогов. Подготовка\tПо итогам года\tУО

\tрекомендаций школам\t\t
2.2\tСовещание\tМарт\tУО

3. Решения

3.1\tПриказ\tАпрель\tУО
\tКонтроль приказа\tМай\tУО`

    expect(sections(text)).toEqual([
      ['1', 'Документы'],
      ['2', 'Анализ'],
      ['3', 'Решения'],
    ])
    expect(actions(text)).toEqual([
      ['1.1', 'Положение об оценке', 'Январь 2024', 'УО'],
      ['2.1', 'Разбор итогов. Подготовка рекомендаций школам', 'По итогам года', 'УО'],
      ['2.2', 'Совещание', 'Март', 'УО'],
      ['3.1', 'Приказ', 'Апрель', 'УО'],
      [null, 'Контроль приказа', 'Май', 'УО'],
    ])
  })

  it('is read from quoted cells parted by semicolons', () => {
    const text =
      '№;Мероприятие;Срок;Ответственный\n1;"Совет; подведение итогов";март;УО\n2;Семинар;апрель;ИМЦ'

    expect(actions(text)[0]).toEqual(['1', 'Совет; подведение итогов', 'март', 'УО'])
  })

  it('is read from a Word dump with one tabbed cell a line', () => {
    const cells = ['№\nп/п', 'Направления работы', 'Сроки\nреализации', 'Ответственные']
    const row = (...texts: string[]) => texts.map((text) => `\t${text}`).join('\n')
    const text = [
      row(...cells),
      row('1. Контроль'),
      row('1.1.', 'Проверки:\n- сайтов;\n- журналов', 'Май\n2024', 'УО'),
      row('1.2.', '[bookmark: _GoBack]Отчёты:\n- о питании;', 'Июнь 2024', 'УО, школы'),
      row('', '- о подвозе', 'Июль 2024', ''),
      `${row('1.3.', 'Проверка списков,\n')}\n\tАвгуст\n\tУО`,
    ].join('\n\n')

    expect(actions(text)).toEqual([
      ['1.1', 'Проверки: - сайтов; - журналов', 'Май 2024', 'УО'],
      ['1.2', 'Отчёты: - о питании;', 'Июнь 2024', 'УО, школы'],
      [null, '- о подвозе', 'Июль 2024', ''],
      ['1.3', 'Проверка списков,', 'Август', 'УО'],
    ])
  })

  it('is read from bare lines when each row has a line for each column', () => {
    const text = `План школы на 2024 год
№
п/п
Мероприятие
Срок
Ответственные
Раздел 1. Подготовка
1
Списки участников
январь
Завуч
2
Консультации
февраль – май
Учителя`

    expect(sections(text)).toEqual([['1', 'Подготовка']])
    expect(actions(text)).toEqual([
      ['1', 'Списки участников', 'январь', 'Завуч'],
      ['2', 'Консультации', 'февраль – май', 'Учителя'],
    ])
  })

  it('is read from drawn grids, with cells of several lines and merged cells', () => {
    const text = `+----+-------------+---------+------------+
| №  | Мероприятие | Срок    | Исполнители|
+====+=============+=========+============+
| 1. Работа с кадрами                     |
+----+-------------+---------+------------+
| 1  | Совещание   | март    | УО         |
|    | директоров  | 2024    |            |
+----+-------------+         +------------+
| 2  | Семинар     |         | ИМЦ        |
+----+-------------+---------+------------+`

    expect(sections(text)).toEqual([['1', 'Работа с кадрами']])
    expect(actions(text)).toEqual([
      ['1', 'Совещание директоров', 'март 2024', 'УО'],
      ['2', 'Семинар', 'март 2024', 'ИМЦ'],
    ])
  })

  it('is read from items with labelled lines', () => {
    const text = `План на 2024 год
1. Провести совещание.
Срок: март 2024.
Ответственный: Орлова А.А.
2. Подготовить справку
о результатах.
Срок: до 15.04.2024
Ответственные: методисты
3. Разослать письма.
Срок: май
Ответственный: УО`

    expect(actions(text)).toEqual([
      ['1', 'Провести совещание.', 'март 2024', 'Орлова А.А.'],
      ['2', 'Подготовить справку о результатах.', 'до 15.04.2024', 'методисты'],
      ['3', 'Разослать письма.', 'май', 'УО'],
    ])
  })
})
