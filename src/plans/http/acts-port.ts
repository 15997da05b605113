import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** What the summary asks of the register of acts; `src/flows/read-missing-acts.ts` answers it. */
export type ActsPort = {
  /** Required acts with the organisations that have none in force, by name. */
  readMissingActs(
    tx: Tx,
    today: PlainDate,
  ): Promise<readonly { readonly name: string; readonly organizations: readonly string[] }[]>
  readMunicipalityName(tx: Tx): Promise<string>
}
