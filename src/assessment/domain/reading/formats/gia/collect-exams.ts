import { cellNumber, cellText, normalWords } from '../../cell-words.ts'
import { isColumnNumbering } from '../../find-header.ts'
import type { ResultsCell, ResultsFile } from '../../results-file.ts'
import { subjectByName } from './exam-subject.ts'
import { type ExamTitle, readExamTitle } from './exam-title.ts'
import { isFooterRow, type ProtocolFooter, readFooter } from './protocol-footer.ts'
import { columnOf, type ProtocolColumn, protocolLayout } from './protocol-layout.ts'
import { walkTables } from './walk-tables.ts'

/** One exam of one or several days as it stands in a sheet: title, header, pupils, footer. Rows are counted from 0. */
export type ExamBlock = {
  readonly sheet: string
  readonly titleLine: string
  readonly title: ExamTitle | null
  readonly titleRow: number
  /** The lines above that are not the title: «Протокол проверки результатов», the region. */
  readonly heading: readonly string[]
  readonly columns: readonly ProtocolColumn[]
  readonly rows: readonly ExamRow[]
  readonly footer: ProtocolFooter
  readonly footerRows: number
}

export type ExamRow = {
  readonly sheet: string
  readonly row: number
  readonly cells: readonly ResultsCell[]
  /** A page may print its header anew, over other columns. */
  readonly columns: readonly ProtocolColumn[]
}

type OpenBlock = { -readonly [Key in keyof ExamBlock]: ExamBlock[Key] } & {
  rows: ExamRow[]
  isClosed: boolean
}

const nameFields: ReadonlySet<string> = new Set(['surname', 'firstName', 'fullName', 'participantCode'])

/** A title is a line of its own: few cells, whatever the print form left between them. */
const TITLE_CELLS = 4
/** Cells of a pupil's row that say something, at least. */
const PUPIL_CELLS = 3

/**
 * Finds all exams of a workbook: several may be stacked in one sheet, one may run over several sheets, its header
 * printed on each page or only on the first.
 */
export function collectExams(file: ResultsFile): readonly ExamBlock[] {
  const blocks: OpenBlock[] = []
  let columns: readonly ProtocolColumn[] = []
  let title: { readonly line: string; readonly read: ExamTitle; readonly row: number } | null = null
  let heading: string[] = []
  let hasHeader = false
  let lastNumber: number | null = null

  const open = (sheet: string, row: number) => {
    const block: OpenBlock = {
      sheet,
      titleLine: title?.line ?? '',
      title: title?.read ?? null,
      titleRow: title?.row ?? row,
      heading,
      columns,
      rows: [],
      footer: { minimum: null, participants: null },
      footerRows: 0,
      isClosed: false,
    }
    blocks.push(block)
    title = null
    heading = []
    lastNumber = null
    return block
  }

  for (const step of walkTables(file, protocolLayout)) {
    if (step.kind === 'sheet') {
      hasHeader = false
      heading = []
      title = null
      continue
    }
    const current = blocks.at(-1) ?? null
    if (step.kind === 'header') {
      const isNewPage = current !== null && !current.isClosed && title === null
      columns = step.columns
      if (!isNewPage || (step.sheet !== current.sheet && subjectByName(step.sheet)))
        open(step.sheet, step.row)
      hasHeader = true
      continue
    }
    const found = titleOf(step.cells)
    if (found) {
      title = { ...found, row: step.row }
      if (current) current.isClosed = true
      continue
    }
    if (isColumnNumbering(step.cells)) continue
    if (isFooterRow(step.cells) || isSubtotal(step.cells, columns)) {
      if (current) closeWith(current, step.cells)
      else heading.push(lineOf(step.cells))
      continue
    }
    const number = numberOf(step.cells, columns)
    const isPupil = saidCells(step.cells, columns) >= PUPIL_CELLS
    const target =
      current && !current.isClosed
        ? current
        : title && hasHeader && isPupil
          ? open(step.sheet, step.row)
          : null
    const goesOn = hasHeader || (lastNumber !== null && number === lastNumber + 1)
    if (target && isPupil && goesOn) {
      // A sheet that counts from 1 again has an exam of its own, though it does not say which.
      const isOther = number === 1 && lastNumber !== null && target.rows.at(-1)?.sheet !== step.sheet
      const own = isOther ? open(step.sheet, step.row) : target
      own.rows.push({ sheet: step.sheet, row: step.row, cells: step.cells, columns })
      lastNumber = number ?? lastNumber
      continue
    }
    heading.push(lineOf(step.cells))
  }
  return blocks
}

function closeWith(block: OpenBlock, cells: readonly ResultsCell[]): void {
  const { minimum, participants } = readFooter(cells, columnOf(block.columns, 'final'))
  block.footer = {
    minimum: block.footer.minimum ?? minimum,
    participants: block.footer.participants ?? participants,
  }
  block.footerRows++
}

function titleOf(cells: readonly ResultsCell[]): { readonly line: string; readonly read: ExamTitle } | null {
  const said = cells.map(cellText).filter((text) => text !== '')
  if (said.length === 0 || said.length > TITLE_CELLS) return null
  const line = said.join(' ')
  const read = readExamTitle(line)
  const isDated = read.heldOn.length > 0
  const isNamed = subjectByName(read.name) !== null
  // A subject nobody knows still ends the exam above it.
  return (read.code !== null && isDated) || (isNamed && (isDated || read.code !== null))
    ? { line, read }
    : null
}

/** «МСУ 111 … Средний балл 56»: a line of sums that does not begin with the word. Whoever has a name is no sum. */
function isSubtotal(cells: readonly ResultsCell[], columns: readonly ProtocolColumn[]): boolean {
  const names = columns.filter(({ field }) => field !== null && nameFields.has(field))
  return (
    names.length > 0 &&
    names.every(({ index }) => cellText(cells[index]) === '') &&
    cells.some((cell) => typeof cell === 'string' && /^(средн|итого|всего)/.test(normalWords(cell)))
  )
}

function lineOf(cells: readonly ResultsCell[]): string {
  return cells
    .map(cellText)
    .filter((text) => text !== '')
    .join(' ')
}

function saidCells(cells: readonly ResultsCell[], columns: readonly ProtocolColumn[]): number {
  return columns.filter(({ index }) => cellText(cells[index]) !== '').length
}

function numberOf(cells: readonly ResultsCell[], columns: readonly ProtocolColumn[]): number | null {
  const column = columnOf(columns, 'number')
  return column === null ? null : cellNumber(cells[column])
}
