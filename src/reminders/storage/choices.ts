import type { Tx } from '#server-kit/database/database.ts'
import type { ReminderChoice } from '../domain/reminder-choice.ts'
import './tables.ts'

export type StoredChoice = ReminderChoice & { readonly version: number }

/** What people have chosen, by their ids; who is not there has chosen nothing. */
export async function findChoices(tx: Tx): Promise<ReadonlyMap<string, StoredChoice>> {
  const rows = await tx.selectFrom('reminders.choice').selectAll().execute()
  return new Map(rows.map(({ municipalityId: _, userId, ...choice }) => [userId, choice]))
}

export async function findChoice(tx: Tx, userId: string): Promise<StoredChoice | undefined> {
  const row = await tx
    .selectFrom('reminders.choice')
    .select(['version', 'daysBefore', 'onTheDay', 'overdue', 'byMail', 'hour'])
    .where('userId', '=', userId)
    .executeTakeFirst()
  return row
}

/** One's own choice: the last one wins, two windows of one person are no quarrel. */
export async function saveChoice(
  tx: Tx,
  person: { readonly userId: string; readonly municipalityId: number },
  choice: ReminderChoice,
): Promise<void> {
  const row = { ...choice, daysBefore: [...choice.daysBefore] }
  await tx
    .insertInto('reminders.choice')
    .values({ ...person, ...row })
    .onConflict((conflict) =>
      conflict.column('userId').doUpdateSet((eb) => ({
        ...row,
        version: eb('reminders.choice.version', '+', 1),
      })),
    )
    .execute()
}
