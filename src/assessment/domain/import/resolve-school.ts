import type { PlainDate } from '#kernel/plain-date.ts'
import type { CodeSystem } from '#organizations/domain/code-system.ts'
import { type NamedOrganization, nameMatcher } from '#organizations/domain/match-organization-name.ts'
import type { OrganizationCode } from '#organizations/domain/organization.ts'
import { isValidOn } from '#organizations/domain/organization-as-of.ts'
import type { Procedure } from '../work-key.ts'

/** What resolving asks of the registry: `Organization` fits. */
export type CodedOrganization = NamedOrganization & { readonly codes: readonly OrganizationCode[] }

export type SchoolAsked = {
  readonly code: string
  readonly name: string | null
  readonly procedure: Procedure
  /** The day of the work; codes are valid from day to day. */
  readonly on: PlainDate
}

export type SchoolFound =
  | { readonly organizationId: number }
  /** For a person to choose; best first. */
  | { readonly organizationId: null; readonly candidates: readonly number[] }

/** Under which systems a procedure's files name schools, the likeliest first. */
export function codeSystemsOf(procedure: Procedure): readonly CodeSystem[] {
  switch (procedure) {
    case 'oge':
    case 'gve-9':
    case 'final-interview':
      return ['oge']
    case 'ege':
    case 'gve-11':
    case 'final-essay':
      return ['ege']
    case 'vpr':
    case 'niko':
      return ['fisOko']
    default:
      return ['fisOko', 'oge', 'ege']
  }
}

/**
 * Whose results these are. A code decides where it was valid on the day, or had one holder ever; a name never decides,
 * it only offers. Rows without any code belong to the sole organisation, once it is named. The registry is read once for many
 * questions.
 */
export function schoolResolver(
  registry: readonly CodedOrganization[],
  soleOrganizationId: number | null = null,
): (asked: SchoolAsked) => SchoolFound {
  const holders = new Map<string, { readonly organizationId: number; readonly code: OrganizationCode }[]>()
  for (const { organizationId, codes } of registry) {
    for (const code of codes) {
      const key = `${code.system} ${code.code}`
      holders.set(key, [...(holders.get(key) ?? []), { organizationId, code }])
    }
  }
  const matchName = nameMatcher(registry)
  return ({ code, name, procedure, on }) => {
    if (code === '' && soleOrganizationId !== null) return { organizationId: soleOrganizationId }
    for (const system of codeSystemsOf(procedure)) {
      const held = holders.get(`${system} ${code}`) ?? []
      const valid = held.filter((holder) => isValidOn(holder.code, on))
      const [sole, other] = new Set((valid.length > 0 ? valid : held).map((holder) => holder.organizationId))
      if (sole !== undefined && other === undefined) return { organizationId: sole }
    }
    const match = name === null ? null : matchName(name)
    if (match?.kind === 'exact') return { organizationId: null, candidates: [match.organizationId] }
    return { organizationId: null, candidates: match?.kind === 'candidates' ? match.organizationIds : [] }
  }
}
