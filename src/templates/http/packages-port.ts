import type { Tx } from '#server-kit/database/database.ts'

/** What archives ask of results; `src/flows/read-around-templates.ts` answers it. */
export type PackagesPort = {
  /** Undefined where nobody has results of such a work. */
  findWorkTitle(tx: Tx, workId: number): Promise<string | undefined>
}
