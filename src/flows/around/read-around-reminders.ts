import { findShortNames } from '#organizations/storage/short-names.ts'
import type { NeighboursPort } from '#reminders/http/neighbours-port.ts'

/** What reminders ask of the registry: what the organisations of a digest are called. */
export const aroundReminders: NeighboursPort = { readOrganizationNames: findShortNames }
