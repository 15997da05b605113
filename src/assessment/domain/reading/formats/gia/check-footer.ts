import { shippedMinima } from '../../../catalogue/shipped/ege-minima.ts'
import { problemOf } from '../../problem-of.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { ResultsProblem } from '../../results-reading.ts'
import type { ExamBlock } from './collect-exams.ts'
import type { ExamIdentity } from './identify-exam.ts'
import { knownMinima } from './known-minima.ts'

/** Compares what stands below the pupils with what was read and with the catalogue. */
export function checkFooter(
  block: ExamBlock,
  { procedure, year, grade, subject, level }: ExamIdentity,
  rowsOfExam: number,
  tools: ReadingTools,
): readonly ResultsProblem[] {
  const problems: ResultsProblem[] = []
  const place = { sheet: block.sheet, row: block.titleRow, column: null }
  if (block.footerRows > 0) {
    const message = `Под таблицей есть итоговые строки, в участники они не вошли: ${block.footerRows}`
    problems.push(problemOf('footer-left-out', 'info', place, message))
  }
  const { minimum, participants } = block.footer
  if (participants !== null && participants !== rowsOfExam) {
    const message = `Под таблицей сказано, что участников ${participants}, а строк в таблице ${rowsOfExam}`
    problems.push(problemOf('participants-differ', 'warning', place, message))
  }
  const key = { procedure, year, grade, subject, level, series: null }
  const known = tools.minimumScores ? tools.minimumScores(key) : knownMinima(shippedMinima, key)
  if (minimum !== null && known.length > 0 && !known.includes(minimum)) {
    const message = `Минимальная граница в файле — ${minimum}, в каталоге — ${known.join(' или ')}`
    problems.push(problemOf('minimum-differs', 'warning', place, message))
  }
  return problems
}
