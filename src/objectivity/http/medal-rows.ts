import type { Tx } from '#server-kit/database/database.ts'
import { listMedalCounts, type StoredMedals } from '../storage/medal-counts.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** A row a person entered, or one counted from files of ЕГЭ: nobody is its author and its version is 0. */
export type MedalOfYear = Omit<StoredMedals, 'authorName' | 'changedOn'> & {
  readonly authorName: string | null
  readonly changedOn: StoredMedals['changedOn'] | null
}

/** What is entered goes before what is counted. */
export async function readMedalRows(port: NeighboursPort, tx: Tx): Promise<readonly MedalOfYear[]> {
  const entered = await listMedalCounts(tx)
  const known = new Set(entered.map(({ organizationId, year }) => `${organizationId} ${year}`))
  const counted = (await port.readMedals(tx)).filter(
    ({ organizationId, year }) => !known.has(`${organizationId} ${year}`),
  )
  return [...entered, ...counted.map((row) => ({ ...row, version: 0, authorName: null, changedOn: null }))]
}
