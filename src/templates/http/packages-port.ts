import type { Tx } from '#server-kit/database/database.ts'

/** What archives ask of results and of the cycle; `src/flows/around/read-around-templates.ts` answers it. */
export type PackagesPort = {
  /** Undefined where nobody has results of such a work. */
  findWorkTitle(tx: Tx, workId: number): Promise<string | undefined>
  /** «Ждут ответа: 12»; undefined where no organisation has a recommendation to answer. */
  findRecommendationsTitle(tx: Tx): Promise<string | undefined>
}
