import type { PlainDate } from '#kernel/plain-date.ts'
import type { PrintedDocument } from '#kernel/printed-document.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { CardPerson } from '#server-kit/http/route.ts'

export type ResultsGroup = {
  readonly groupId: number
  readonly name: string
  readonly memberIds: readonly number[]
}

/** What pages of results ask of the registry; `src/flows/around/read-around-results-pages.ts` answers it. */
export type ResultsPagesPort = {
  /** Short names of all organisations, closed ones too, in Russian order. */
  readNames(tx: Tx, today: PlainDate): Promise<ReadonlyMap<number, string>>
  /** A page as a note by the template in use; what comes back makes the docx once the transaction has ended. */
  printNote(
    call: { readonly tx: Tx; readonly today: PlainDate; readonly person: CardPerson },
    paper: PrintedDocument,
    school: number | undefined,
  ): Promise<() => Promise<Uint8Array>>
  /** Groups that have schools in them. */
  readGroups(tx: Tx, today: PlainDate): Promise<readonly ResultsGroup[]>
}
