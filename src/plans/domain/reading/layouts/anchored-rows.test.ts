import { describe, expect, it } from 'vitest'
import { linesOf } from '../documents-fixture.ts'
import { stripsOf } from '../grid.ts'
import { readPlan } from '../read-plan.ts'
import { readAnchoredRows } from './anchored-rows.ts'

const read = (text: string) => {
  const { sections, actions } = readPlan(linesOf(text))
  return {
    sections: sections.map(({ number, title }) => [number, title]),
    actions: actions.map((action) => [
      action.number,
      action.text,
      action.deadlineText,
      action.performersText,
      action.expectedResultText,
    ]),
  }
}

describe('rows given away as loose lines', () => {
  it('are parted by deadlines and performers, results after them', () => {
    const text = `План мероприятий на 2026 год
№
п/п
Мероприятие
Срок
Ответственный исполнитель
Результат
1
2
3
4
5
1.
Подготовка к опросам
1.1.
Выбор тем опросов
родителей и учителей
Январь 2026 г.
Методист
Перечень тем
1.2.
Печать листов
до 20.02.2026
Заместитель директора,
секретарь
Готовые листы
на каждую школу
2.
Проведение опросов
2.1.
Опрос родителей
март – апрель
Классные руководители
Протоколы`

    expect(read(text)).toEqual({
      sections: [
        ['1', 'Подготовка к опросам'],
        ['2', 'Проведение опросов'],
      ],
      actions: [
        ['1.1', 'Выбор тем опросов родителей и учителей', 'Январь 2026 г.', 'Методист', 'Перечень тем'],
        [
          '1.2',
          'Печать листов',
          'до 20.02.2026',
          'Заместитель директора, секретарь',
          'Готовые листы на каждую школу',
        ],
        ['2.1', 'Опрос родителей', 'март – апрель', 'Классные руководители', 'Протоколы'],
      ],
    })
  })

  it('may take one line each', () => {
    const text = `План работы общественного совета на 2026 год
N Наименование мероприятия Сроки исполнения Ответственные исполнители
Заседания
1 Выборы председателя совета Сентябрь Комитет по образованию
2 Обсуждение итогов опроса Ежегодно, до 1 октября Комитет по образованию, школы
Гласность
3 Новости о работе совета Постоянно Комитет по образованию`

    expect(read(text)).toEqual({
      sections: [
        [null, 'Заседания'],
        [null, 'Гласность'],
      ],
      actions: [
        ['1', 'Выборы председателя совета', 'Сентябрь', 'Комитет по образованию', null],
        ['2', 'Обсуждение итогов опроса', 'Ежегодно, до 1 октября', 'Комитет по образованию, школы', null],
        ['3', 'Новости о работе совета', 'Постоянно', 'Комитет по образованию', null],
      ],
    })
  })

  it.each([
    [
      'a result stands on the line of the performers',
      `Ответственный
Результат
1. Опрос семей
январь
Методисты школ Охват всех
классов
2. Печать листов
февраль
Секретарь
Готовые листы
3. Отчёт о работе
май
Директор Справка`,
    ],
    [
      'the header goes on with columns of its own',
      `Ответственный
Результат Кл
асс
ы
1. Опрос семей
январь
Методист
Протокол
2. Печать листов
февраль
Секретарь
Листы`,
    ],
    [
      'the header was given away line by line',
      `Ответственный
Результат
п/п
1. Опрос
Методист
январь
Протокол
семей
2. Печать
Секретарь
февраль
Листы`,
    ],
    [
      'a row of nine has neither deadline nor performers',
      `Ответственный
${[1, 2, 3, 4, 5, 6, 7, 8].map((at) => `${at}. Опрос семей\nянварь\nМетодист`).join('\n')}
9. Отчёт о работе по
итогам
проведен
ия
Директор`,
    ],
  ])('are handed over when %s', (_, rest) => {
    expect(() => read(`План работы школы на 2026 год\n№\nМероприятие\nСрок\n${rest}`)).toThrow('Колонки')
  })

  it('stay lines where the columns stand side by side', () => {
    const text = `№ Мероприятие Срок Исполнители Результат
1 Выбор тем опросов и март 2026 Управление Перечень
подготовка листов для года образования тем, листы
классов
2 Опрос родителей во апрель Школы Протоколы
всех классах 2026 года опросов
3 Обсуждение итогов на май 2026 Управление Решение
совете школы года образования совета`
    const lines = stripsOf(linesOf(text).blocks, 'text').flatMap((one) => (one.kind === 'line' ? [one] : []))

    expect(readAnchoredRows(lines)).toEqual(lines)
    expect(() => readPlan(linesOf(text))).toThrow('слились')
  })

  it('are looked through in seconds at four thousand lines', () => {
    const row = (at: number) =>
      `${at}\nЗаседание рабочей группы по итогам\nдо 10 мая 2026\nРуководители школ\n`
    const body = Array.from({ length: 1000 }, (_, at) => row((at % 900) + 1)).join('')
    const lines = stripsOf(linesOf(`№\nМероприятие\nСрок\nИсполнители\n${body}`).blocks, 'text')
    const start = performance.now()

    readAnchoredRows(lines.flatMap((one) => (one.kind === 'line' ? [one] : [])))

    expect(performance.now() - start).toBeLessThan(5000)
  })
})
