import { isWebLink } from './is-web-link.ts'
import { readDecimal } from './read-decimal.ts'
import type { ActionQuestion, Report, TypedReport } from './report.ts'

export type ReportFault = { readonly detail: string; readonly pointer: string }

/**
 * Reads a typed report, or says everything that is missing or wrong at once. What was done must be said in words, what
 * was not must have a reason; the numbers an action asks for must be given unless nothing was done.
 */
export function checkReport(
  typed: TypedReport,
  questions: readonly ActionQuestion[],
): { readonly report: Omit<Report, 'files'>; readonly faults: readonly ReportFault[] } {
  const text = typed.text.trim()
  const reason = typed.outcome === 'done' ? null : (typed.reason ?? '').trim() || null
  const faults: ReportFault[] = []
  if (typed.outcome !== 'not-done' && text === '') {
    faults.push({ detail: 'Напишите, что сделано', pointer: '/text' })
  }
  if (typed.outcome === 'not-done' && reason === null) {
    faults.push({ detail: 'Напишите, почему не выполнено', pointer: '/reason' })
  }
  typed.links.forEach((link, index) => {
    if (!isWebLink(link)) {
      faults.push({
        detail: 'Нужен адрес страницы: он начинается с http:// или https://',
        pointer: `/links/${index}`,
      })
    }
  })
  const numbers = questions.flatMap(({ questionId, name, unit }) => {
    const answer = typed.numbers.find((one) => one.questionId === questionId)?.value.trim() ?? ''
    if (answer === '' && typed.outcome === 'not-done') return []
    const value = readDecimal(answer)
    if (value !== null) return [{ questionId, name, unit, value }]
    const detail =
      answer === '' ? `Укажите число: ${name}` : `«${answer}» — не число. Нужно, например, 12 или 12,5`
    faults.push({ detail, pointer: `/numbers/${questionId}` })
    return []
  })
  return {
    report: { outcome: typed.outcome, text, reason, numbers, links: typed.links },
    faults,
  }
}
