import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { AuditNote, CardPerson } from '#server-kit/http/route.ts'
import type { ActCard } from '../contract.ts'
import type { Act, ActDetails } from '../domain/act.ts'
import type { CheckedFile } from '../domain/stored-file.ts'
import { refuse } from '../refusals.ts'
import { getAct } from '../storage/acts.ts'
import { saveAct } from '../storage/save-act.ts'
import { storeFile } from '../storage/stored-files.ts'
import type { KnownPlan, NeighboursPort } from './neighbours-port.ts'
import { type ActSurroundings, isWithin, readSurroundings, viewCard } from './view-act.ts'

export type ActCall = {
  readonly tx: Tx
  readonly today: PlainDate
  readonly now: Date
  readonly person: CardPerson
  note(note: AuditNote): void
}

/**
 * The story of every change to one act: load, check whose it is and which version the person saw, decide, save, note it,
 * answer the card. `decide` is pure and may refuse.
 */
export async function changeRegisteredAct(
  port: NeighboursPort,
  call: ActCall,
  seen: { readonly actId: number; readonly version: number; readonly file?: CheckedFile | undefined },
  decide: (act: Act, plans: readonly KnownPlan[], around: ActSurroundings) => Act,
): Promise<ActCard> {
  const { tx, note, person } = call
  const before = await getAct(tx, seen.actId)
  const around = await readSurroundings(port, tx, call)
  const plans = await port.readPlans(tx)
  requireOwn(person, before)
  if (before.version !== seen.version) {
    throw refuse('documents/changed-meanwhile', { current: viewCard(before, plans, around) })
  }
  const after = decide(before, plans, around)
  if (seen.file) await storeFile(tx, seen.file, putBy(call, before.organizationId))
  const saved = await saveAct(tx, municipalityOf(person), before, after)
  note({ subject: saved.title, organizationId: saved.organizationId, before, after: saved })
  return viewCard(saved, plans, around)
}

/** Others' acts are read, not written; one shown to everybody is the authority's to change. */
function requireOwn({ scope }: CardPerson, { organizationId, isShared }: Act): void {
  if (!isWithin(scope, organizationId)) throw refuse('documents/foreign-act')
  if (isShared && scope.reach !== 'municipality') throw refuse('documents/shown-to-all')
}

export function putBy({ person, now }: Pick<ActCall, 'person' | 'now'>, organizationId: number) {
  return { municipalityId: municipalityOf(person), organizationId, userId: person.userId, now }
}

/** Everybody who may write acts belongs to a municipality. */
export function municipalityOf({ municipalityId }: Pick<CardPerson, 'municipalityId'>): number {
  if (municipalityId === null) throw refuse('documents/organization-not-found')
  return municipalityId
}

/** What the fields of an act may say: known plans, a required act of its organisation's type, shown by the authority. */
export function requireSense(
  fields: ActDetails,
  organizationId: number,
  before: Act | null,
  plans: readonly KnownPlan[],
  { organizations, required, scope }: ActSurroundings,
): void {
  const knownPlans = new Set([...plans.map(({ planId }) => planId), ...(before?.planIds ?? [])])
  if (!fields.planIds.every((planId) => knownPlans.has(planId))) throw refuse('documents/plan-not-found')
  if (fields.requiredActId !== null && fields.requiredActId !== before?.requiredActId) {
    const rule = required.get(fields.requiredActId)
    if (!rule || rule.deleted) throw refuse('documents/required-act-not-found')
    if (rule.organizationType !== organizations.get(organizationId)?.type) {
      throw refuse('documents/required-act-of-others', {
        errors: [{ detail: 'Выберите акт из перечня для этой организации', pointer: '#/requiredActId' }],
      })
    }
  }
  if (fields.isShared && scope.reach !== 'municipality') throw refuse('documents/shown-to-all')
}
