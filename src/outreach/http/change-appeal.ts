import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { AuditNote, CardPerson } from '#server-kit/http/route.ts'
import type { AppealCard } from '../contract.ts'
import type { Appeal } from '../domain/appeal.ts'
import { refuse } from '../refusals.ts'
import { getAppeal, saveAppeal } from '../storage/appeals.ts'
import { getTopic } from '../storage/topics.ts'
import { viewAppealCard } from './view-appeal.ts'

export type AppealCall = {
  readonly tx: Tx
  readonly today: PlainDate
  readonly person: CardPerson
  note(note: AuditNote): void
}

/**
 * The story of every change to one question: load, check the version the person saw, decide, save, note it, answer the
 * card. `decide` may refuse. The trail keeps the question as it is written, never a contact.
 */
export async function changeRegisteredAppeal(
  call: AppealCall,
  seen: { readonly appealId: number; readonly version: number },
  decide: (appeal: Appeal) => Appeal | Promise<Appeal>,
  mayBeRemoved: 'live-only' | 'removed-too' = 'live-only',
): Promise<AppealCard> {
  const { tx, note, person, today } = call
  const before = await getAppeal(tx, seen.appealId)
  if (before.version !== seen.version) throw await stale(call, seen.appealId)
  if (before.removed && mayBeRemoved === 'live-only') throw refuse('outreach/row-removed')
  const saved = await saveAppeal(tx, await decide(before))
  if (!saved) throw await stale(call, seen.appealId)
  note({ subject: await subjectOf(tx, saved), before, after: saved })
  return await viewAppealCard(tx, saved, person.userId, today)
}

export async function subjectOf(tx: Tx, { topicId }: Appeal): Promise<string> {
  return `Обращение: ${(await getTopic(tx, topicId)).name}`
}

async function stale({ tx, person, today }: AppealCall, appealId: number) {
  const current = await viewAppealCard(tx, await getAppeal(tx, appealId), person.userId, today)
  return refuse('outreach/changed-meanwhile', { current })
}
