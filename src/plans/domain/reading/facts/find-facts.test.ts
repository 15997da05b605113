import { describe, expect, it } from 'vitest'
import type { Line } from '../grid.ts'
import { findFacts } from './find-facts.ts'
import { findHorizon } from './find-horizon.ts'
import { findRussianDate } from './russian-date.ts'

const facts = (...texts: readonly string[]) =>
  findFacts(texts.map((text): Line => ({ kind: 'line', text, emphasis: 'none', place: {} })))

describe('the time of a plan', () => {
  it.each([
    ['на 2020-2022г.', 'calendar-years', '2020-01-01', '2022-12-31'],
    ['на 2021 - 2024 годы', 'calendar-years', '2021-01-01', '2024-12-31'],
    ['на 2024 год и плановый период 2025 и 2026 годов', 'calendar-years', '2024-01-01', '2026-12-31'],
    ['с 2023 по 2025 год', 'calendar-years', '2023-01-01', '2025-12-31'],
    ['на 2020 год', 'calendar-year', '2020-01-01', '2020-12-31'],
    ['на II полугодие 2024 года', 'calendar-year', '2024-07-01', '2024-12-31'],
    ['на октябрь 2024 года', 'calendar-year', '2024-10-01', '2024-10-31'],
    ['на 2025-2026 учебный год', 'school-year', '2025-09-01', '2026-08-31'],
    ['на 2023/24 уч. год', 'school-year', '2023-09-01', '2024-08-31'],
    ['на 2023/2024, 2024/2025 учебные годы', 'school-year', '2023-09-01', '2025-08-31'],
    ['на период с 01.09.2024 по 31.05.2025', 'school-year', '2024-09-01', '2025-05-31'],
  ])('is read from «%s»', (title, kind, startsOn, endsOn) => {
    expect(findHorizon(title)).toEqual({ kind, startsOn, endsOn })
  })

  it('goes on over two lines, and its title may end with an abbreviation', () => {
    const broken = facts(
      'План работы школьного клуба чтения для старших классов в 2025 –',
      '2026 учебном году',
    )

    expect(broken.horizon).toEqual({ kind: 'school-year', startsOn: '2025-09-01', endsOn: '2026-08-31' })
    expect(facts('План помощи школьному клубу на 2025 г.').title).toBe(
      'План помощи школьному клубу на 2025 г.',
    )
  })

  it('is nobody’s guess when no year is named', () => {
    expect(findHorizon('План мероприятий по профилактике')).toBeNull()
  })

  it('begins with the approval when the title names only its end', () => {
    const { horizon } = facts(
      'Приложение к распоряжению от 12.02.2024 № 15-р',
      'План развития кружков до 2030 года',
    )
    expect(horizon).toEqual({ kind: 'calendar-years', startsOn: '2024-01-01', endsOn: '2030-12-31' })
  })
})

describe('the approval of a plan', () => {
  it('is not an act that another document was approved with', () => {
    const { approval } = facts(
      'План реализации Концепции чтения, утверждённой приказом от 03.02.2020 № 15, на 2024 год',
    )

    expect(approval).toBeNull()
  })

  it('is read from the mark of the annex, with the authority in the nominative', () => {
    const { approval, authority } = facts(
      'Приложение № 1',
      'к приказу отдела образования',
      'Лесного района',
      'от «05» марта 2024 г. № 45-од',
      'План мероприятий на 2024 год',
    )
    expect(approval).toEqual({ documentKind: 'приказ', number: '45-од', date: '2024-03-05', signatory: null })
    expect(authority).toBe('Отдел образования Лесного района')
  })

  it('is read from the order itself, with the one who signed and not the one in charge', () => {
    const { approval, authority } = facts(
      'Управление образования',
      'города Полевска',
      'П Р И К А З',
      'от 01.02.2025г.',
      '№ 01-12/34',
      'О плане',
      'Контроль возложить на методиста Гаеву Р.Р.',
      'И.о. начальника управления __________ Л.Л. Лунина',
      'Исп. Серова С.С.',
      'План подготовки к экзаменам в 2025 году',
    )
    expect(approval).toEqual({
      documentKind: 'приказ',
      number: '01-12/34',
      date: '2025-02-01',
      signatory: 'Л.Л. Лунина',
    })
    expect(authority).toBe('Управление образования города Полевска')
  })

  it('may be a stamp without an act', () => {
    const { approval } = facts(
      'УТВЕРЖДАЮ',
      'Директор школы',
      '______ И.К. Луговой',
      '«02» сентября 2024 г.',
      'План работы',
    )
    expect(approval).toEqual({
      documentKind: 'утверждение',
      number: null,
      date: '2024-09-02',
      signatory: 'И.К. Луговой',
    })
  })

  it.each([
    '(в редакции приказа от 02.03.2026 № 77)',
    '(с изменениями, внесёнными приказом отдела образования от 02.03.2026 № 77)',
  ])('is not the act of an amendment: %s', (amended) => {
    const found = facts('Приложение к приказу', 'от 12.01.2026 № 14', amended, 'План работы на 2026 год')
    expect(found.approval).toMatchObject({ number: '14', date: '2026-01-12' })
    expect(facts('УТВЕРЖДАЮ', '12.01.2026', amended, 'План работы на 2026 год').approval).toMatchObject({
      documentKind: 'утверждение',
      number: null,
    })
  })

  it('is absent where nothing says it', () => {
    expect(facts('План работы на 2024 год').approval).toBeNull()
  })
})

describe('the title of a plan', () => {
  it('goes over several lines and stops before the goals', () => {
    const { title, kind } = facts('П Л А Н', 'поддержки школ района', 'на 2024 год', 'Цель: помочь школам')
    expect(title).toBe('ПЛАН поддержки школ района на 2024 год')
    expect(kind).toBe('support-plan')
  })

  it('is the programme’s own name when the table is called only «Перечень мероприятий»', () => {
    const { title, kind } = facts(
      'Программа «Опора» на 2024-2026 годы',
      'Задачи программы',
      'Перечень мероприятий',
    )
    expect(title).toBe('Программа «Опора» на 2024-2026 годы')
    expect(kind).toBe('programme')
  })
})

describe('a Russian date', () => {
  it.each([
    ['02.10.2020 г.', '2020-10-02'],
    ['« 22 » сентября 2021 года', '2021-09-22'],
    ['5 мая 2024', '2024-05-05'],
    ['31.02.2024', null],
    ['«___» ________ 2024 г.', null],
  ])('is found in «%s»', (text, date) => {
    expect(findRussianDate(text)).toBe(date)
  })
})
