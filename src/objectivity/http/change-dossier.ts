import type { Dossier } from '../domain/dossier/dossier.ts'
import type { DossierAct } from '../domain/dossier/dossier-event.ts'
import type { DossierView } from '../domain/shapes.ts'
import { refuse } from '../refusals.ts'
import {
  addDossierEvent,
  type DossierKey,
  getDossier,
  saveDossier,
  showPartsOfDossier,
} from '../storage/dossiers.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewDossier } from './view-dossier.ts'
import { municipalityOf, readNames, type WriteCall } from './whose-rows.ts'

type Seen = DossierKey & { readonly version: number }

/** Moves a dossier on: the rule, the line of its history, the audit; 409 with the stored one when it was changed meanwhile. */
export async function changeDossier(
  port: NeighboursPort,
  call: WriteCall,
  seen: Seen,
  decide: (dossier: Dossier) => Dossier,
  tell: (after: Dossier) => { readonly act: DossierAct; readonly note: string | null },
): Promise<DossierView> {
  const { tx } = call
  const before = await getDossier(tx, seen)
  const saved = before.version === seen.version && (await saveDossier(tx, decide(before)))
  if (!saved) throw refuse('objectivity/changed-meanwhile', { current: await viewDossier(port, call, seen) })
  const isShown = saved.handedOn !== null
  if (isShown !== (before.handedOn !== null)) await showPartsOfDossier(tx, saved, isShown)
  await addEvent(call, saved, tell(saved))
  call.note({
    subject: (await readNames(port, call)).get(saved.organizationId) ?? '',
    organizationId: saved.organizationId,
    before: plain(before),
    after: plain(saved),
  })
  return await viewDossier(port, call, saved)
}

/** What happens before the dossier is handed over, and its withdrawal, is the authority's own affair. */
export async function addEvent(
  { tx, person, today }: WriteCall,
  dossier: Pick<Dossier, 'organizationId' | 'dossierId' | 'handedOn'>,
  said: { readonly act: DossierAct; readonly note: string | null },
): Promise<void> {
  const { organizationId, dossierId } = dossier
  const municipalityId = municipalityOf(person)
  await addDossierEvent(
    tx,
    { organizationId, dossierId, municipalityId },
    {
      ...said,
      happenedOn: today,
      personName: person.name,
      isShown: dossier.handedOn !== null,
    },
  )
}

/** For the audit: the evidence never changes and is long. */
function plain({ evidence: _, ...rest }: Dossier): Omit<Dossier, 'evidence'> {
  return rest
}
