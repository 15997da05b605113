import { sql } from 'kysely'
import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { needsOrganization } from '#access/domain/person.ts'
import { insertUser } from '#access/storage/save-user.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'

/** Fills an empty store with the invented municipality: the same names each time. */
export async function fillDemo(
  store: Store,
  _when: { readonly today: PlainDate; readonly now: Date },
): Promise<void> {
  await store.owner.transaction().execute(async (tx) => {
    const municipalityId = await createDemoMunicipality(tx)
    for (const { email, name, password, role } of demoAccounts) {
      const organizationIds = needsOrganization(role) ? [1] : []
      await insertUser(tx, {
        email,
        name,
        password,
        role,
        municipalityId,
        organizationIds,
        mustChangePassword: false,
      })
    }
  })
}

async function createDemoMunicipality(tx: Tx): Promise<number> {
  const { rows } = await sql<{ municipalityId: number }>`
    insert into organizations.municipality (name, authority_name)
    values ('Заозёрский муниципальный округ', 'Управление образования Заозёрского муниципального округа')
    returning municipality_id
  `.execute(tx)
  const [row] = rows
  if (!row) throw new Error('the municipality was not inserted')
  return row.municipalityId
}
