import { problemOf } from '../../problem-of.ts'
import type { ResultsProblem } from '../../results-reading.ts'
import type { ExamBlock } from './collect-exams.ts'
import { columnOf } from './protocol-layout.ts'

export function unclearProblem(block: ExamBlock, unclear: 'subject' | 'year'): ResultsProblem {
  const place = { sheet: block.sheet, row: block.titleRow, column: null }
  const what =
    unclear === 'subject'
      ? 'Не понятно, по какому предмету экзамен: над таблицей и в имени файла нет его названия'
      : 'Не понятно, какого года экзамен: над таблицей и в имени файла нет даты'
  return problemOf(
    'work-unclear',
    'error',
    place,
    `${what}. Строки этой таблицы не прочитаны: ${block.rows.length}`,
  )
}

export function doubtfulProblem(block: ExamBlock, code: string): ResultsProblem {
  const place = { sheet: block.sheet, row: block.titleRow, column: null }
  const message = `Предмет назван только кодом ${code}, а регионы нумеруют предметы по-разному: проверьте, тот ли это предмет`
  return problemOf('work-unclear', 'warning', place, message)
}

export function zerosProblem(block: ExamBlock, count: number): ResultsProblem {
  const place = { sheet: block.sheet, row: block.titleRow, column: columnOf(block.columns, 'school') }
  return problemOf(
    'leading-zero-lost',
    'warning',
    place,
    `В кодах ОО возвращены начальные нули, строк: ${count}`,
  )
}

export function inOrder(problems: readonly ResultsProblem[]): readonly ResultsProblem[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))]
  return [...problems].sort(
    (one, other) =>
      sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || (one.row ?? 0) - (other.row ?? 0),
  )
}
