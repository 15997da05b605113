import { cellText } from '../../cell-words.ts'
import type { ResultsCell } from '../../results-file.ts'
import { readSchool } from '../../school-words.ts'
import { readExamSchool } from '../gia/exam-school.ts'
import type { TableMapping } from './table-mapping.ts'

/** The school of a row: what its cell says, else the one the whole table is of; null = neither. */
export function schoolOf(
  cell: ResultsCell,
  mapping: Pick<TableMapping, 'school'>,
): { readonly code: string; readonly name: string | null } | null {
  if (mapping.school !== null && cellText(cell) === '') return { code: mapping.school, name: null }
  const login = readSchool(cell)
  if (login) return { code: login.code, name: login.name }
  const exam = readExamSchool(cell)
  return exam ? { code: exam.code, name: null } : null
}
