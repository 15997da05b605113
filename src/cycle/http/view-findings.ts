import { schoolYearOf } from '#kernel/school-year.ts'
import type { FindingView } from '../contract.ts'
import { findingState } from '../domain/finding.ts'
import { findPlaces } from '../storage/find-places.ts'
import type { FindingRow } from '../storage/findings.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { type ReadCall, readNames } from './whose-rows.ts'

export async function viewFindings(
  port: NeighboursPort,
  call: Pick<ReadCall, 'tx' | 'today'>,
  findings: readonly FindingRow[],
): Promise<FindingView[]> {
  const names = await readNames(port, call)
  const places = await findPlaces(
    call.tx,
    findings.map(({ findingId }) => findingId),
  )
  return findings.map(({ recommendations, decisions, reviews, sourceKey: _, ...finding }) => ({
    ...finding,
    organizationName: names.get(finding.organizationId) ?? '',
    state: findingState({ recommendations, decisions, reviews }),
    schoolYear: places.get(finding.findingId)?.schoolYear ?? schoolYearOf(finding.foundOn),
  }))
}
