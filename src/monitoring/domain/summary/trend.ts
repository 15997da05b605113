import type { Form } from '../form/form.ts'
import type { FigureTotal, SummaryEntry } from './summarise.ts'
import { figureTotal } from './summarise.ts'
import { type FigureValue, figuresOf, summaryColumns } from './summary-columns.ts'

/** What may be followed over time. */
export type TrendChoice = {
  readonly key: string
  readonly label: string
  readonly unit: string
  readonly isShare: boolean
}

/** Figures first, then numbers that may be added up. */
export function trendChoices(form: Form): readonly TrendChoice[] {
  return [
    ...(form.figures ?? []).map(({ key, title, unit, whole }) => ({
      key: `figure:${key}`,
      label: title,
      unit,
      isShare: whole !== null,
    })),
    ...summaryColumns(form)
      .filter(({ isAdditive }) => isAdditive)
      .map(({ key, label, unit }) => ({ key, label, unit, isShare: false })),
  ]
}

export type Trend = {
  readonly rows: readonly {
    readonly organizationId: number
    readonly values: readonly (FigureValue | null)[]
  }[]
  readonly totals: readonly FigureTotal[]
}

/**
 * One figure by organisation and period, with the municipality's. A form may have changed between periods: where the
 * version of a period does not ask it, the value is not known. Organisations never asked are left out.
 */
export function trendOf(
  key: string,
  periods: readonly { readonly form: Form; readonly entries: readonly SummaryEntry[] }[],
  organizationIds: readonly number[],
): Trend {
  const columns = periods.map(({ form, entries }) => {
    const read = readerOf(key, form)
    return new Map(
      entries.map(({ organizationId, answers }) => [organizationId, answers && read ? read(answers) : null]),
    )
  })
  return {
    rows: organizationIds
      .filter((id) => columns.some((column) => column.has(id)))
      .map((organizationId) => ({
        organizationId,
        values: columns.map((column) => column.get(organizationId) ?? null),
      })),
    totals: columns.map((column) => figureTotal([...column.values()])),
  }
}

function readerOf(
  key: string,
  form: Form,
): ((answers: NonNullable<SummaryEntry['answers']>) => FigureValue | null) | undefined {
  if (key.startsWith('figure:')) {
    const index = (form.figures ?? []).findIndex((figure) => `figure:${figure.key}` === key)
    return index < 0 ? undefined : (answers) => figuresOf(form, answers)[index] ?? null
  }
  const column = summaryColumns(form).find((one) => one.key === key)
  if (!column) return undefined
  return (answers) => {
    const value = column.read(answers)
    return typeof value === 'number' ? { part: value, whole: null } : null
  }
}
