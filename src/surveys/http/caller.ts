import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { AuditNote, CardPerson } from '#server-kit/http/route.ts'
import { refuse } from '../refusals.ts'

/** What every card of this context works with. */
export type ReadCall = { readonly tx: Tx; readonly today: PlainDate; readonly person: CardPerson }
export type WriteCall = ReadCall & { note(note: AuditNote): void }

/** Everybody who may write here belongs to a municipality. */
export function municipalityOf({ municipalityId }: Pick<CardPerson, 'municipalityId'>): number {
  if (municipalityId === null) throw refuse('surveys/survey-not-found')
  return municipalityId
}

export function isOfAuthority({ scope }: Pick<CardPerson, 'scope'>): boolean {
  return scope.reach === 'municipality'
}
