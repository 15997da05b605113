import { findUsers } from '#access/storage/users.ts'
import { findStarter } from '#assessment/storage/import/results-imports.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { tellPeople } from '#reminders/storage/tell-people.ts'
import type { Tx } from '#server-kit/database/database.ts'

/** Rings the bell of the person who sent the file, if there is one and the account still works. */
export async function tellOfImport(
  tx: Tx,
  importId: number,
  outcome: 'imported' | 'same' | 'stopped',
  { now, today }: { readonly now: () => Date; readonly today: () => PlainDate },
): Promise<void> {
  const { municipalityId, startedBy, fileName } = await findStarter(tx, importId)
  if (startedBy === null) return
  const isThere = (await findUsers(tx, { state: 'active' })).some(({ userId }) => userId === startedBy)
  if (!isThere) return
  const line = { kind: 'results-loaded', importId, outcome, fileName } as const
  await tellPeople(tx, [startedBy], { municipalityId, day: today(), madeAt: now(), line })
}
