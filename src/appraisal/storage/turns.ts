import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

export type Turn = {
  readonly organizationId: number
  readonly cycle: number
  readonly version: number
  readonly year: number
  readonly isFixed: boolean
}

const columns = ['organizationId', 'cycle', 'version', 'year', 'isFixed'] as const

/** Turns of every rotation the scope sees. */
export async function findTurns(tx: Tx): Promise<readonly Turn[]> {
  return await tx.selectFrom('appraisal.turn').select(columns).orderBy('organizationId').execute()
}

/** Writes the year planned; one that stands there is moved on. */
export async function putTurn(
  tx: Tx,
  municipalityId: number,
  { organizationId, cycle, year, isFixed }: Omit<Turn, 'version'>,
): Promise<void> {
  await tx
    .insertInto('appraisal.turn')
    .values({ organizationId, cycle, year, isFixed, municipalityId })
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'cycle'])
        .doUpdateSet((eb) => ({ year, isFixed, version: eb('appraisal.turn.version', '+', 1) })),
    )
    .execute()
}

/** Undefined when the stored version is not `turn.version`. */
export async function saveTurn(tx: Tx, turn: Turn): Promise<boolean> {
  const { organizationId, cycle, version, year, isFixed } = turn
  const saved = await tx
    .updateTable('appraisal.turn')
    .set({ year, isFixed, version: version + 1 })
    .where('organizationId', '=', organizationId)
    .where('cycle', '=', cycle)
    .where('version', '=', version)
    .returning('organizationId')
    .executeTakeFirst()
  return saved !== undefined
}
