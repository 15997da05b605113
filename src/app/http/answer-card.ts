import type { FastifyReply, FastifyRequest } from 'fastify'
import { findVisitor } from '#access/http/find-visitor.ts'
import { type AuditLine, saveAuditEntries } from '#access/storage/save-audit-entry.ts'
import { Refusal } from '#kernel/refusal.ts'
import type { Scope, Store, Tx } from '#server-kit/database/database.ts'
import type { AuditNote, Call, RouteCard } from '#server-kit/http/route.ts'
import { type AuditFrame, auditLine, auditLines } from './audit-lines.ts'
import { permit } from './permit.ts'
import { readRequest } from './read-request.ts'
import { accountHeaders } from './request-headers.ts'
import { sendAnswer } from './send-answer.ts'
import type { ServerParts } from './server-parts.ts'

/**
 * One call of a card: who asks, may they, what was sent; then the answer and its audit lines in one transaction. A
 * single pass or fail decides both the transaction and what the person is told.
 */
export async function answerCard(
  card: RouteCard,
  { store, auth, clock }: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const now = clock.now()
  const visitor = await findVisitor(auth, store.owner, accountHeaders(request))
  if (visitor?.cookies.length) reply.header('set-cookie', [...visitor.cookies])

  const frame: AuditFrame | undefined =
    card.audit === 'none' ? undefined : { at: now, person: visitor?.person, request, verb: card.audit }
  const answer = await answerInTransaction().catch(async (error: unknown) => {
    if (frame && visitor) await noteFailure(store, auditLine(frame, undefined, resultOf(error)))
    throw error
  })
  return await sendAnswer(reply, answer)

  async function answerInTransaction(): Promise<unknown> {
    const person = permit(visitor, card.may, 'ready')
    const sent = await readRequest(card.endpoint, request)
    const prepared = await card.prepare?.(sent)
    const scope = { ...person.scope, personId: person.userId }
    return await transactionFor(card, store, scope, async (tx) => {
      const notes: AuditNote[] = []
      const call: Omit<Call<unknown>, 'params' | 'query' | 'body'> = {
        files: sent.files,
        tx,
        today: clock.today(),
        now,
        note: (note) => notes.push(note),
      }
      // The endpoint's own schemas made these values a line above, which is what the card's types promise.
      const answered = await card.answer({ ...sent, ...call, prepared, person } as Parameters<
        RouteCard['answer']
      >[0])
      if (frame) await saveAuditEntries(tx, auditLines(frame, notes))
      return answered
    })
  }
}

async function transactionFor<T>(
  card: RouteCard,
  store: Store,
  scope: Scope,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return card.connection === 'owner'
    ? await store.owner.transaction().execute(work)
    : await store.transaction(scope, work)
}

function resultOf(error: unknown): AuditLine['result'] {
  return error instanceof Refusal ? 'refused' : 'failed'
}

/** The transaction is gone, so the attempt is written by itself; it must not hide what went wrong. */
async function noteFailure(store: Store, line: AuditLine): Promise<void> {
  await saveAuditEntries(store.owner, [line]).catch(() => undefined)
}
