import type { Tx } from '#server-kit/database/database.ts'
import './group-tables.ts'

/** Candidates for a medal and those ЕГЭ did not confirm, by schools and years, of the schools that the scope reaches. */
export async function readMedalTally(tx: Tx): Promise<
  readonly {
    readonly organizationId: number
    readonly year: number
    readonly candidates: number
    readonly unconfirmed: number
  }[]
> {
  return await tx
    .selectFrom('assessment.medal_tally')
    .select(['organizationId', 'year', 'candidates', 'notConfirmed as unconfirmed'])
    .where('candidates', '>', 0)
    .orderBy('year')
    .orderBy('organizationId')
    .execute()
}
