import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** What reminders ask of other contexts' storage; `src/flows/around/read-around-reminders.ts` answers it. */
export type NeighboursPort = {
  /** Short names of the organisations the scope sees. */
  readOrganizationNames(tx: Tx, today: PlainDate): Promise<ReadonlyMap<number, string>>
}
