import { dateWords } from '#web-kit/date-words.ts'
import type { PlanSummary } from '../domain/views/plan-view.ts'

/** «2025–2028 годы», «2026 год», «2026/27 учебный год» */
export function horizonWords(horizon: PlanSummary['horizon']): string {
  if (horizon === null) return 'срок действия не указан'
  const from = Number(horizon.startsOn.slice(0, 4))
  const to = Number(horizon.endsOn.slice(0, 4))
  if (horizon.kind === 'school-year') return `${from}/${String(to % 100).padStart(2, '0')}\u00a0учебный год`
  return from === to ? `${from}\u00a0год` : `${from}–${to}\u00a0годы`
}

/** «приказ от 12.01.2026 № 14» */
export function approvalWords(approval: PlanSummary['approval']): string {
  if (approval === null) return 'документ не указан'
  return [
    approval.documentKind,
    approval.date === null ? null : `от\u00a0${dateWords(approval.date)}`,
    approval.number === null ? null : `№\u00a0${approval.number}`,
  ]
    .filter((part) => part !== null)
    .join(' ')
}
