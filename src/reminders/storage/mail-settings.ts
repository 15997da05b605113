import type { Kysely, Selectable } from 'kysely'
import type { Database } from '#server-kit/database/database.ts'
import './tables.ts'

export type StoredMailSettings = Omit<Selectable<Database['reminders.mail_setting']>, 'isTheOne'>

/** By the owner's connection: the application role cannot read it. */
export async function findMailSettings(owner: Kysely<Database>): Promise<StoredMailSettings | undefined> {
  return await owner
    .selectFrom('reminders.mail_setting')
    .select(['version', 'host', 'port', 'security', 'userName', 'sealedPassword', 'sender'])
    .executeTakeFirst()
}

/** False when another administrator saved first. `version` 0: there were none. */
export async function saveMailSettings(
  owner: Kysely<Database>,
  { version, ...settings }: StoredMailSettings,
): Promise<boolean> {
  if (version === 0) {
    const inserted = await owner
      .insertInto('reminders.mail_setting')
      .values(settings)
      .onConflict((conflict) => conflict.column('isTheOne').doNothing())
      .returning('version')
      .executeTakeFirst()
    return inserted !== undefined
  }
  const updated = await owner
    .updateTable('reminders.mail_setting')
    .set({ ...settings, version: version + 1 })
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst()
  return updated !== undefined
}

export async function deleteMailSettings(owner: Kysely<Database>): Promise<void> {
  await owner.deleteFrom('reminders.mail_setting').execute()
}
