import type { PlainDate } from '#kernel/plain-date.ts'
import type { CodeSystem } from '#organizations/domain/code-system.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** What importing asks of its surroundings; `src/flows/around/read-around-results.ts` answers the registry's part. */
export type ImportsPort = {
  /** Schools and other organisations of the municipality, in Russian order. */
  readOrganizations(
    tx: Tx,
    today: PlainDate,
  ): Promise<readonly { readonly organizationId: number; readonly shortName: string }[]>
  /** Remembers a code in the registry; refuses where the code is another's or the days contradict. */
  rememberCode(
    tx: Tx,
    given: { readonly organizationId: number; readonly system: CodeSystem; readonly code: string },
  ): Promise<void>
}

/** What the installation gives: its secret, and a word to the background that a file waits. */
export type ImportsSettings = {
  readonly secret: string
  readonly onWaiting: (importId: number) => void
}
