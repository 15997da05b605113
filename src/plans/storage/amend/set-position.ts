import type { Tx } from '#server-kit/database/database.ts'
import '../tables.ts'

/** Where a row stands; its version is of its words and stays. */
export async function setPosition(tx: Tx, actionId: number, position: number): Promise<void> {
  await tx.updateTable('plans.plan_action').set({ position }).where('actionId', '=', actionId).execute()
}
