import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** What counting has at hand, whether a person asked for it or an acceptance did. */
export type CountCall = {
  readonly tx: Tx
  readonly today: PlainDate
  readonly now: Date
  readonly municipalityId: number
}
