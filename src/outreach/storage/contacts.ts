import type { Kysely } from 'kysely'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Database, Tx } from '#server-kit/database/database.ts'
import type { Contact } from '../domain/contact.ts'
import './tables.ts'

export type KeptContact = Contact & { readonly eraseOn: PlainDate }

export async function findContact(tx: Tx, appealId: number): Promise<KeptContact | undefined> {
  return await tx
    .selectFrom('outreach.appeal_contact')
    .select(['name', 'phone', 'eraseOn'])
    .where('appealId', '=', appealId)
    .executeTakeFirst()
}

/** Which questions have somebody to call back. */
export async function findAppealsWithContact(tx: Tx): Promise<ReadonlySet<number>> {
  const rows = await tx.selectFrom('outreach.appeal_contact').select('appealId').execute()
  return new Set(rows.map(({ appealId }) => appealId))
}

export async function keepContact(
  tx: Tx,
  { municipalityId, appealId }: { readonly municipalityId: number; readonly appealId: number },
  contact: KeptContact,
): Promise<void> {
  await tx
    .insertInto('outreach.appeal_contact')
    .values({ municipalityId, appealId, ...contact })
    .execute()
}

/** Moves the day of erasing; a question without a contact has none to move. */
export async function redateContact(tx: Tx, appealId: number, eraseOn: PlainDate): Promise<void> {
  await tx.updateTable('outreach.appeal_contact').set({ eraseOn }).where('appealId', '=', appealId).execute()
}

export async function eraseContact(tx: Tx, appealId: number): Promise<void> {
  await tx.deleteFrom('outreach.appeal_contact').where('appealId', '=', appealId).execute()
}

/** Erases every contact whose term has come. On the owner's connection, once a day. */
export async function eraseOldContacts(owner: Kysely<Database>, today: PlainDate): Promise<void> {
  await owner.deleteFrom('outreach.appeal_contact').where('eraseOn', '<=', today).execute()
}
