import { type NameKind, type NameSignature, nameSignature, widerKind } from './name-signature.ts'
import type { Organization } from './organization.ts'
import type { OrganizationType } from './organization-type.ts'

export type NameMatch =
  | { readonly kind: 'exact'; readonly organizationId: number }
  /** For a person to choose; best first, at most ten. */
  | { readonly kind: 'candidates'; readonly organizationIds: readonly number[] }
  | { readonly kind: 'none' }

/** What the matcher needs to know of an organisation: `Organization` fits. */
export type NamedOrganization = Pick<Organization, 'organizationId' | 'type' | 'settlement'> & {
  readonly names: readonly { readonly fullName: string; readonly shortName: string }[]
}

/**
 * Which organisation a text names. Number tokens are compared first and a differing number is never a match; then what
 * the organisation is (school, gymnasium, kindergarten); then words. Likeness alone never decides: where the text leaves
 * a choice («СОШ № 5» in two settlements), the answer is candidates for a person.
 */
export function matchOrganizationName(text: string, registry: readonly NamedOrganization[]): NameMatch {
  return nameMatcher(registry)(text)
}

/** The same for many texts: the registry's names are read once. */
export function nameMatcher(registry: readonly NamedOrganization[]): (text: string) => NameMatch {
  const known = registry.map(readNames)
  return (text) => matchAmong(nameSignature(text), known)
}

function matchAmong(asked: NameSignature, known: readonly KnownOrganization[]): NameMatch {
  // «школы № 5, 7 и 12» is a list, not a name.
  if (asked.numbers.length > 1) return none
  const graded = known
    .map((organization) => ({ id: organization.organizationId, grade: bestGrade(asked, organization) }))
    .filter(({ grade }) => grade > 0)
  const full = graded.filter(({ grade }) => grade === 4)
  const enough = full.length > 0 ? full : graded.filter(({ grade }) => grade === 3)
  const [sole] = enough
  if (sole && enough.length === 1) return { kind: 'exact', organizationId: sole.id }
  const organizationIds = graded
    .sort((a, b) => b.grade - a.grade)
    .slice(0, 10)
    .map(({ id }) => id)
  return organizationIds.length > 0 ? { kind: 'candidates', organizationIds } : none
}

type KnownOrganization = {
  readonly organizationId: number
  readonly type: OrganizationType
  readonly place: ReadonlySet<string>
  readonly names: readonly NameSignature[]
}

function readNames({ organizationId, type, settlement, names }: NamedOrganization): KnownOrganization {
  return {
    organizationId,
    type,
    place: settlement ? nameSignature(settlement).words : new Set<string>(),
    names: names.flatMap(({ fullName, shortName }) => [nameSignature(fullName), nameSignature(shortName)]),
  }
}

const none: NameMatch = { kind: 'none' }

/**
 * 4: the text says all of a name and nothing against it. 3: it says part of a name, enough to go by (its number, or words
 * that are all in the name). 2 and 1: for a person to judge. 0: another organisation.
 */
type Grade = 0 | 1 | 2 | 3 | 4

function bestGrade(asked: NameSignature, { names, place, type }: KnownOrganization): number {
  return Math.max(0, ...names.map((known) => gradeName(asked, known, place, type)))
}

function gradeName(
  asked: NameSignature,
  known: NameSignature,
  place: ReadonlySet<string>,
  type: OrganizationType,
): Grade {
  const numbers = compareNumbers(asked, known)
  if (numbers === 'differ') return 0
  const kinds = compareKinds(asked.kind, known.kind, type)
  if (kinds === 'differ') return 0
  const unsaid = [...asked.words].filter((word) => !known.words.has(word) && !place.has(word))
  const shared = asked.words.size - unsaid.length
  if (numbers === 'unsaid') return shared > 0 && unsaid.length === 0 ? 2 : 0
  const saysNoMore = asked.words.size + known.words.size === 0 && kinds === 'same' && asked.kind !== null
  const isAnchored = asked.numbers.length > 0 || shared > 0 || isSingular(asked.kind)
  if (!isAnchored) return saysNoMore ? 4 : 0
  if (unsaid.length > 0) {
    if (asked.numbers.length > 0) return 2
    return shared > 0 && unsaid.some((word) => likeSome(word, known.words)) ? 1 : 0
  }
  if (kinds === 'akin') return 2
  return [...known.words].every((word) => asked.words.has(word)) ? 4 : 3
}

/** A text without the number may still mean a numbered school by its words, but only a person can say so. */
function compareNumbers(asked: NameSignature, known: NameSignature): 'same' | 'unsaid' | 'differ' {
  const [number] = asked.numbers
  if (number === undefined) return known.numbers.length === 0 ? 'same' : 'unsaid'
  return known.numbers.length === 1 && known.numbers[0] === number ? 'same' : 'differ'
}

function compareKinds(
  asked: NameKind | null,
  known: NameKind | null,
  type: OrganizationType,
): 'same' | 'akin' | 'differ' {
  const own = known ?? kindOfType(type)
  if (asked === own) return 'same'
  if (asked === null) return 'akin'
  if (own === null) return 'differ'
  return widerKind[asked] === own || widerKind[own] === asked ? 'akin' : 'differ'
}

function kindOfType(type: OrganizationType): NameKind | null {
  return type === 'other' ? null : type
}

/** A municipality has one of these, so the kind alone can name it. */
function isSingular(kind: NameKind | null): boolean {
  return kind === 'authority' || kind === 'method-centre'
}

/** Two stems with a common beginning: «луговск» and «лугов». Enough to offer, never to decide. */
function likeSome(word: string, words: ReadonlySet<string>): boolean {
  return [...words].some((known) => known.slice(0, 5) === word.slice(0, 5) && word.length >= 5)
}
