import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { needsOrganization } from '#access/domain/person.ts'
import { insertUser } from '#access/storage/save-user.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import type { Store } from '#server-kit/database/database.ts'
import { fillDemoDocuments } from './demo-documents.ts'
import { demoMunicipality } from './demo-municipality.ts'
import { fillDemoOrganizations } from './demo-organizations.ts'
import { fillDemoPlans, readDemoPlans } from './demo-plans.ts'

/** Fills an empty store with the invented municipality: the same names each time. */
export async function fillDemo(
  store: Store,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<void> {
  const plans = await readDemoPlans(today)
  await store.owner.transaction().execute(async (tx) => {
    const municipalityId = await createMunicipality(tx, demoMunicipality)
    const registry = await fillDemoOrganizations(tx, municipalityId)
    const school = registry.find(({ type }) => type === 'school')
    if (!school) throw new Error('the invented municipality has no school')
    for (const account of demoAccounts) {
      const organizationIds = needsOrganization(account.role) ? [school.organizationId] : []
      await insertUser(tx, { ...account, municipalityId, organizationIds, mustChangePassword: false })
    }
    await fillDemoPlans(
      tx,
      plans,
      { municipalityId, userId: null, now },
      { today, lateSchool: school.organizationId },
    )
    await fillDemoDocuments(tx, { municipalityId, registry, today, now })
  })
}
