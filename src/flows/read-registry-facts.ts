import { type PlainDate, yearOf } from '#kernel/plain-date.ts'
import type { RegistryFacts } from '#monitoring/domain/form/registry-facts.ts'
import { organizationAsOf } from '#organizations/domain/organization-as-of.ts'
import { getOrganization } from '#organizations/storage/find-organizations.ts'
import { organizationTypeNames, settlementKindNames } from '#organizations/texts.ru.ts'
import type { Tx } from '#server-kit/database/database.ts'
import { readPassports } from './read-passports.ts'

/** What the registry knows of an organisation on the day, as a person would type it; pupils by its last passport. */
export async function readFacts(tx: Tx, organizationId: number, today: PlainDate): Promise<RegistryFacts> {
  const one = organizationAsOf(await getOrganization(tx, organizationId), today)
  const code = (system: 'inn' | 'ogrn') => one.codes.find((known) => known.system === system)?.code ?? null
  const passports = await readPassports(tx, yearOf(today))
  const passport = passports.find((known) => known.organizationId === organizationId)?.passport
  return {
    'full-name': one.fullName,
    'short-name': one.shortName,
    type: organizationTypeNames[one.type],
    settlement: one.settlement,
    'settlement-kind': one.settlementKind === null ? null : settlementKindNames[one.settlementKind],
    address: one.address,
    head: one.headName,
    phone: one.phone,
    mail: one.mail,
    site: one.site === null ? null : /^https?:/.test(one.site) ? one.site : `https://${one.site}`,
    inn: code('inn'),
    ogrn: code('ogrn'),
    pupils: passport ? String(passport.pupils) : null,
  }
}
