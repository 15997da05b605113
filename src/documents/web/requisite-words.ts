import type { PlainDate } from '#kernel/plain-date.ts'
import { dateWords } from '#web-kit/date-words.ts'

/** «от 30.08.2026 № 12-ОД»; empty when neither is known. */
export function requisiteWords(act: {
  readonly number: string | null
  readonly signedOn: PlainDate | null
}): string {
  return [act.signedOn && `от ${dateWords(act.signedOn)}`, act.number && `№ ${act.number}`]
    .filter(Boolean)
    .join(' ')
}

/** «с 01.09.2026», «с 01.09.2026 по 31.08.2027» */
export function termWords(term: {
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}): string {
  const from = `с ${dateWords(term.validFrom)}`
  return term.validTo === null ? from : `${from} по ${dateWords(term.validTo)}`
}
