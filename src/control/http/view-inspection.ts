import type { InspectionCard, InspectionView, VisitView } from '../contract.ts'
import { type Finding, findingState, fixedPortion } from '../domain/finding.ts'
import type { Inspection } from '../domain/inspection.ts'
import { type Visit, visitState } from '../domain/visit.ts'
import { findFindings } from '../storage/findings.ts'
import { findVisits } from '../storage/visits.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { type ReadCall, readNames } from './whose-rows.ts'

/** Inspections with their visits, as far as the scope sees them. */
export async function viewInspections(
  port: NeighboursPort,
  call: ReadCall,
  inspections: readonly Inspection[],
): Promise<readonly InspectionCard[]> {
  const ids = inspections.map(({ inspectionId }) => inspectionId)
  const visits = Map.groupBy(await findVisits(call.tx, ids), ({ inspectionId }) => inspectionId)
  const findings = await findFindings(call.tx, ids)
  const names = await readNames(port, call)
  const acts = await readActTitles(port, call)
  return inspections.map((inspection) => ({
    ...viewInspection(inspection, acts),
    visits: (visits.get(inspection.inspectionId) ?? [])
      .map((visit) => viewVisit(visit, inspection, findingsOf(visit, findings), names, call))
      .toSorted((a, b) => a.organizationName.localeCompare(b.organizationName, 'ru', { numeric: true })),
  }))
}

export async function readActTitles(
  port: NeighboursPort,
  { tx }: ReadCall,
): Promise<ReadonlyMap<number, string>> {
  return new Map((await port.readActs(tx)).map(({ actId, title }) => [actId, title]))
}

export function viewInspection(
  { checklist, inspectors, ...inspection }: Inspection,
  acts: ReadonlyMap<number, string>,
): InspectionView {
  return {
    ...inspection,
    inspectors: [...inspectors],
    actTitle: inspection.actId === null ? null : (acts.get(inspection.actId) ?? null),
    checklistTitle: checklist?.title ?? null,
  }
}

export function viewVisit(
  { removed: _, ...visit }: Visit,
  { endsOn }: Inspection,
  findings: readonly Finding[],
  names: ReadonlyMap<number, string>,
  { today }: Pick<ReadCall, 'today'>,
): VisitView {
  const { fixed, of } = fixedPortion(findings)
  return {
    ...visit,
    organizationName: names.get(visit.organizationId) ?? '',
    state: visitState(visit, { endsOn, unfixedCount: of - fixed }, today),
    findingCount: of,
    fixedCount: fixed,
    overdueCount: findings.filter((finding) => findingState(finding, today) === 'overdue').length,
  }
}

function findingsOf(
  { organizationId, inspectionId }: Visit,
  findings: readonly Finding[],
): readonly Finding[] {
  return findings.filter((one) => one.organizationId === organizationId && one.inspectionId === inspectionId)
}
