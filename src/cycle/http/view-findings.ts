import type { FindingView } from '../contract.ts'
import { findingState } from '../domain/finding.ts'
import type { FindingRow } from '../storage/findings.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { type ReadCall, readNames } from './whose-rows.ts'

export async function viewFindings(
  port: NeighboursPort,
  call: Pick<ReadCall, 'tx' | 'today'>,
  findings: readonly FindingRow[],
): Promise<FindingView[]> {
  const names = await readNames(port, call)
  return findings.map(({ recommendations, decisions, reviews, sourceKey: _, ...finding }) => ({
    ...finding,
    organizationName: names.get(finding.organizationId) ?? '',
    state: findingState({ recommendations, decisions, reviews }),
  }))
}
