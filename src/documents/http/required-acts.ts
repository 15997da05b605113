import type { Tx } from '#server-kit/database/database.ts'
import { type AuditNote, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import type { RequiredAct } from '../domain/required-act.ts'
import { refuse } from '../refusals.ts'
import { createRequiredAct, getRequiredAct, saveRequiredAct } from '../storage/required-acts.ts'
import { municipalityOf } from './change-registered-act.ts'

/** The list of acts that organisations must have. */
export const requiredActRoutes = [
  route(contract.addRequiredAct, {
    may: 'documents.act.manage',
    audit: 'documents.requiredAct.added',
    async answer({ body, tx, person, note }) {
      const created = await createRequiredAct(tx, municipalityOf(person), body)
      note({ subject: created.name, after: created })
      return created
    },
  }),
  route(contract.changeRequiredAct, {
    may: 'documents.act.manage',
    audit: 'documents.requiredAct.changed',
    async answer({ params, body, tx, note }) {
      const { version, ...fields } = body
      return await changeListed({ tx, note }, { ...params, version }, (one) => ({ ...one, ...fields }))
    },
  }),
  route(contract.removeRequiredAct, {
    may: 'documents.act.manage',
    audit: 'documents.requiredAct.removed',
    async answer({ params, query, tx, note }) {
      return await changeListed({ tx, note }, { ...params, ...query }, (one) => ({ ...one, deleted: true }))
    },
  }),
  route(contract.restoreRequiredAct, {
    may: 'documents.act.manage',
    audit: 'documents.requiredAct.restored',
    async answer({ params, body, tx, note }) {
      return await changeListed({ tx, note }, { ...params, ...body }, (one) => ({ ...one, deleted: false }))
    },
  }),
]

async function changeListed(
  { tx, note }: { readonly tx: Tx; note(note: AuditNote): void },
  seen: { readonly requiredActId: number; readonly version: number },
  decide: (required: RequiredAct) => RequiredAct,
): Promise<contract.RequiredActView> {
  const before = await getRequiredAct(tx, seen.requiredActId)
  if (before.version !== seen.version) throw refuse('documents/changed-meanwhile', { current: before })
  const saved = await saveRequiredAct(tx, decide(before))
  note({ subject: saved.name, before, after: saved })
  return saved
}
