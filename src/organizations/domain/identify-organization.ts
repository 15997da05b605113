import { mayBeShared } from './code-system.ts'
import { matchOrganizationName, type NameMatch } from './match-organization-name.ts'
import { nameSignature } from './name-signature.ts'
import type { Organization } from './organization.ts'
import type { RegistryRow } from './read-registry-row.ts'

export type Identification =
  | { readonly kind: 'known'; readonly organization: Organization }
  | { readonly kind: 'new'; readonly warning: string | null }
  | { readonly kind: 'unclear'; readonly detail: string }

/**
 * Which organisation of the registry a row of a file is about: by codes that belong to one organisation, then by ИНН
 * and ОГРН, then by the name as it is written, then by what the name says. Codes that contradict each other, and a name
 * that fits two, are for a person.
 */
export function identifyOrganization(
  row: RegistryRow,
  registry: readonly Organization[],
  matchByName: (text: string) => NameMatch,
): Identification {
  const byCode = holders(row, registry, 'own')
  if (byCode.length > 1) return contradicting(byCode)
  const [holder] = byCode
  if (holder) return { kind: 'known', organization: holder }

  // A branch has the ИНН of its head organisation, so a shared number only narrows the choice.
  const byNumber = holders(row, registry, 'shared')
  const among = byNumber.length > 0 ? byNumber : registry
  const sameName = among.filter((organization) => isWrittenSo(row, organization))
  const possible = sameName.filter((organization) => isInPlaceOf(row, organization))
  const exactPlace = possible.filter(({ settlement }) => settlement === (row.details.settlement ?? null))
  const samePlace = exactPlace.length > 0 ? exactPlace : possible
  const [named] = samePlace
  if (named && samePlace.length === 1) return { kind: 'known', organization: named }
  if (samePlace.length > 1) return unclear(samePlace)
  const [numbered] = byNumber
  if (numbered && byNumber.length === 1 && !contradictsNumber(row, numbered)) {
    return { kind: 'known', organization: numbered }
  }

  const match =
    byNumber.length > 0 ? matchOrganizationName(row.writtenName, byNumber) : matchByName(row.writtenName)
  if (match.kind === 'none') return { kind: 'new', warning: null }
  if (match.kind === 'exact') {
    const matched = among.find(({ organizationId }) => organizationId === match.organizationId)
    if (matched && isInPlaceOf(row, matched) && !contradictsCodes(row, matched)) {
      return { kind: 'known', organization: matched }
    }
  }
  const ids = match.kind === 'exact' ? [match.organizationId] : match.organizationIds
  const alike = registry.filter(({ organizationId }) => ids.includes(organizationId))
  return {
    kind: 'new',
    warning: `Похожа на: ${listed(alike)}. Если это она, укажите в строке её ИНН или логин ФИС ОКО`,
  }
}

function holders(
  row: RegistryRow,
  registry: readonly Organization[],
  which: 'own' | 'shared',
): readonly Organization[] {
  const wanted = row.codes.filter(({ system }) => mayBeShared(system) === (which === 'shared'))
  return registry.filter((organization) =>
    wanted.some(({ system, code }) =>
      organization.codes.some((held) => held.system === system && held.code === code),
    ),
  )
}

function isWrittenSo(row: RegistryRow, organization: Organization): boolean {
  const latest = organization.names.at(-1)
  if (!latest) return false
  const { fullName, shortName } = latest
  const known =
    row.fullName !== undefined ? [fullName] : row.name !== undefined ? [fullName, shortName] : [shortName]
  return known.some((name) => plain(name) === plain(row.writtenName))
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^а-яa-z0-9]+/g, ' ')
    .trim()
}

/** Two schools of one name stand in two settlements; where either is silent, they are not told apart. */
function isInPlaceOf(row: RegistryRow, organization: Organization): boolean {
  const written = row.details.settlement
  if (!written || !organization.settlement) return true
  const [a, b] = [nameSignature(written).words, nameSignature(organization.settlement).words]
  return [...a].some((word) => b.has(word))
}

function contradictsNumber(row: RegistryRow, organization: Organization): boolean {
  const written = nameSignature(row.writtenName).numbers
  return organization.names.every((name) => {
    const known = nameSignature(name.shortName).numbers
    return written.join() !== known.join()
  })
}

function contradictsCodes(row: RegistryRow, organization: Organization): boolean {
  return row.codes.some(({ system, code }) => {
    const held = organization.codes.filter((own) => own.system === system)
    return held.length > 0 && held.every((own) => own.code !== code)
  })
}

function contradicting(found: readonly Organization[]): Identification {
  return { kind: 'unclear', detail: `Коды строки принадлежат разным организациям: ${listed(found)}` }
}

function unclear(found: readonly Organization[]): Identification {
  return {
    kind: 'unclear',
    detail: `В реестре несколько организаций с этим наименованием: ${listed(found)}. Укажите ИНН, логин ФИС ОКО или населённый пункт`,
  }
}

function listed(organizations: readonly Organization[]): string {
  return organizations
    .slice(0, 3)
    .map(({ names, settlement }) => {
      const name = names.at(-1)?.shortName ?? ''
      return settlement ? `${name} (${settlement})` : name
    })
    .join('; ')
}
