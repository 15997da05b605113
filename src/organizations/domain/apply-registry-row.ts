import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { organizationTypeNames, settlementKindNames } from '../texts.ru.ts'
import { correctName, renameOrganization, russianDate } from './change-organization.ts'
import type { CodeSystem } from './code-system.ts'
import { fieldName, type ImportField } from './import-field.ts'
import { nameSignature, widerKind } from './name-signature.ts'
import { type NewOrganization, noDetails, type Organization, type OrganizationCode } from './organization.ts'
import { isValidOn, nameAsOf } from './organization-as-of.ts'
import { type OrganizationType, organizationTypes } from './organization-type.ts'
import type { RegistryRow } from './read-registry-row.ts'
import { shortenName } from './shorten-name.ts'

export type FieldChange = {
  readonly field: ImportField
  readonly title: string
  readonly before: string | null
  readonly after: string | null
}

/** A row as a new organisation; undefined when its type cannot be told. */
export function newFromRow(row: RegistryRow): NewOrganization | undefined {
  const type = row.type ?? typeByName(row.writtenName)
  if (type === undefined) return undefined
  const fullName = row.fullName ?? row.name ?? row.shortName ?? ''
  return {
    ...noDetails,
    ...row.details,
    type,
    names: [{ fullName, shortName: row.shortName ?? shortenName(fullName), since: null }],
    codes: row.codes.map(({ system, code }) => ({ codeId: 0, system, code, validFrom: null, validTo: null })),
    openedOn: row.openedOn ?? null,
    closedOn: null,
    mergedIntoId: null,
    events: [],
  }
}

/**
 * An organisation with the row's entries in place of its own; a blank cell leaves what is stored. A different name is a
 * correction unless the row says from which day it holds. A different code ends the old one the day before.
 */
export function applyRow(organization: Organization, row: RegistryRow, today: PlainDate): Organization {
  return withCodes(withName({ ...organization, ...entered(row) }, row, today), row.codes, today)
}

function entered(row: RegistryRow) {
  return {
    ...row.details,
    ...(row.type && { type: row.type }),
    ...(row.openedOn && { openedOn: row.openedOn }),
  }
}

function withName(organization: Organization, row: RegistryRow, today: PlainDate): Organization {
  const known = row.nameSince ? organization.names.at(-1) : nameAsOf(organization.names, today)
  // With a day beside it, a name of any column is a renaming.
  const newName = row.nameSince === undefined ? undefined : row.name
  const fullName = row.fullName ?? newName ?? known?.fullName ?? ''
  const shortName = row.shortName ?? (newName && shortenName(newName)) ?? known?.shortName ?? ''
  if (known?.fullName === fullName && known.shortName === shortName) return organization
  if (row.nameSince && known?.since !== row.nameSince) {
    return renameOrganization(organization, { fullName, shortName, since: row.nameSince, basis: null })
  }
  return {
    ...organization,
    names: correctName(organization.names, { fullName, shortName }, row.nameSince ?? today),
  }
}

function withCodes(
  organization: Organization,
  entries: readonly { readonly system: CodeSystem; readonly code: string }[],
  today: PlainDate,
): Organization {
  let codes: readonly OrganizationCode[] = organization.codes
  for (const { system, code } of entries) {
    const own = codes.filter((held) => held.system === system)
    if (own.some((held) => held.code === code && isValidOn(held, today))) continue
    const added: OrganizationCode = {
      codeId: 0,
      system,
      code,
      validFrom: own.length === 0 ? null : today,
      validTo: null,
    }
    codes = [...codes.flatMap((held) => (held.system === system ? endBefore(held, today) : held)), added]
  }
  return { ...organization, codes }
}

/** A code that would begin on the day or later gives way altogether. */
function endBefore(code: OrganizationCode, day: PlainDate): readonly OrganizationCode[] {
  if (code.validFrom !== null && code.validFrom >= day) return []
  const lastDay = addDays(day, -1)
  return [code.validTo === null || code.validTo > lastDay ? { ...code, validTo: lastDay } : code]
}

/** What differs between two states of an organisation, in the words of the file's columns. */
export function listChanges(
  before: Organization,
  after: Organization,
  today: PlainDate,
): readonly FieldChange[] {
  const changes: FieldChange[] = []
  const compare = (field: ImportField, old: string | null, next: string | null) => {
    if (old !== next) changes.push({ field, title: fieldName(field), before: old, after: next })
  }
  compare('type', organizationTypeNames[before.type], organizationTypeNames[after.type])
  const renamed = after.names.length > before.names.length
  const [oldName, newName] = renamed
    ? [before.names.at(-1), after.names.at(-1)]
    : changedName(before, after, today)
  compare('fullName', oldName?.fullName ?? null, newName?.fullName ?? null)
  compare('shortName', oldName?.shortName ?? null, newName?.shortName ?? null)
  if (renamed) compare('nameSince', shown(oldName?.since), shown(newName?.since))
  compare('settlement', before.settlement, after.settlement)
  compare('settlementKind', kindName(before), kindName(after))
  for (const field of ['address', 'headName', 'headPost', 'phone', 'mail', 'site'] as const) {
    compare(field, before[field], after[field])
  }
  compare('openedOn', shown(before.openedOn), shown(after.openedOn))
  for (const { system, code, validFrom } of after.codes) {
    const held = before.codes.filter((old) => old.system === system)
    if (held.some((old) => old.code === code && old.validFrom === validFrom)) continue
    compare(system, held.find((old) => isValidOn(old, today))?.code ?? null, code)
  }
  return changes
}

function changedName(before: Organization, after: Organization, today: PlainDate) {
  const index = before.names.findIndex(
    (name, position) =>
      name.fullName !== after.names[position]?.fullName ||
      name.shortName !== after.names[position]?.shortName,
  )
  return index < 0
    ? [nameAsOf(before.names, today), nameAsOf(after.names, today)]
    : [before.names[index], after.names[index]]
}

function kindName({ settlementKind }: Organization): string | null {
  return settlementKind === null ? null : settlementKindNames[settlementKind]
}

function shown(date: PlainDate | null | undefined): string | null {
  return date ? russianDate(date) : null
}

/** Where a file has no column of types, the name usually tells. */
export function typeByName(name: string): OrganizationType | undefined {
  const { kind } = nameSignature(name)
  const wider = kind === null ? undefined : (widerKind[kind] ?? kind)
  return organizationTypes.find((type) => type === wider)
}
