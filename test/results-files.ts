import { writeXlsx } from 'hucre'
import type { ResultsCell } from '#assessment/domain/reading/results-file.ts'

type Rows = readonly (readonly ResultsCell[])[]

/** An xlsx file of one sheet. */
export async function xlsxOf(rows: Rows, name = 'Индивидуальные результаты'): Promise<Uint8Array> {
  return await writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] })
}

/** Ф1 of invented schools: two items, of 1 and 2 points. A pupil is [school, code, first, second, total, mark, journal]. */
export function f1Sheet(
  pupils: readonly (readonly [
    string,
    number,
    ResultsCell,
    ResultsCell,
    ResultsCell,
    ResultsCell,
    ResultsCell,
  ])[],
): Rows {
  return [
    ['ВПР 2026 Математика 4 класс'],
    ['Предмет: Математика', 'Максимальный первичный балл: 3', 'Дата: 21.04.2026'],
    [null, null, null, null, null, null, 'Б', 'П'],
    [
      'ОО',
      'Муниципалитет',
      'Название ОО',
      'Код участника',
      'Класс',
      'Вариант',
      '1 (1б)',
      '2 (2б)',
      'Первичный балл',
      'Отметка',
      'Отметка по журналу',
    ],
    ...pupils.map(([school, code, first, second, total, mark, journal]) => [
      school,
      'Заречный округ',
      'МБОУ «Школа за мостом»',
      code,
      '4А',
      7,
      first,
      second,
      total,
      mark,
      journal,
    ]),
  ]
}

/** A protocol of ОГЭ with the names that must not be kept. */
export function ogeSheet(
  pupils: readonly (readonly [
    school: string,
    surname: string,
    short: string,
    extended: string,
    total: number,
    mark: number,
  ])[],
  title = '02 - Математика 2026.06.02',
): Rows {
  return [
    [title],
    [
      '№',
      'Код ОО',
      'Класс',
      'Код ППЭ',
      'Аудитория',
      'Код регистрации',
      'Фамилия',
      'Имя',
      'Отчество',
      'Серия',
      'Номер',
      'Задания с кратким ответом',
      'Задания с развёрнутым ответом',
      'Первичный балл',
      'Оценка',
    ],
    ...pupils.map(([school, surname, short, extended, total, mark], index) => [
      index + 1,
      school,
      '9А',
      '1111',
      '0003',
      `77${index}`,
      surname,
      'Прохор',
      'Лукич',
      '0000',
      `00000${index}`,
      short,
      extended,
      total,
      mark,
    ]),
  ]
}
