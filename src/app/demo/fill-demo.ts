import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { needsOrganization } from '#access/domain/person.ts'
import { insertUser } from '#access/storage/save-user.ts'
import { foundMunicipality } from '#flows/found-municipality.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { noDetails } from '#organizations/domain/organization.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import type { Store } from '#server-kit/database/database.ts'

/** Fills an empty store with the invented municipality: the same names each time. */
export async function fillDemo(
  store: Store,
  _when: { readonly today: PlainDate; readonly now: Date },
): Promise<void> {
  await store.owner.transaction().execute(async (tx) => {
    const municipalityId = await foundMunicipality(tx, {
      name: 'Заозёрский муниципальный округ',
      authorityName: 'Управление образования Заозёрского муниципального округа',
    })
    const school = await createOrganization(tx, municipalityId, {
      ...noDetails,
      type: 'school',
      names: [{ fullName: 'Средняя общеобразовательная школа № 1', shortName: 'СОШ № 1', since: null }],
      codes: [],
      events: [],
      openedOn: null,
      closedOn: null,
      mergedIntoId: null,
    })
    for (const account of demoAccounts) {
      const organizationIds = needsOrganization(account.role) ? [school.organizationId] : []
      await insertUser(tx, { ...account, municipalityId, organizationIds, mustChangePassword: false })
    }
  })
}
