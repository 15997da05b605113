import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { needsOrganization } from '#access/domain/person.ts'
import { insertUser } from '#access/storage/save-user.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import type { Store } from '#server-kit/database/database.ts'
import { fillDemoAppraisal } from './demo-appraisal.ts'
import { fillDemoCatalogue } from './demo-catalogue.ts'
import { fillDemoCollections } from './demo-collections.ts'
import { fillDemoControl } from './demo-control.ts'
import { fillDemoDocuments } from './demo-documents.ts'
import { fillDemoIndicators } from './demo-indicators.ts'
import { demoMunicipality } from './demo-municipality.ts'
import { fillDemoOrganizations } from './demo-organizations.ts'
import { fillDemoOutreach } from './demo-outreach.ts'
import { fillDemoPlans, readDemoPlans } from './demo-plans.ts'
import { fillDemoSurveys } from './demo-surveys.ts'

export type FilledDemo = { readonly municipalityId: number; readonly registry: readonly Organization[] }

/** Fills an empty store with the invented municipality: the same names each time. */
export async function fillDemo(
  store: Store,
  { today, now }: { readonly today: PlainDate; readonly now: Date },
): Promise<FilledDemo> {
  const plans = await readDemoPlans(today)
  return await store.owner.transaction().execute(async (tx) => {
    const municipalityId = await createMunicipality(tx, demoMunicipality)
    const registry = await fillDemoOrganizations(tx, municipalityId)
    const school = registry.find(({ type }) => type === 'school')
    if (!school) throw new Error('the invented municipality has no school')
    for (const { place: _, ...account } of demoAccounts) {
      const own = registry.find(({ headName }) => headName === account.name) ?? school
      const organizationIds = needsOrganization(account.role) ? [own.organizationId] : []
      await insertUser(tx, { ...account, municipalityId, organizationIds, mustChangePassword: false })
    }
    await fillDemoPlans(
      tx,
      plans,
      { municipalityId, userId: null, now },
      { today, lateSchool: school.organizationId },
    )
    await fillDemoCatalogue(tx, { municipalityId, today, now })
    await fillDemoCollections(tx, { municipalityId, registry, today, now })
    await fillDemoIndicators(tx, { municipalityId, registry, today, now })
    await fillDemoOutreach(tx, { municipalityId, registry, today, now })
    await fillDemoControl(tx, { municipalityId, registry, today, now })
    await fillDemoAppraisal(tx, { municipalityId, registry, today })
    await fillDemoSurveys(tx, { municipalityId, registry, today })
    await fillDemoDocuments(tx, { municipalityId, registry, today, now })
    return { municipalityId, registry }
  })
}
