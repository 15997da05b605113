import { dateOf, plainDate } from '#kernel/plain-date.ts'
import { mergeOrganization } from '#organizations/domain/change-organization.ts'
import type { CodeSystem } from '#organizations/domain/code-system.ts'
import { type NewOrganization, noDetails, type Organization } from '#organizations/domain/organization.ts'
import { innControlDigit, ogrnControlDigit } from '#organizations/domain/tax-number-checksum.ts'
import { createOrganization, saveOrganization } from '#organizations/storage/save-organization.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { type DemoDraft, demoDrafts, demoTown } from './demo-drafts.ts'
import { demoMunicipality } from './demo-municipality.ts'
import { demoPerson } from './demo-people.ts'

/**
 * Fills the municipality's registry: the authority, the methodical centre, 24 schools and one closed by merger,
 * 22 kindergartens, 4 organisations of additional education. The same each time. Returns them in order of making.
 */
export async function fillDemoOrganizations(
  tx: Tx,
  municipalityId: number,
): Promise<readonly Organization[]> {
  const made: Organization[] = []
  for (const organization of demoDrafts().map(complete)) {
    made.push(await createOrganization(tx, municipalityId, organization))
  }
  const small = made.find(({ names }) => names[0]?.shortName === 'НОШ № 13')
  const successor = made.find(({ names }) => names[0]?.shortName === 'СОШ № 6')
  if (small && successor) {
    const closing = { on: plainDate('2024-09-01'), basis: 'постановление администрации от 14.05.2024 № 208' }
    const merged = mergeOrganization(small, successor, closing)
    made[made.indexOf(small)] = await saveOrganization(tx, municipalityId, small, merged)
  }
  return made
}

/** The rest by the organisation's number: codes with sound control digits, a head, telephones that ring nowhere. */
function complete(draft: DemoDraft, index: number): NewOrganization {
  const { type, fullName, shortName, settlement, street, openedIn, headPost, headName, mailbox, examCodes } =
    draft
  const number = index + 1
  const codes = [
    ...examCodes.map((system) => ({ system, code: `99${examDigit[system]}${pad(number, 3)}` })),
    { system: 'inn' as const, code: withControl(`9900${pad(number, 5)}`, innControlDigit) },
    { system: 'ogrn' as const, code: withControl(`10299000${pad(number, 4)}`, ogrnControlDigit) },
  ]
  return {
    ...noDetails,
    type,
    names: [{ fullName, shortName, since: null }],
    codes: codes.map((code) => ({ codeId: 0, ...code, validFrom: null, validTo: null })),
    settlement,
    settlementKind: settlement === demoTown ? 'urban' : 'rural',
    address: `${demoMunicipality.regionName}, ${settlement}, ${street}`,
    headName: headName ?? demoPerson(index),
    headPost,
    phone: `8 (000) 00${number % 10}-${pad(number, 2)}-${pad((number * 7) % 100, 2)}`,
    mail: `${mailbox}@zarechny.example`,
    site: `https://${mailbox}.zarechny.example`,
    openedOn: dateOf(openedIn, 9, 1),
    closedOn: null,
    mergedIntoId: null,
    events: [],
  }
}

const examDigit: Readonly<Record<CodeSystem, number>> = { fisOko: 0, oge: 1, ege: 2, inn: 3, ogrn: 4 }

function withControl(digits: string, control: (digits: string) => number): string {
  return `${digits}${control(digits)}`
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
