import { noAnswers } from '#monitoring/domain/form/answers.ts'
import type { VisitCard } from '../contract.ts'
import type { Visit } from '../domain/visit.ts'
import { findFindings } from '../storage/findings.ts'
import { getInspection } from '../storage/inspections.ts'
import { findAnswers } from '../storage/visit-answers.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewFindings } from './view-finding.ts'
import { readActTitles, viewInspection, viewVisit } from './view-inspection.ts'
import { type ReadCall, readNames } from './whose-rows.ts'

/** One visit whole: for the authority everything, for the organisation what it has been shown. */
export async function viewVisitCard(port: NeighboursPort, call: ReadCall, visit: Visit): Promise<VisitCard> {
  const { tx, person } = call
  const inspection = await getInspection(tx, visit.inspectionId)
  const findings = (await findFindings(tx, [visit.inspectionId])).filter(
    ({ organizationId }) => organizationId === visit.organizationId,
  )
  const kept = await findAnswers(tx, visit)
  const isOfAuthority = person.scope.reach === 'municipality'
  return {
    ...viewVisit(visit, inspection, findings, await readNames(port, call), call),
    inspection: viewInspection(inspection, await readActTitles(port, call)),
    checklist: isOfAuthority || kept ? inspection.checklist : null,
    answers: kept ?? (isOfAuthority ? { version: 0, answers: noAnswers, saverName: null } : null),
    findings: await viewFindings(port, call, findings),
  }
}
