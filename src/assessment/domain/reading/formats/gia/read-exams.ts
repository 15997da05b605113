import { refuse } from '../../../../refusals.ts'
import type { CatalogueWork } from '../../../catalogue/catalogue-work.ts'
import { isSameWork } from '../../../catalogue/find-work.ts'
import type { WorkKey } from '../../../work-key.ts'
import { markFromScale } from '../../mark-from-scale.ts'
import { problemOf } from '../../problem-of.ts'
import type { ResultsFile } from '../../results-file.ts'
import type { ReadingTools } from '../../results-format.ts'
import type {
  FormatId,
  ItemReading,
  QuarantinedRow,
  ResultsProblem,
  ResultsReading,
  WorkReading,
} from '../../results-reading.ts'
import { type AnswerReading, readAnswers } from './answer-items.ts'
import { answerProblem } from './answer-problem.ts'
import { checkFooter } from './check-footer.ts'
import { collectExams, type ExamBlock, type ExamRow } from './collect-exams.ts'
import { droppedHeaders } from './dropped-headers.ts'
import { type ExamIdentity, identifyExam } from './identify-exam.ts'
import { type DatedResult, keepBestResults } from './keep-best-results.ts'
import { columnOf } from './protocol-layout.ts'
import { type ReadRow, readExamRow } from './read-exam-row.ts'
import { seriesOfVariant } from './variant-series.ts'

/** A pupil with what is still needed to make items and to find the same pupil again. */
type Candidate = DatedResult & Pick<ReadRow, 'answers'>

type OpenWork = {
  readonly key: WorkKey
  readonly title: string
  readonly heldOn: Set<string>
  readonly catalogue: CatalogueWork | null
  readonly candidates: Candidate[]
  readonly quarantined: QuarantinedRow[]
  readonly place: { readonly sheet: string; readonly row: number }
}

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
  let restored = 0
  for (const row of block.rows) {
    const work = workOf(row, identity, block, works, tools)
    const finalIsMark =
      work.key.procedure.startsWith('gve') || (work.key.procedure === 'ege' && work.key.level === 'base')
    const read = readExamRow(row, { maxScore: work.catalogue?.maxScore ?? null, finalIsMark })
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

function finishWork(work: OpenWork, problems: ResultsProblem[], tools: ReadingTools): WorkReading {
  const { kept, leftOut } = keepBestResults(work.candidates)
  for (const { result, keptRow } of leftOut) {
    const { sheet, row } = result.pupil
    const message = `У этого участника есть другой результат по предмету (строка ${keptRow}): учтён лучший, эта строка не учтена`
    problems.push(problemOf('repeated-row', 'warning', { sheet, row: row - 1, column: null }, message))
  }
  const present = kept.filter(({ pupil }) => !pupil.absent)
  const answers = readAnswers(
    present.map((each) => each.answers),
    work.catalogue?.items ?? [],
  )
  const place = { ...work.place, column: null }
  const isLabelled = answers.labelledBy === 'catalogue'
  if (!isLabelled && answers.items.length > 0 && (work.catalogue?.items.length ?? 0) > 0) {
    const message = 'Число или цена заданий в протоколе не такие, как в каталоге: задания названы по порядку'
    problems.push(problemOf('items-differ', 'warning', place, message))
  }
  const readingOf = new Map(present.map((each, index) => [each, answers.readings[index]]))
  const pupils = kept.map((each) => withAnswers(each, readingOf.get(each), answers.items, problems, tools))
  const marked = markFromScale(pupils, {
    catalogueWork: work.catalogue,
    // Conditions of a scale ask for items by their names.
    items: isLabelled ? answers.items : [],
    columns: { total: null, mark: null, items: [] },
  })
  problems.push(...marked.problems)
  return {
    key: work.key,
    title: work.title,
    heldOn: [...work.heldOn],
    maxScore: work.catalogue?.maxScore ?? null,
    items: answers.items,
    pupils: marked.pupils,
    quarantined: work.quarantined,
    aggregates: [],
  }
}

function withAnswers(
  { pupil, person }: Candidate,
  answers: AnswerReading | undefined,
  items: readonly ItemReading[],
  problems: ResultsProblem[],
  tools: ReadingTools,
): WorkReading['pupils'][number] {
  const named = person.filter((part) => part !== '')
  const identified = { ...pupil, pseudonym: named.length > 0 ? tools.pseudonym(named) : null }
  if (!answers) return identified
  if (answers.problem) {
    const place = { sheet: pupil.sheet, row: pupil.row - 1, column: null }
    problems.push(problemOf(answers.problem, 'warning', place, answerProblem(answers.problem, items.length)))
  }
  return { ...identified, scores: answers.scores, countedInItems: answers.countedInItems }
}

function unclearProblem(block: ExamBlock, unclear: 'subject' | 'year'): ResultsProblem {
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

function doubtfulProblem(block: ExamBlock, code: string): ResultsProblem {
  const place = { sheet: block.sheet, row: block.titleRow, column: null }
  const message = `Предмет назван только кодом ${code}, а регионы нумеруют предметы по-разному: проверьте, тот ли это предмет`
  return problemOf('work-unclear', 'warning', place, message)
}

function zerosProblem(block: ExamBlock, count: number): ResultsProblem {
  const place = { sheet: block.sheet, row: block.titleRow, column: columnOf(block.columns, 'school') }
  return problemOf(
    'leading-zero-lost',
    'warning',
    place,
    `В кодах ОО возвращены начальные нули, строк: ${count}`,
  )
}

function inOrder(problems: readonly ResultsProblem[]): readonly ResultsProblem[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))]
  return [...problems].sort(
    (one, other) =>
      sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || (one.row ?? 0) - (other.row ?? 0),
  )
}
