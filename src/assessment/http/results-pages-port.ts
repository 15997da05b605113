import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'

export type ResultsGroup = {
  readonly groupId: number
  readonly name: string
  readonly memberIds: readonly number[]
}

/** What pages of results ask of the registry; `src/flows/read-around-results-pages.ts` answers it. */
export type ResultsPagesPort = {
  /** Short names of all organisations, closed ones too, in Russian order. */
  readNames(tx: Tx, today: PlainDate): Promise<ReadonlyMap<number, string>>
  /** Groups that have schools in them. */
  readGroups(tx: Tx, today: PlainDate): Promise<readonly ResultsGroup[]>
}
