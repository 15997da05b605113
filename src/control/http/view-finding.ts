import type { Tx } from '#server-kit/database/database.ts'
import { type Finding, findingState } from '../domain/finding.ts'
import type { FindingView } from '../finding-contract.ts'
import { findEvents, findFiles } from '../storage/finding-history.ts'
import { findInspections } from '../storage/inspections.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { type ReadCall, readNames } from './whose-rows.ts'

/** Findings with what was done about them. */
export async function viewFindings(
  port: NeighboursPort,
  call: ReadCall,
  findings: readonly Finding[],
): Promise<FindingView[]> {
  const { tx, today } = call
  const ids = findings.map(({ findingId }) => findingId)
  const names = await readNames(port, call)
  const themes = await readThemes(tx, findings)
  const events = await findEvents(tx, ids)
  const files = await findFiles(tx, ids)
  return findings.map((finding) => ({
    ...finding,
    organizationName: names.get(finding.organizationId) ?? '',
    theme: themes.get(finding.inspectionId) ?? '',
    state: findingState(finding, today),
    events: [...(events.get(finding.findingId) ?? [])],
    files: (files.get(finding.findingId) ?? []).map(({ position, fileName }) => ({ position, fileName })),
  }))
}

async function readThemes(tx: Tx, findings: readonly Finding[]): Promise<ReadonlyMap<number, string>> {
  const inspections = await findInspections(
    tx,
    findings.map(({ inspectionId }) => inspectionId),
  )
  return new Map(inspections.map(({ inspectionId, theme }) => [inspectionId, theme]))
}
