import { refuse } from '../../../../refusals.ts'
import type { CatalogueWork } from '../../../catalogue/catalogue-work.ts'
import { isSameWork } from '../../../catalogue/find-work.ts'
import type { WorkKey } from '../../../work-key.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { FormatId, ResultsProblem, ResultsReading } from '../../results-reading.ts'
import { checkFooter } from './check-footer.ts'
import { collectExams, type ExamBlock, type ExamRow } from './collect-exams.ts'
import { droppedHeaders } from './dropped-headers.ts'
import { doubtfulProblem, inOrder, unclearProblem, zerosProblem } from './exam-problems.ts'
import { finishWork, type OpenWork } from './finish-exam.ts'
import { type ExamIdentity, identifyExam } from './identify-exam.ts'
import { columnOf } from './protocol-layout.ts'
import { readExamRow } from './read-exam-row.ts'
import { anonymousFields } from './stray-names.ts'
import { seriesOfVariant } from './variant-series.ts'

/**
 * Reads protocols of ОГЭ, ЕГЭ and ГВЭ as РИС prints them. Exams of one subject and year are one work, whichever day.
 * @throws Refusal 'assessment/work-unclear' when no exam in the file can be told
 */
export function readExams(file: ResultsFile, format: FormatId, tools: ReadingTools): ResultsReading {
  const problems: ResultsProblem[] = []
  const works: OpenWork[] = []
  const blocks = collectExams(file)
  const printed = new Map<string, number>()
  for (const block of blocks) {
    const identity = identifyExam(block, file.name)
    if ('unclear' in identity) problems.push(unclearProblem(block, identity.unclear))
    else {
      // An exam may have its title printed on each page; what its last page sums up is all of them.
      const rows = (printed.get(block.titleLine) ?? 0) + block.rows.length
      printed.set(block.titleLine, rows)
      readBlock(block, rows, identity, works, problems, tools)
    }
  }
  if (works.length === 0) {
    throw refuse('assessment/work-unclear', {
      detail: problems[0]?.message ?? 'В протоколе нет строк с результатами',
    })
  }
  const finished = works.map((work) => finishWork(work, problems, tools))
  const dropped = droppedHeaders(blocks.flatMap((block) => block.columns))
  return {
    format,
    works: finished,
    flags: [],
    changes: [],
    dropped,
    problems: inOrder(problems),
  }
}

function readBlock(
  block: ExamBlock,
  rowsOfExam: number,
  identity: ExamIdentity,
  works: OpenWork[],
  problems: ResultsProblem[],
  tools: ReadingTools,
): void {
  if (identity.doubtfulCode) problems.push(doubtfulProblem(block, identity.doubtfulCode))
  const anonymous = anonymousFields(block)
  let restored = 0
  for (const row of block.rows) {
    const work = workOf(row, identity, block, works, tools)
    const finalIsMark =
      work.key.procedure.startsWith('gve') || (work.key.procedure === 'ege' && work.key.level === 'base')
    const maxScore = work.catalogue?.maxScore ?? null
    const read = readExamRow(row, { maxScore, finalIsMark, anonymous })
    if (read.kind === 'quarantined') {
      work.quarantined.push({ sheet: row.sheet, row: row.row + 1, reason: read.reason, school: read.school })
      const place = { sheet: row.sheet, row: row.row, column: read.column }
      problems.push(problemOf(read.reason, 'error', place, read.message))
      continue
    }
    if (read.zeroRestored) restored++
    work.candidates.push({
      day: identity.heldOn.join(),
      pupil: read.pupil,
      person: read.person,
      answers: read.answers,
    })
  }
  if (restored > 0) problems.push(zerosProblem(block, restored))
  problems.push(...checkFooter(block, identity, rowsOfExam, tools))
}

/** The work a row belongs to; ГВЭ has one for each series of variants. */
function workOf(
  row: ExamRow,
  identity: ExamIdentity,
  block: ExamBlock,
  works: OpenWork[],
  tools: ReadingTools,
): OpenWork {
  const { procedure, year, grade, subject, level } = identity
  const variantColumn = columnOf(row.columns, 'variant')
  const isGve = procedure === 'gve-9' || procedure === 'gve-11'
  const variant = variantColumn === null ? null : (row.cells[variantColumn] ?? null)
  const series = isGve ? seriesOfVariant(variant, [block.titleLine, ...block.heading]) : null
  const key: WorkKey = { procedure, year, grade, subject, level, series }
  const known = works.find((work) => isSameWork(work.key, key))
  if (known) {
    for (const date of identity.heldOn) known.heldOn.add(date)
    return known
  }
  const work: OpenWork = {
    key,
    title: identity.title,
    heldOn: new Set(identity.heldOn),
    catalogue: findExamWork(key, tools),
    candidates: [],
    quarantined: [],
    place: { sheet: block.sheet, row: block.titleRow },
  }
  works.push(work)
  return work
}

/** Languages share one paper's description, except Chinese. */
function findExamWork(key: WorkKey, tools: ReadingTools): CatalogueWork | null {
  const found = tools.findWork(key)
  if (found) return found
  const isLanguage = ['english', 'german', 'french', 'spanish'].includes(key.subject)
  return isLanguage ? tools.findWork({ ...key, subject: 'foreign-language' }) : null
}
