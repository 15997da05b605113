import { addDays, type PlainDate } from '#kernel/plain-date.ts'
import { refuse } from '../refusals.ts'
import type {
  Organization,
  OrganizationDetails,
  OrganizationEvent,
  OrganizationName,
} from './organization.ts'
import { isValidOn } from './organization-as-of.ts'
import type { OrganizationType } from './organization-type.ts'

/** What an official edits without a date: the details, and a correction of the name as it stands on the day. */
export type OrganizationEdit = OrganizationDetails & {
  readonly type: OrganizationType
  readonly fullName: string
  readonly shortName: string
  readonly openedOn: PlainDate | null
}

export function editOrganization(
  organization: Organization,
  edit: OrganizationEdit,
  today: PlainDate,
): Organization {
  const { fullName, shortName, ...rest } = edit
  requireOrder(rest.openedOn, organization.closedOn, 'Открыта позже, чем закрыта')
  return { ...organization, ...rest, names: correctName(organization.names, { fullName, shortName }, today) }
}

/** Rewrites the name in force on the day, without adding to the history. */
export function correctName(
  names: readonly OrganizationName[],
  correction: { readonly fullName: string; readonly shortName: string },
  today: PlainDate,
): readonly OrganizationName[] {
  const begun = names.filter((name) => name.since === null || name.since <= today).length
  const current = Math.max(begun - 1, 0)
  return names.map((name, index) => (index === current ? { ...name, ...correction } : name))
}

export type Renaming = {
  readonly fullName: string
  readonly shortName: string
  readonly since: PlainDate
  readonly basis: string | null
}

/** A new name from a day on. It may lie ahead, but not before the latest known name. */
export function renameOrganization(organization: Organization, renaming: Renaming): Organization {
  const { since, basis, fullName, shortName } = renaming
  requireOpen(organization)
  const latest = organization.names.at(-1)
  if (latest?.since && since <= latest.since) {
    throw refuse('organizations/dates-contradict', {
      detail: `Последнее наименование действует с ${russianDate(latest.since)}: новое начинается позже`,
      errors: [{ pointer: '#/since', detail: 'Укажите более поздний день' }],
    })
  }
  requireOrder(organization.openedOn, since, 'Переименована раньше, чем открыта')
  return {
    ...organization,
    names: [...organization.names, { fullName, shortName, since }],
    events: [...organization.events, event('renamed', since, basis)],
  }
}

export type Closing = { readonly on: PlainDate; readonly basis: string | null }

/** Codes stop the day before: an old login stays known for the old years. */
export function closeOrganization(organization: Organization, closing: Closing): Organization {
  return close(organization, closing, null)
}

/** Closes an organisation into its successor. */
export function mergeOrganization(
  organization: Organization,
  successor: Organization,
  closing: Closing,
): Organization {
  if (successor.organizationId === organization.organizationId) {
    throw refuse('organizations/merge-impossible', { detail: 'Организация не присоединяется сама к себе' })
  }
  if (successor.closedOn !== null && successor.closedOn <= closing.on) {
    throw refuse('organizations/merge-impossible', {
      detail: `Принимающая организация сама закрыта с ${russianDate(successor.closedOn)}`,
    })
  }
  return close(organization, closing, successor.organizationId)
}

function close(organization: Organization, closing: Closing, mergedIntoId: number | null): Organization {
  requireOpen(organization)
  requireOrder(organization.openedOn, closing.on, 'Закрыта раньше, чем открыта')
  const lastName = organization.names.at(-1)
  requireOrder(lastName?.since ?? null, closing.on, 'Закрыта раньше последнего переименования')
  const lastDay = addDays(closing.on, -1)
  return {
    ...organization,
    closedOn: closing.on,
    mergedIntoId,
    codes: organization.codes.map((code) =>
      code.validTo === null && isValidOn(code, lastDay) ? { ...code, validTo: lastDay } : code,
    ),
    events: [
      ...organization.events,
      event(mergedIntoId === null ? 'closed' : 'merged', closing.on, closing.basis),
    ],
  }
}

/** Takes back the latest event that still counts. The event stays on record as undone. */
export function undoEvent(organization: Organization, eventId: number): Organization {
  const found = organization.events.find((candidate) => candidate.eventId === eventId)
  if (!found) throw refuse('organizations/event-not-found')
  if (latestEvent(organization)?.eventId !== eventId) throw refuse('organizations/not-latest-event')
  const events = organization.events.map((one) => (one === found ? { ...one, undone: true } : one))
  if (found.kind === 'renamed') {
    return { ...organization, events, names: organization.names.filter((n) => n.since !== found.occurredOn) }
  }
  const lastDay = addDays(found.occurredOn, -1)
  return {
    ...organization,
    events,
    closedOn: null,
    mergedIntoId: null,
    codes: organization.codes.map((code) => (code.validTo === lastDay ? { ...code, validTo: null } : code)),
  }
}

/** Events are kept in the order they were entered. */
export function latestEvent(organization: Organization): OrganizationEvent | undefined {
  return organization.events.findLast((one) => !one.undone)
}

/** дд.мм.гггг */
export function russianDate(date: PlainDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`
}

function event(kind: OrganizationEvent['kind'], on: PlainDate, basis: string | null): OrganizationEvent {
  return { eventId: 0, kind, occurredOn: on, basis: basis === '' ? null : basis, undone: false }
}

function requireOpen(organization: Organization): void {
  if (organization.closedOn === null) return
  throw refuse('organizations/already-closed', { detail: `Закрыта с ${russianDate(organization.closedOn)}` })
}

function requireOrder(first: PlainDate | null, second: PlainDate | null, detail: string): void {
  if (first === null || second === null || first <= second) return
  throw refuse('organizations/dates-contradict', { detail })
}
