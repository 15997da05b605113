import { type Dossier, dossierState } from '../domain/dossier/dossier.ts'
import { findResultsBeside } from '../domain/dossier/results-beside.ts'
import type { DossierLine, DossierView } from '../domain/shapes.ts'
import { findDossierFiles } from '../storage/dossier-files.ts'
import { type DossierKey, findDossierEvents, getDossier } from '../storage/dossiers.ts'
import { findRechecks } from '../storage/rechecks.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { type ReadCall, readNames } from './whose-rows.ts'

export function viewDossierLine(
  dossier: Omit<Dossier, 'evidence'>,
  names: ReadonlyMap<number, string>,
  { today }: Pick<ReadCall, 'today'>,
): DossierLine {
  const { organizationId, dossierId, runId, createdOn, handedOn, answerBy, answeredOn, outcome, closedOn } =
    dossier
  return {
    ...{ organizationId, dossierId, runId, createdOn, handedOn, answerBy, answeredOn, outcome, closedOn },
    organizationName: names.get(organizationId) ?? `Организация ${organizationId}`,
    state: dossierState(dossier, today),
  }
}

export async function viewDossier(
  port: NeighboursPort,
  call: ReadCall,
  key: DossierKey,
): Promise<DossierView> {
  const { tx } = call
  const dossier = await getDossier(tx, key)
  const rechecks = Map.groupBy(await findRechecks(tx, key), ({ workId }) => workId)
  const titles = new Map(dossier.evidence.cells.map(({ work }) => [work.workId, work.title]))
  const signs = dossier.evidence.cells.filter(({ counts }) => counts.length > 0)
  const marked = signs.length > 0 ? await port.readMarkedWorks(tx, key.organizationId) : []
  const { version, authorName, evidence, request, answer, answererName } = dossier
  const { outcomeReason, outcomeDocument, causes, closerName } = dossier
  return {
    ...viewDossierLine(dossier, await readNames(port, call), call),
    ...{ version, authorName, evidence, request, answer, answererName },
    ...{ outcomeReason, outcomeDocument, causes, closerName },
    beside: findResultsBeside(
      signs.map(({ work }) => work.workId),
      marked,
    ),
    supportCase: await port.readSupportCase(tx, key),
    files: await findDossierFiles(tx, key),
    events: await findDossierEvents(tx, key),
    rechecks: [...rechecks].map(([workId, works]) => ({
      workId,
      title: titles.get(workId) ?? `Работа ${workId}`,
      works,
    })),
  }
}
