import type { CaseAct } from '../domain/cases/case-event.ts'
import type { SupportCase } from '../domain/cases/support-case.ts'
import type { CaseView } from '../domain/shapes.ts'
import { refuse } from '../refusals.ts'
import { addCaseEvent, type CaseKey, getCase, saveCase, showPartsOfCase } from '../storage/cases.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewCase } from './view-case.ts'
import { municipalityOf, nameIn, readNames, type WriteCall } from './whose-rows.ts'

/** Changes a case: the rule, the line of its story, the audit; 409 with the stored one when it was changed meanwhile. */
export async function changeCase(
  port: NeighboursPort,
  call: WriteCall,
  seen: CaseKey & { readonly version: number },
  decide: (before: SupportCase) => SupportCase | Promise<SupportCase>,
  tell: { readonly act: CaseAct; readonly note: string | null },
): Promise<CaseView> {
  const { tx } = call
  const before = await getCase(tx, seen)
  const saved = before.version === seen.version && (await saveCase(tx, await decide(before)))
  if (!saved) throw refuse('support/changed-meanwhile', { current: await viewCase(port, call, seen) })
  if (saved.isShown !== before.isShown) await showPartsOfCase(tx, saved, saved.isShown)
  await tellOfCase(call, saved, tell)
  call.note({
    subject: nameIn(await readNames(port, call), saved.organizationId),
    organizationId: saved.organizationId,
    before,
    after: saved,
  })
  return await viewCase(port, call, saved)
}

/** What happens before the case is shown is the authority's own affair. */
export async function tellOfCase(
  { tx, person, today }: Pick<WriteCall, 'tx' | 'person' | 'today'>,
  { organizationId, caseId, isShown }: Pick<SupportCase, 'organizationId' | 'caseId' | 'isShown'>,
  said: { readonly act: CaseAct; readonly note: string | null },
): Promise<void> {
  const whose = { organizationId, caseId, isShown, municipalityId: municipalityOf(person) }
  await addCaseEvent(tx, whose, { ...said, happenedOn: today, personName: person.name })
}
