import type { Tx } from '#server-kit/database/database.ts'
import { ESCALATE_AFTER } from '../domain/escalation.ts'
import './tables.ts'

/** `version` 0: nobody has changed what the product ships with. */
export async function findReminderSettings(
  tx: Tx,
): Promise<{ readonly version: number; readonly escalateAfter: number }> {
  const row = await tx.selectFrom('reminders.setting').select(['version', 'escalateAfter']).executeTakeFirst()
  return row ?? { version: 0, escalateAfter: ESCALATE_AFTER }
}

/** False when another administrator saved first. */
export async function saveReminderSettings(
  tx: Tx,
  municipalityId: number,
  { version, escalateAfter }: { readonly version: number; readonly escalateAfter: number },
): Promise<boolean> {
  const saved =
    version === 0
      ? await tx
          .insertInto('reminders.setting')
          .values({ municipalityId, escalateAfter })
          .onConflict((conflict) => conflict.column('municipalityId').doNothing())
          .returning('version')
          .executeTakeFirst()
      : await tx
          .updateTable('reminders.setting')
          .set({ escalateAfter, version: version + 1 })
          .where('municipalityId', '=', municipalityId)
          .where('version', '=', version)
          .returning('version')
          .executeTakeFirst()
  return saved !== undefined
}
