import type { PlainDate } from '#kernel/plain-date.ts'
import { refuse } from '../refusals.ts'
import { codeSystemNames } from '../texts.ru.ts'
import { type CodeSystem, mayBeShared } from './code-system.ts'
import type { Organization, OrganizationCode } from './organization.ts'
import { readCode } from './read-code.ts'

export type CodeEntry = {
  readonly system: CodeSystem
  readonly code: string
  readonly validFrom: PlainDate | null
  readonly validTo: PlainDate | null
}

/** Reads the entry and adds it; one system gives an organisation one code at a time. */
export function addCode(organization: Organization, entry: CodeEntry): Organization {
  const reading = readCode(entry.system, entry.code)
  if (reading.problem !== null) {
    throw refuse('organizations/code-invalid', {
      detail: reading.problem,
      errors: [{ pointer: '#/code', detail: reading.problem }],
    })
  }
  const added: OrganizationCode = { ...entry, codeId: 0, code: reading.code }
  requireSoundDates(added)
  const clash = organization.codes.find((code) => code.system === entry.system && overlap(code, added))
  if (clash) {
    throw refuse('organizations/dates-contradict', {
      detail: `${codeSystemNames[entry.system]} ${clash.code} действует в эти же дни: сначала укажите его последний день`,
    })
  }
  return { ...organization, codes: [...organization.codes, added] }
}

export function dateCode(
  organization: Organization,
  codeId: number,
  validity: { readonly validFrom: PlainDate | null; readonly validTo: PlainDate | null },
): Organization {
  const dated: OrganizationCode = { ...getCode(organization, codeId), ...validity }
  requireSoundDates(dated)
  const others = organization.codes.filter((code) => code.codeId !== codeId)
  if (others.some((code) => code.system === dated.system && overlap(code, dated))) {
    throw refuse('organizations/dates-contradict', {
      detail: `В эти дни у организации действует другой код: ${codeSystemNames[dated.system]}`,
    })
  }
  return {
    ...organization,
    codes: organization.codes.map((code) => (code.codeId === codeId ? dated : code)),
  }
}

export function removeCode(organization: Organization, codeId: number): Organization {
  const removed = getCode(organization, codeId)
  return { ...organization, codes: organization.codes.filter((code) => code !== removed) }
}

/** The first code that another organisation holds on overlapping days in the same system. */
export function findTakenCode(
  organization: Organization,
  others: readonly Organization[],
): { readonly code: OrganizationCode; readonly holder: Organization } | undefined {
  for (const code of organization.codes) {
    if (mayBeShared(code.system)) continue
    const holder = others.find(
      (other) =>
        other.organizationId !== organization.organizationId &&
        other.codes.some(
          (held) => held.system === code.system && held.code === code.code && overlap(held, code),
        ),
    )
    if (holder) return { code, holder }
  }
  return undefined
}

type Validity = { readonly validFrom: PlainDate | null; readonly validTo: PlainDate | null }

/** Whether two validities share a day. */
export function overlap(a: Validity, b: Validity): boolean {
  return startsBy(a, b.validTo) && startsBy(b, a.validTo)
}

function startsBy(validity: Validity, day: PlainDate | null): boolean {
  return validity.validFrom === null || day === null || validity.validFrom <= day
}

function getCode(organization: Organization, codeId: number): OrganizationCode {
  const code = organization.codes.find((candidate) => candidate.codeId === codeId)
  if (!code) throw refuse('organizations/code-not-found')
  return code
}

function requireSoundDates(code: Validity): void {
  if (code.validFrom === null || code.validTo === null || code.validFrom <= code.validTo) return
  throw refuse('organizations/dates-contradict', {
    detail: 'Последний день действия кода раньше первого',
    errors: [{ pointer: '#/validTo', detail: 'Раньше начала действия' }],
  })
}
