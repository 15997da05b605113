import { dateWords } from '#web-kit/date-words.ts'
import type { DecisionView } from '../decision-contract.ts'
import { decisionKindNames } from '../texts.ru.ts'

/** 'Приказ от 12.09.2026 № 41' */
export function requisiteWords({
  kind,
  number,
  decidedOn,
}: Pick<DecisionView, 'kind' | 'number' | 'decidedOn'>): string {
  return [decisionKindNames[kind], `от ${dateWords(decidedOn)}`, number === null ? '' : `№\u00a0${number}`]
    .filter(Boolean)
    .join(' ')
}
