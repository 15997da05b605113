import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { Registry } from '../domain/registry.ts'

/** What plans ask of other contexts' storage; `src/flows/read-registry.ts` answers it. */
export type RegistryPort = {
  /** Organisations that work on the day, their groups and people. */
  readRegistry(tx: Tx, today: PlainDate): Promise<Registry>
  /** How many people of the municipality may look at reports. */
  countReviewers(tx: Tx): Promise<number>
  /** Short names of organisations, closed ones too, and names of people. */
  readNames(tx: Tx, today: PlainDate): Promise<RegistryNames>
}

export type RegistryNames = {
  readonly organizations: ReadonlyMap<number, string>
  readonly people: ReadonlyMap<string, string>
}
