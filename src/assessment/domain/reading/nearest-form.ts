import { isBlankRow } from './cell-words.ts'
import { findHeader, type HeaderColumn, isNamed } from './find-header.ts'
import { protocolField } from './formats/gia/protocol-field.ts'
import type { ResultsFile, ResultsSheet } from './results-file.ts'

/** A table that is nearly one of those we read: which columns are there, and which are not. */
export type NearForm = {
  readonly form: string
  readonly sheet: string
  /** As the spreadsheet shows it, from 1. */
  readonly row: number
  readonly found: readonly string[]
  readonly missing: readonly string[]
}

type Signature = {
  readonly form: string
  /** A column that this form never has. */
  readonly without?: RegExp
  readonly columns: readonly { readonly name: string; readonly is: (column: HeaderColumn) => boolean }[]
}

const named = (name: string, pattern: RegExp) => ({
  name,
  is: (column: HeaderColumn) => isNamed(column, pattern),
})
const ofExam = (name: string, ...fields: readonly (ReturnType<typeof protocolField> | null)[]) => ({
  name,
  is: ({ written }: HeaderColumn) => fields.includes(protocolField(written)),
})

const signatures: readonly Signature[] = [
  {
    form: 'индивидуальные результаты ВПР (Ф1)',
    columns: [
      named('Код участника', /^код (участника|обучающегося|ученика)/),
      named('Первичный балл', /^перв\S* балл/),
      named('задания с баллами, например «1 (2б)»', /^\d{1,2}[^()]*\(\d{1,2} ?б/),
    ],
  },
  {
    form: 'форма сбора результатов ВПР',
    columns: [
      named('логин школы', /^логин|^user$|^школа$/),
      named('код обучающегося', /^код( обучающегося| участника)?$|^code$/),
      named('всего баллов', /^(всего|итого|сумма) баллов|^sum$/),
      named('баллы за задания', /^балл за |^a-\d+-grade$|\(\d{1,2} ?б\)$/),
    ],
  },
  {
    form: 'сводный отчёт ФИС ОКО',
    columns: [
      named('Группы участников', /^групп\S* участник/),
      named('Кол-во участников', /^(кол-во|количество|число) (участников|обучающихся|учащихся)/),
      named('столбцы с долями', /^(\d{1,2}([.,]\d)?|отметка \d|%.*|доля.*)$/),
    ],
  },
  {
    form: 'протокол ОГЭ, ЕГЭ или ГВЭ',
    columns: [
      ofExam('Код ОО', 'school', 'schoolName'),
      ofExam('Фамилия или код участника', 'surname', 'fullName', 'participantCode'),
      ofExam('Задания с кратким ответом', 'short', 'long'),
      ofExam('Первичный балл', 'primary'),
      ofExam('Балл или Оценка', 'final', 'mark'),
    ],
  },
  {
    form: 'результаты олимпиады',
    columns: [
      named('участник (ФИО или ID)', /^(фио|id|участник|шифр)/),
      named('Класс участия', /^класс/),
      named('Балл', /балл/),
      named('Статус', /^статус|^результат|^тип диплома/),
    ],
  },
  {
    form: 'отметки за период',
    without: /балл/,
    columns: [
      named('Класс', /^класс/),
      named('ученик или его код', /^(фио|фамилия|ученик|обучающийся|код (ученика|обучающегося|участника))/),
      named('Предмет', /предмет/),
      named('Отметка', /отметк|оценк/),
    ],
  },
]

/** Two columns tell a likeness, and half of what the form asks. */
const LEAST_FOUND = 2
const SEARCHED_ROWS = 30

/** The form that a file is nearest to without being it; null = it is like none. */
export function nearestForm({ sheets }: ResultsFile): NearForm | null {
  let best: { readonly near: NearForm; readonly share: number } | null = null
  for (const sheet of sheets) {
    for (let row = 0; row < Math.min(sheet.rows.length, SEARCHED_ROWS); row++) {
      const near = nearestInRow(sheet, row)
      if (near && near.share > (best?.share ?? 0)) best = near
    }
  }
  return best?.near ?? null
}

function nearestInRow(sheet: ResultsSheet, row: number) {
  if (isBlankRow(sheet.rows[row] ?? [])) return null
  const header = findHeader({ ...sheet, rows: sheet.rows.slice(0, row + 1) }, [/./], row)
  if (!header) return null
  let best: { readonly near: NearForm; readonly share: number } | null = null
  for (const { form, without, columns } of signatures) {
    if (without && header.columns.some((column) => isNamed(column, without))) continue
    const found = columns.filter(({ is }) => header.columns.some(is)).map(({ name }) => name)
    const share = found.length / columns.length
    if (found.length < LEAST_FOUND || share < 0.5 || share <= (best?.share ?? 0)) continue
    const missing = columns.map(({ name }) => name).filter((name) => !found.includes(name))
    best = { near: { form, sheet: sheet.name, row: row + 1, found, missing }, share }
  }
  return best
}
