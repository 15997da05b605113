import type { FastifyReply, FastifyRequest } from 'fastify'
import { findVisitor } from '#access/http/find-visitor.ts'
import { findSoleMunicipality } from '#access/storage/find-sole-municipality.ts'
import { saveAuditEntries } from '#access/storage/save-audit-entry.ts'
import type { OpenCall, OpenCard, OpenNote } from '#server-kit/http/open-route.ts'
import { type AuditFrame, auditLine } from './audit-lines.ts'
import { permit } from './permit.ts'
import { readRequest } from './read-request.ts'
import { accountHeaders } from './request-headers.ts'
import { sendAnswer } from './send-answer.ts'
import type { ServerParts } from './server-parts.ts'

/** One call of an open card: without a transaction of ours, since the account library has its own. */
export async function answerOpenCard(
  card: OpenCard,
  { store, auth, clock }: ServerParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const now = clock.now()
  const headers = accountHeaders(request)
  const visitor = await findVisitor(auth, store.owner, headers)
  if (card.may !== 'public') permit(visitor, card.may, card.standing)
  const sent = await readRequest(card.endpoint, request)

  const notes: OpenNote[] = []
  let cookies = visitor?.cookies ?? []
  const call: Omit<OpenCall<unknown>, 'params' | 'query' | 'body'> = {
    store,
    person: visitor?.person,
    sessionId: visitor?.sessionId,
    headers,
    address: request.ip,
    now,
    setCookies: (fresh) => {
      cookies = fresh
    },
    note: (note) => notes.push(note),
  }
  // The lines are written before the answer is sent, a refusal's too.
  const answer = await card
    // As in answerCard: the schemas made the values what the card's types promise.
    .answer({ ...sent, ...call } as Parameters<OpenCard['answer']>[0])
    .finally(async () => {
      if (card.audit === 'none') return
      await saveNotes({ at: now, person: visitor?.person, request, verb: card.audit }, notes, store.owner)
    })
  if (cookies.length > 0) reply.header('set-cookie', [...cookies])
  return await sendAnswer(reply, answer)
}

async function saveNotes(
  frame: AuditFrame,
  notes: readonly OpenNote[],
  owner: ServerParts['store']['owner'],
): Promise<void> {
  if (notes.length === 0) return
  const sole = await findSoleMunicipality(owner)
  const lines = notes.map((note) => {
    const person = note.person ?? frame.person
    const line = auditLine({ ...frame, person, verb: note.verb ?? frame.verb }, note, note.result ?? 'done')
    return { ...line, municipalityId: line.municipalityId ?? sole }
  })
  await saveAuditEntries(owner, lines)
}
