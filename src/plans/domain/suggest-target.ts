import { matchOrganizationName } from '#organizations/domain/match-organization-name.ts'
import type { OrganizationType } from '#organizations/domain/organization-type.ts'
import type { Performer } from './performer.ts'
import type { Registry } from './registry.ts'
import type { PerformerTarget } from './views/performer-view.ts'

export type TargetSuggestion = {
  /** null: only a person can say. */
  readonly target: PerformerTarget | null
  /** What to ask before approving; null where the name leaves no doubt. */
  readonly question: string | null
}

/** Whom a performer's name seems to mean in this registry, and what has to be asked about it. */
export function suggestTarget(performer: Performer, registry: Registry): TargetSuggestion {
  switch (performer.kind) {
    case 'authority':
    case 'authority-staff':
      return ofTypes(registry, ['authority'])
    case 'method-centre':
    case 'method-unions':
      return ofTypes(registry, ['method-centre'])
    case 'kindergartens':
      return ofTypes(registry, ['kindergarten'])
    case 'extra-education':
      return ofTypes(registry, ['extra-education'])
    case 'schools':
    case 'heads':
      return namedOrganization(performer, registry) ?? schools(performer, registry)
    case 'person':
      return namedPerson(performer, registry)
    case 'other':
      return (
        namedOrganization(performer, registry) ?? {
          target: null,
          question: `Кто в системе исполняет за «${performer.name}»?`,
        }
      )
  }
}

// The words people see for a type when the registry has none of it.
const MISSING: Readonly<Partial<Record<OrganizationType, string>>> = {
  authority: 'управления образования',
  'method-centre': 'методического центра',
  kindergarten: 'детских садов',
  'extra-education': 'организаций дополнительного образования',
  school: 'школ',
}

function ofTypes(registry: Registry, types: readonly OrganizationType[]): TargetSuggestion {
  if (registry.organizations.some(({ type }) => types.includes(type))) {
    return { target: { select: 'types', types }, question: null }
  }
  const missing = types.map((type) => MISSING[type] ?? type).join(', ')
  return { target: null, question: `В реестре нет ${missing}. Кто исполняет?` }
}

// «ОО» and «образовательные организации» may mean kindergartens too; «общеобразовательные» and «школы» do not.
const SCHOOLS_ONLY = /общеобразоват|школ/iu
const KINDERGARTENS = /дошкольн|детск\S* сад/iu

function schools({ name }: Performer, registry: Registry): TargetSuggestion {
  if (KINDERGARTENS.test(name)) return ofTypes(registry, ['kindergarten'])
  const suggestion = ofTypes(registry, ['school'])
  const hasKindergartens = registry.organizations.some(({ type }) => type === 'kindergarten')
  if (suggestion.target === null || SCHOOLS_ONLY.test(name) || !hasKindergartens) return suggestion
  return { ...suggestion, question: `«${name}» — только школы или и детские сады?` }
}

function namedOrganization({ name }: Performer, registry: Registry): TargetSuggestion | null {
  if (!/\d|«|"/u.test(name)) return null
  const match = matchOrganizationName(
    name,
    registry.organizations.map(({ organizationId, type, settlement, fullName, shortName }) => ({
      organizationId,
      type,
      settlement,
      names: [{ fullName, shortName }],
    })),
  )
  if (match.kind === 'exact') {
    return { target: { select: 'list', organizationIds: [match.organizationId] }, question: null }
  }
  return { target: null, question: `Какая организация названа «${name}»?` }
}

/** «Самойлова А.Л.» is «Самойлова Анна Львовна» when nobody else has that surname and those initials. */
function namedPerson({ name }: Performer, registry: Registry): TargetSuggestion {
  const asked = signatureOf(name)
  const alike = registry.people.filter((person) => {
    const known = signatureOf(person.name)
    return known.surname === asked.surname && known.initials.startsWith(asked.initials)
  })
  const [sole] = alike
  if (sole && alike.length === 1 && sole.organizationId !== null && asked.initials !== '') {
    return {
      target: { select: 'user', userId: sole.userId, organizationId: sole.organizationId },
      question: null,
    }
  }
  return { target: null, question: `Кто в системе «${name}»?` }
}

function signatureOf(name: string): { surname: string; initials: string } {
  const words = name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .split(/[\s.]+/u)
    .filter((word) => word !== '')
  const surname = words.find((word) => word.length > 1) ?? ''
  const initials = words
    .filter((word) => word !== surname)
    .map((word) => word.slice(0, 1))
    .join('')
  return { surname, initials }
}
