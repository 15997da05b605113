import type { Person } from '#access/domain/person.ts'
import { refuse } from '../refusals.ts'

/** The person, who belongs to a municipality: reminders are kept by it. */
export function withMunicipality(person: Person | undefined): Person & { readonly municipalityId: number } {
  const municipalityId = person?.municipalityId ?? null
  if (person === undefined || municipalityId === null) throw refuse('reminders/not-of-municipality')
  return { ...person, municipalityId }
}
