import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { AuditNote, CardPerson } from '#server-kit/http/route.ts'
import { refuse } from '../refusals.ts'
import type { Writer } from '../storage/writer.ts'

/** What every card of this context has at hand. */
export type Caller = {
  readonly tx: Tx
  readonly today: PlainDate
  readonly now: Date
  readonly person: CardPerson
  note(note: AuditNote): void
}

/** Everybody who may write here belongs to a municipality. */
export function municipalityOf({ municipalityId }: Pick<CardPerson, 'municipalityId'>): number {
  if (municipalityId === null) throw refuse('monitoring/campaign-not-found')
  return municipalityId
}

export function writerOf({ person, now }: Pick<Caller, 'person' | 'now'>): Writer {
  return { municipalityId: municipalityOf(person), userId: person.userId, name: person.name, now }
}

/** Whether the person sees the municipality or only named organisations. */
export function isOfAuthority({ scope }: Pick<CardPerson, 'scope'>): boolean {
  return scope.reach === 'municipality'
}
