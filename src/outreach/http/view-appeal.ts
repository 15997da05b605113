import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { AppealCard, AppealView, LineView } from '../contract.ts'
import { type Appeal, appealState } from '../domain/appeal.ts'
import { mayReadContact } from '../domain/contact.ts'
import { type Line, lineState } from '../domain/line.ts'
import { findAppealsWithContact, findContact } from '../storage/contacts.ts'
import { listLines } from '../storage/lines.ts'
import { listTopics } from '../storage/topics.ts'

/** Names that questions are shown with. */
export type AppealSurroundings = {
  readonly topics: ReadonlyMap<number, string>
  readonly lines: ReadonlyMap<number, string>
  readonly withContact: ReadonlySet<number>
  readonly today: PlainDate
}

export async function readAppealSurroundings(tx: Tx, today: PlainDate): Promise<AppealSurroundings> {
  return {
    topics: new Map((await listTopics(tx)).map(({ topicId, name }) => [topicId, name])),
    lines: new Map((await listLines(tx)).map(({ lineId, name }) => [lineId, name])),
    withContact: await findAppealsWithContact(tx),
    today,
  }
}

export function viewAppeal(
  { recorderId: _, ...appeal }: Appeal,
  { topics, lines, withContact, today }: AppealSurroundings,
): AppealView {
  return {
    ...appeal,
    topicName: topics.get(appeal.topicId) ?? '',
    lineName: appeal.lineId === null ? null : (lines.get(appeal.lineId) ?? null),
    state: appealState(appeal, today),
    hasContact: withContact.has(appeal.appealId),
  }
}

/** With the contact for those who answer; for everybody else it stays closed. */
export async function viewAppealCard(
  tx: Tx,
  appeal: Appeal,
  userId: string,
  today: PlainDate,
): Promise<AppealCard> {
  const view = viewAppeal(appeal, await readAppealSurroundings(tx, today))
  const isOpen = view.hasContact && mayReadContact(appeal, userId)
  return { ...view, contact: (isOpen && (await findContact(tx, appeal.appealId))) || null }
}

export function viewLine(line: Line, today: PlainDate): LineView {
  return { ...line, state: lineState(line, today) }
}
