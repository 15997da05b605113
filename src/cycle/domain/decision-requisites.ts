import { russianDay } from '#plans/domain/russian-day.ts'
import { decisionKindNames } from '../texts.ru.ts'
import type { Decision } from './decision.ts'

/** 'Приказ от 12.09.2026 № 41' */
export function requisitesOf({
  kind,
  number,
  decidedOn,
}: Pick<Decision, 'kind' | 'number' | 'decidedOn'>): string {
  return [decisionKindNames[kind], `от ${russianDay(decidedOn)}`, number === null ? '' : `№ ${number}`]
    .filter(Boolean)
    .join(' ')
}
