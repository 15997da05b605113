import { addDays, type PlainDate, plainDate } from '#kernel/plain-date.ts'
import { sameDayLater } from '../campaign/period.ts'

/** Categories; posts beside them; соответствие занимаемой должности. */
export const attestationKinds = ['highest', 'first', 'adviser', 'mentor', 'fit'] as const
export type AttestationKind = (typeof attestationKinds)[number]

export type Attestation = { readonly kind: AttestationKind; readonly decidedOn: PlainDate }

/** From this day a category is given without a term. */
export const WITHOUT_TERM_FROM = plainDate('2023-09-01')
const YEARS = 5
/** Papers, lessons and a meeting of the commission take about so long; ours, not the order's. */
const DAYS_TO_PREPARE = 90

/**
 * The last day of an attestation; null: without a term. A category of an earlier day keeps its five years, соответствие
 * is always for five.
 * @source приказ Минпросвещения 24.03.2023 № 196, retold (indicators.md 4.5); that the same day five years on is the last one is ours
 */
export function termOf({ kind, decidedOn }: Attestation): PlainDate | null {
  return kind !== 'fit' && decidedOn >= WITHOUT_TERM_FROM ? null : sameDayLater(decidedOn, YEARS * 12)
}

/** Whether it still holds on the day, its last day among them. */
export function isInForce(attestation: Attestation, day: PlainDate): boolean {
  const term = termOf(attestation)
  return attestation.decidedOn <= day && (term === null || term >= day)
}

/** By which day to begin the next one; null where nothing ends. */
export function prepareBy(attestation: Attestation): PlainDate | null {
  const term = termOf(attestation)
  return term === null ? null : addDays(term, -DAYS_TO_PREPARE)
}
