import type { Person } from '#access/domain/person.ts'
import type { Writer } from '../storage/plans.ts'

/** Who writes, into whose rows and when. Everybody who may write plans belongs to a municipality. */
export function writerOf({ person, now }: { readonly person: Person; readonly now: Date }): Writer {
  return { municipalityId: municipalityOf(person), userId: person.userId, now }
}

export function municipalityOf({ municipalityId }: Pick<Person, 'municipalityId'>): number {
  if (municipalityId === null) throw new Error('a person without a municipality reached the plans')
  return municipalityId
}
