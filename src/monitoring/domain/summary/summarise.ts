import { sumOrNull } from '../form/amount.ts'
import type { Answers } from '../form/answers.ts'
import type { Form } from '../form/form.ts'
import { type FigureValue, figuresOf, type SummaryCell, summaryColumns } from './summary-columns.ts'

/** An organisation that was asked, with the answers that count; null: none do, and it is missing, not zero. */
export type SummaryEntry = { readonly organizationId: number; readonly answers: Answers | null }

export type SummaryRow = {
  readonly organizationId: number
  readonly hasAnswered: boolean
  readonly cells: readonly SummaryCell[]
  readonly figures: readonly (FigureValue | null)[]
}

/**
 * What a column comes to. `known` is of how many organisations it is made: a total of 3 organisations of 12 must not be
 * read as a total of 12.
 */
export type SummaryTotal =
  | { readonly kind: 'sum'; readonly sum: number | null; readonly known: number }
  | { readonly kind: 'yes'; readonly yes: number; readonly no: number; readonly notApplicable: number }
  | { readonly kind: 'count'; readonly known: number }

/** A figure of the municipality: Σ parts over Σ wholes of the organisations that have both. */
export type FigureTotal = {
  readonly part: number
  readonly whole: number | null
  readonly known: number
} | null

export type Summary = {
  readonly rows: readonly SummaryRow[]
  readonly totals: readonly SummaryTotal[]
  readonly figures: readonly FigureTotal[]
  readonly answered: number
  readonly asked: number
}

export function summarise(form: Form, entries: readonly SummaryEntry[]): Summary {
  const columns = summaryColumns(form)
  const nothing = columns.map(() => null)
  const rows = entries.map(({ organizationId, answers }) => ({
    organizationId,
    hasAnswered: answers !== null,
    cells: answers === null ? nothing : columns.map(({ read }) => read(answers)),
    figures: answers === null ? (form.figures ?? []).map(() => null) : figuresOf(form, answers),
  }))
  return {
    rows,
    totals: columns.map((column, index) =>
      totalOf(
        column,
        rows.map(({ cells }) => cells[index] ?? null),
      ),
    ),
    figures: (form.figures ?? []).map((_, index) =>
      figureTotal(rows.map(({ figures }) => figures[index] ?? null)),
    ),
    answered: rows.filter(({ hasAnswered }) => hasAnswered).length,
    asked: rows.length,
  }
}

function totalOf(
  { kind, isAdditive }: { readonly kind: string; readonly isAdditive: boolean },
  cells: readonly SummaryCell[],
): SummaryTotal {
  if (kind === 'yes-no') {
    const count = (word: string) => cells.filter((cell) => cell === word).length
    return { kind: 'yes', yes: count('да'), no: count('нет'), notApplicable: count('не применимо') }
  }
  const known = cells.filter((cell) => cell !== null)
  if (!isAdditive) return { kind: 'count', known: known.length }
  const numbers = known.filter((cell) => typeof cell === 'number')
  return { kind: 'sum', sum: numbers.length === 0 ? null : sumOrNull(numbers), known: numbers.length }
}

export function figureTotal(values: readonly (FigureValue | null)[]): FigureTotal {
  const known = values.filter((value) => value !== null)
  if (known.length === 0) return null
  const part = sumOrNull(known.map((value) => value.part)) ?? 0
  const wholes = known.map(({ whole }) => whole)
  return { part, whole: wholes.includes(null) ? null : sumOrNull(wholes), known: known.length }
}
