import type { CatalogueWork } from '../../../catalogue/catalogue-work.ts'
import type { WorkKey } from '../../../work-key.ts'
import { markFromScale } from '../../mark-from-scale.ts'
import { problemOf } from '../../problem-of.ts'
import type { ReadingTools } from '../../results-format.ts'
import type { ItemReading, QuarantinedRow, ResultsProblem, WorkReading } from '../../results-reading.ts'
import { type AnswerReading, readAnswers } from './answer-items.ts'
import { answerProblem } from './answer-problem.ts'
import { type DatedResult, keepBestResults } from './keep-best-results.ts'
import type { ReadRow } from './read-exam-row.ts'

/** A pupil with what is still needed to make items and to find the same pupil again. */
type Candidate = DatedResult & Pick<ReadRow, 'answers'>

export type OpenWork = {
  readonly key: WorkKey
  readonly title: string
  readonly heldOn: Set<string>
  readonly catalogue: CatalogueWork | null
  readonly candidates: Candidate[]
  readonly quarantined: QuarantinedRow[]
  readonly place: { readonly sheet: string; readonly row: number }
}

/** Keeps one result a pupil, reads the answers of all together, and gives marks by the scale where the file has none. */
export function finishWork(work: OpenWork, problems: ResultsProblem[], tools: ReadingTools): WorkReading {
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
