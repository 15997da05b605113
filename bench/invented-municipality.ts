import { insertUser } from '#access/storage/save-user.ts'
import { noDetails } from '#organizations/domain/organization.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import { createMunicipality } from '#organizations/storage/municipality.ts'
import { createOrganization } from '#organizations/storage/save-organization.ts'
import type { Store } from '#server-kit/database/database.ts'

export const officer = { email: 'bench@example.ru', password: 'долгая дорога к реке' }

/** An authority and the given number of schools, with one officer who may sign in. Returns the municipality's id. */
export async function settle(store: Store, schools: number): Promise<number> {
  return await store.owner.transaction().execute(async (tx) => {
    const municipalityId = await createMunicipality(tx, {
      name: 'Степной округ',
      authorityName: 'Управление образования',
      regionName: null,
    })
    const open = async (type: OrganizationType, name: string) => {
      await createOrganization(tx, municipalityId, {
        ...noDetails,
        type,
        names: [{ fullName: name, shortName: name, since: null }],
        codes: [],
        events: [],
        openedOn: null,
        closedOn: null,
        mergedIntoId: null,
      })
    }
    await open('authority', 'Управление образования')
    for (let number = 1; number <= schools; number++) await open('school', `СОШ № ${number}`)
    await insertUser(tx, {
      ...officer,
      name: 'Полынина Вера Егоровна',
      role: 'officer',
      municipalityId,
      organizationIds: [],
      mustChangePassword: false,
    })
    return municipalityId
  })
}

/** A plan for 2025–2028 of `rows` actions; every `each`-th is for all schools, the others for the authority alone. */
export function inventedPlan(rows: number, each: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, index) => {
    const who = index % each === 0 ? 'Управление образования, ОО' : 'Управление образования'
    const section =
      index % 12 === 0 ? `${index / 12 + 1}. Объективность процедур, часть ${index / 12 + 1}\n` : ''
    return `${section}${Math.floor(index / 12) + 1}.${(index % 12) + 1}\tПроверка хода работ по теме ${index + 1}\tежегодно\t${who}`
  })
  const text = [
    'План мероприятий по развитию системы оценки качества на 2025–2028 годы',
    '',
    '№\tМероприятие\tСроки\tОтветственные',
    ...lines,
  ].join('\n')
  return new TextEncoder().encode(`${text}\n`)
}
