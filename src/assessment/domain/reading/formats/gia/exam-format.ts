import type { ResultsFile } from '../../results-file.ts'
import type { ResultsFormat } from '../../results-format.ts'
import type { FormatId } from '../../results-reading.ts'
import { readBareItemHeader, readItemHeader } from '../vpr/item-header.ts'
import { collectExams, type ExamBlock } from './collect-exams.ts'
import { examKind, saidProcedure } from './identify-exam.ts'
import type { ProtocolField } from './protocol-field.ts'
import { columnOf, isBareProtocol } from './protocol-layout.ts'
import { readExams } from './read-exams.ts'

/** A print form leaves this many empty columns between its own, at least. */
const SPARSE_GAPS = 3
/** Enough to see what a file is. */
const LOOKED_AT = 80
const SURE = 0.99

export const examFormats: readonly ResultsFormat[] = (
  ['ege-classic', 'ege-compact', 'oge-dense', 'oge-sparse', 'oge-normalised', 'gve'] as const
).map((id) => ({
  id,
  recognise: (file) => (examFormatOf(file) === id ? SURE : 0),
  read: (file, tools) => readExams(file, id, tools),
}))

/** Which of the layouts a protocol has; null = no protocol of an exam. */
export function examFormatOf(file: ResultsFile): FormatId | null {
  const beginning = {
    ...file,
    sheets: file.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.slice(0, LOOKED_AT) })),
  }
  const [block] = collectExams(beginning)
  if (!block || (isBareProtocol(block.columns) && !isSaidToBeExam(block, file.name))) return null
  const { procedure, table } = examKind(block, file.name)
  if (procedure === 'gve-9' || procedure === 'gve-11') return 'gve'
  return table === 'ege' ? egeLayout(block) : ogeLayout(block)
}

/** A table without answers or rooms is a protocol only by its title; one with a column for each item is somebody else's. */
function isSaidToBeExam(block: ExamBlock, fileName: string): boolean {
  const items = block.columns.filter(
    ({ header }) => readItemHeader({ written: header }) ?? readBareItemHeader({ written: header }),
  )
  const said = saidProcedure(block, fileName)
  return items.length < 2 && said !== null && ['oge', 'ege', 'gve-9', 'gve-11'].includes(said)
}

function egeLayout(block: ExamBlock): FormatId {
  const has = (field: ProtocolField) => columnOf(block.columns, field) !== null
  const saysForm = block.columns.some(({ header }) => /в (краткой|разв[её]рнутой) форме/i.test(header))
  return (has('participantCode') && has('blank')) || saysForm ? 'ege-compact' : 'ege-classic'
}

function ogeLayout(block: ExamBlock): FormatId {
  if (block.columns.some(({ header }) => header === 'SchoolCode')) return 'oge-normalised'
  const gaps = block.columns.filter(
    ({ index }, order) => order > 0 && index > (block.columns[order - 1]?.index ?? 0) + 1,
  )
  return gaps.length >= SPARSE_GAPS ? 'oge-sparse' : 'oge-dense'
}
