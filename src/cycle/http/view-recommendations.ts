import { mayRole } from '#access/domain/permissions.ts'
import { type Recommendation, recommendationState } from '../domain/recommendation.ts'
import type { RecommendationView } from '../recommendation-contract.ts'
import { findPlaces } from '../storage/find-places.ts'
import { listFindings } from '../storage/findings.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { placeOf } from './place-of.ts'
import { type ReadCall, readNames } from './whose-rows.ts'

export async function viewRecommendations(
  port: NeighboursPort,
  call: ReadCall,
  recommendations: readonly Recommendation[],
): Promise<RecommendationView[]> {
  const { tx, today, person } = call
  const names = await readNames(port, call)
  const findingIds = [...new Set(recommendations.flatMap((one) => one.findingIds))]
  const findings = new Map((await listFindings(tx, { findingIds })).map((one) => [one.findingId, one]))
  const places = await findPlaces(tx, findingIds)
  // The authority answers for no school: what stands there is the school's own word.
  const mayAnswer =
    person.scope.reach !== 'municipality' && mayRole(person.role, 'cycle.recommendation.answer')
  return recommendations.map(({ findingIds: ids, ...one }) => ({
    ...one,
    organizationName: names.get(one.organizationId) ?? '',
    state: recommendationState(one, today),
    findings: ids.flatMap((findingId) => {
      const finding = findings.get(findingId)
      return finding ? [{ findingId, what: finding.what }] : []
    }),
    ...placeOf(places, ids),
    mayAnswer: mayAnswer && one.issuedOn !== null && one.acceptedOn === null,
  }))
}
