import { demoAccounts } from '#access/domain/demo-accounts.ts'
import { needsOrganization } from '#access/domain/person.ts'
import { insertUser } from '#access/storage/save-user.ts'
import { prepareDigests } from '#flows/prepare-digests.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Organization } from '#organizations/domain/organization.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { isWorkingDay } from '#plans/domain/schedule/production-calendar.ts'
import { findProductionCalendars } from '#plans/storage/production-calendars.ts'
import { workingDayBefore } from '#reminders/domain/working-days.ts'
import type { Store, Tx } from '#server-kit/database/database.ts'
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
    const remindersDay = await lastWorkingDay(tx, today)
    await prepareDigests(tx, municipalityId, { today: remindersDay, hour: 23, now }, 'off')
    await fillDemoDocuments(tx, { municipalityId, registry, today, now })
    return { municipalityId, registry }
  })
}

/** The day whose digest there is to see at first sight: today, or the last day that was worked. */
async function lastWorkingDay(tx: Tx, today: PlainDate): Promise<PlainDate> {
  const calendars = await findProductionCalendars(tx)
  return isWorkingDay(today, calendars) ? today : workingDayBefore(today, calendars)
}
