import { describe, expect, it } from 'vitest'
import { foldToCyrillic, foldWords, mixesScripts } from '#kernel/look-alike-letters.ts'
import { cellDate, datesIn } from './cell-dates.ts'
import { cellNumber, normalWords } from './cell-words.ts'
import { readClassName, readSex } from './class-words.ts'
import { isAbsenceWord, readItemScore, readJournalMark } from './missing-words.ts'
import { readSchool } from './school-words.ts'
import { readSubject } from './subject-words.ts'
import { readWorkWords } from './work-words.ts'

describe('letters that look alike', () => {
  it('are folded to one script, label by label and word by word', () => {
    expect(foldToCyrillic('8K1')).toBe('8К1')
    expect(foldWords('Kод ОО, еdu223017')).toBe('Код ОО, edu223017')
    expect(normalWords(' Kод  участникa: ')).toBe('код участника')
    expect([mixesScripts('8К1'), mixesScripts('Kод')]).toEqual([false, true])
  })
})

describe('cells', () => {
  it.each([
    ['12,5', 12.5],
    ['1\u00a0204', 1204],
    ['–3', -3],
    ['45 %', 45],
    ['  7 ', 7],
    ['', null],
    ['4А', null],
    ['1.2.3', null],
  ])('%j is the number %j', (text, number) => expect(cellNumber(text)).toBe(number))

  it.each([
    ['21.04.2026', '2026-04-21'],
    ['2026.04.21', '2026-04-21'],
    ['2026-04-21T00:00:00', '2026-04-21'],
    ['21 апреля 2026 г.', '2026-04-21'],
    ['5 мая 2026', '2026-05-05'],
    ['01.10.2022 12:30:00', '2022-10-01'],
    [46133, '2026-04-21'],
    [new Date(Date.UTC(2026, 3, 21)), '2026-04-21'],
    [12, null],
    ['31.02.2026', null],
  ])('%j is the day %j', (cell, day) => expect(cellDate(cell)).toBe(day))

  it('finds both days of an exam', () => {
    expect(datesIn('Английский язык п:2022.06.14; у:2022.06.16')).toEqual(['2022-06-14', '2022-06-16'])
  })

  it.each([
    ['X', -1],
    ['х', -1],
    ['H', -1],
    ['не пройд.', -2],
    ['Не пройдено', -2],
    [null, -3],
    [' ', -3],
    ['—', -3],
    ['2', 2],
    ['1,0', 1],
    ['0,5', 'unreadable'],
    ['ж', 'unreadable'],
    [-1, 'unreadable'],
  ])('an item with %j is %j', (cell, score) => expect(readItemScore(cell)).toBe(score))

  it.each([
    ['5', 5],
    ['нет отметки', 'none'],
    ['НЕТ ОТМЕТКИ', 'none'],
    ['н/а', 'none'],
    [null, 'none'],
    [1, 'one'],
    ['ж', 'unreadable'],
    [6, 'unreadable'],
  ])('a journal mark %j is %j', (cell, mark) => expect(readJournalMark(cell)).toBe(mark))

  it('tells absence, classes and sex in any case and script', () => {
    expect(isAbsenceWord('Отсутствовал')).toBe(true)
    expect(['4 «a»', '04-Б', 'нет', 'НЕТ', '11'].map(readClassName)).toEqual(['4А', '4Б', null, null, '11'])
    expect(['м', 'M', 'Ж', 'жен.', '4А', ''].map(readSex)).toEqual(['m', 'm', 'f', 'f', 'unreadable', null])
  })

  it('reads a school by its login, whatever stands around', () => {
    expect(readSchool('edu223017 | МБОУ «СОШ № 7»')).toEqual({
      code: '223017',
      name: 'МБОУ «СОШ № 7»',
      zeroRestored: false,
    })
    expect(readSchool('SCH053001')?.code).toBe('053001')
    expect(readSchool(53001)).toEqual({ code: '053001', name: null, zeroRestored: true })
    expect(readSchool('Заречная СОШ')).toBeNull()
  })
})

describe('works', () => {
  it.each([
    ['по математике', 'mathematics'],
    ['Русский язык', 'russian'],
    ['Родной (татарский) язык', 'native-language'],
    ['Окружающий мир', 'surrounding-world'],
    ['по обществознанию', 'social-studies'],
    ['Физическая культура', 'physical-education'],
    ['Литературное чтение', 'literary-reading'],
    ['РУ', 'russian'],
    ['Школа', null],
  ])('%j is about %j', (text, subject) => expect(readSubject(text)).toBe(subject))

  it.each([
    ['ВПР 2026 Русский язык 4 класс', 2026, 4, 'russian', null],
    ['Проведение работы по математике, 4 класс. ВПР 2021', 2021, 4, 'mathematics', null],
    ['Проведение работы по биологии, 7 класс (по образцу 7 класса). ВПР 2021', 2021, 7, 'biology', null],
    ['Русский язык 5 класс (по программе 4 класса) 2020', 2020, 4, 'russian', null],
    ['Математика_углублённый_8 кл_2025-2026', 2026, 8, 'mathematics', 'advanced'],
    ['VPR_MA-4_2021', 2021, 4, 'mathematics', null],
    ['5 РУ', null, 5, 'russian', null],
  ])('%j', (text, year, grade, subject, level) => {
    expect(readWorkWords(text)).toMatchObject({ year, grade, subject, level })
  })
})
