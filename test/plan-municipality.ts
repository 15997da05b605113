import { noDetails } from '#organizations/domain/organization.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import type { Store } from '#server-kit/database/database.ts'

export type Municipality = {
  readonly municipalityId: number
  readonly authority: number
  readonly methodCentre: number
  readonly schools: readonly number[]
  readonly kindergartens: readonly number[]
}

/** An invented municipality with its organisations, for plans to be handed out in. */
export async function settle(
  store: Store,
  { schools = 3, kindergartens = 2 }: { readonly schools?: number; readonly kindergartens?: number } = {},
): Promise<Municipality> {
  return await store.owner.transaction().execute(async (tx) => {
    const municipalityId = await createMunicipality(tx, {
      name: 'Луговой муниципальный округ',
      authorityName: 'Отдел образования Лугового округа',
      regionName: null,
    })
    const open = async (type: OrganizationType, name: string) => {
      const { organizationId } = await createOrganization(tx, municipalityId, {
        ...noDetails,
        type,
        names: [{ fullName: name, shortName: name, since: null }],
        codes: [],
        events: [],
        openedOn: null,
        closedOn: null,
        mergedIntoId: null,
      })
      return organizationId
    }
    const authority = await open('authority', 'Отдел образования Лугового округа')
    const methodCentre = await open('method-centre', 'Методический центр')
    const schoolIds: number[] = []
    for (let number = 1; number <= schools; number++) schoolIds.push(await open('school', `СОШ № ${number}`))
    const kindergartenIds: number[] = []
    for (let number = 1; number <= kindergartens; number++) {
      kindergartenIds.push(await open('kindergarten', `Детский сад № ${number}`))
    }
    return { municipalityId, authority, methodCentre, schools: schoolIds, kindergartens: kindergartenIds }
  })
}
