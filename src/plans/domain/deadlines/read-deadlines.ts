import type { Deadline } from '../deadline.ts'
import type { Horizon } from '../plan-reading.ts'
import { deadlinesOfDraft } from './deadlines-of-draft.ts'
import { linesForPoints, pairWithPoints } from './pair-with-points.ts'
import { splitIntoDrafts } from './split-into-drafts.ts'
import { splitIntoTokens } from './split-into-tokens.ts'

export type DeadlineContext = {
  /** What dates months without a year; null when the document names no period. */
  readonly horizon: Horizon | null
  /** The action's nested points, to pair with as many deadlines. */
  readonly points?: readonly string[]
  /** The phrase a section sets for all its actions: read where the action's own cell is empty. */
  readonly sectionDeadline?: string | null
}

/**
 * The deadlines a cell of a plan names, in the cell's order; none for an empty cell. A cell outside the grammar
 * becomes one 'external' deadline whose label is the cell and whose kind is listed as assumed, so that a person is asked.
 * The grammar and its choices: docs/methodology/deadlines.md.
 */
export function readDeadlines(cell: string, context: DeadlineContext): Deadline[] {
  const own = readCell(cell, context)
  if (own.length > 0 || !context.sectionDeadline) return [...own]
  const reason = 'Срок взят из заголовка раздела'
  return readCell(context.sectionDeadline, context).map((deadline) => ({
    ...deadline,
    assumed: [...deadline.assumed, { field: 'kind', reason }],
  }))
}

function readCell(cell: string, context: DeadlineContext): readonly Deadline[] {
  const points = context.points ?? []
  const lines = linesForPoints(cell, points)?.map((line) => readPhrases(line, context.horizon))
  const isOnePerLine = lines?.every((deadlines) => deadlines.length === 1) === true
  return pairWithPoints(isOnePerLine ? lines.flat() : readPhrases(cell, context.horizon), points)
}

function readPhrases(cell: string, horizon: Horizon | null): readonly Deadline[] {
  const source = { cell, tokens: splitIntoTokens(cell), isSchoolPlan: horizon?.kind === 'school-year' }
  return splitIntoDrafts(source).flatMap((draft) => deadlinesOfDraft(cell, draft, horizon))
}
