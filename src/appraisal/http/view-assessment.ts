import { noMeasures } from '../domain/independent/measures.ts'
import { proposeSample } from '../domain/independent/propose-sample.ts'
import { bandOf, scoreOf } from '../domain/independent/score.ts'
import { shortcomingState } from '../domain/independent/shortcoming.ts'
import type { AssessmentCard } from '../independent-contract.ts'
import { refuse } from '../refusals.ts'
import { type AssessmentKey, findAssessment, findAssessments } from '../storage/assessments.ts'
import { findShortcomings } from '../storage/shortcomings.ts'
import { isOfAuthority, type ReadCall } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** `known`: recipients of all, where many cards are made at once. */
export async function viewAssessment(
  port: NeighboursPort,
  call: ReadCall,
  key: AssessmentKey,
  known?: Awaited<ReturnType<NeighboursPort['readRecipients']>>,
): Promise<AssessmentCard> {
  const { tx, today, person } = call
  const organization = (await port.readOrganizations(tx, today)).find(
    ({ organizationId }) => organizationId === key.organizationId,
  )
  const isWithin = isOfAuthority(person) || person.scope.organizationIds.includes(key.organizationId)
  if (!organization || !isWithin) throw refuse('appraisal/assessment-not-found')
  const kept = await findAssessment(tx, key)
  const measures = kept?.measures ?? noMeasures
  const { total, criteria } = scoreOf(measures)
  const { year, organizationId } = key
  const recipients = (
    known ?? (await port.readRecipients(tx, { year, organizationIds: [organizationId] }))
  ).get(organizationId)
  const shortcomings = (await findShortcomings(tx)).filter(
    (one) => one.organizationId === key.organizationId && one.year === key.year,
  )
  return {
    ...key,
    organizationName: organization.shortName,
    version: kept?.version ?? 0,
    measures,
    publishedOn: kept?.publishedOn ?? null,
    link: kept?.link ?? null,
    score: {
      total,
      band: total === null ? null : bandOf(total),
      criteria: criteria.map((one) => ({ ...one, indicators: [...one.indicators] })),
    },
    recipients: recipients ? { ...recipients, sample: proposeSample(recipients.count) } : null,
    beside: isOfAuthority(person) ? await readBeside(call, key.year) : criteria.map(() => null),
    shortcomings: shortcomings.map(({ organizationId: _, year: _year, removed: _removed, ...one }) => ({
      ...one,
      state: shortcomingState(one, today),
    })),
  }
}

/** The mean of each criterion over the organisations of the year that have it. */
async function readBeside({ tx }: ReadCall, year: number): Promise<(number | null)[]> {
  const scores = (await findAssessments(tx))
    .filter((one) => one.year === year)
    .map(({ measures }) => scoreOf(measures).criteria)
  return scoreOf(noMeasures).criteria.map((_, at) => {
    const known = scores.flatMap((criteria) => {
      const points = criteria[at]?.points ?? null
      return points === null ? [] : [points]
    })
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length
  })
}
