import { problemOf } from '../../problem-of.ts'
import type { ProblemCode, QuarantinedRow, ResultsProblem } from '../../results-reading.ts'
import type { ReportedRow } from './read-reported-rows.ts'

/** A published row that gives no figures, with its reason. */
export type RefusedRow = { readonly quarantined: QuarantinedRow; readonly problem: ResultsProblem }

const messages = {
  'shares-not-100': 'Доли строки не дают в сумме 100 %. Строка отложена: сверьте её с источником',
  'unknown-value': 'В строке есть значение, которое не читается как доля. Строка отложена',
  'unreadable-total': 'Число участников не читается. Строка отложена',
  'unreadable-school': 'Не понятно, о какой организации или территории эта строка. Она отложена',
} as const satisfies Partial<Record<ProblemCode, string>>

export function refuseRow(
  sheet: string,
  { row, level, unit }: ReportedRow,
  reason: keyof typeof messages,
  column: number | null,
): RefusedRow {
  return {
    quarantined: { sheet, row: row + 1, reason, school: level === 'school' ? unit : null },
    problem: problemOf(reason, 'error', { sheet, row, column }, messages[reason]),
  }
}
