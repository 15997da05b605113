import type { Round } from '../domain/observation/round.ts'
import { refuse } from '../refusals.ts'
import { findObserved, putObserved, takeOutObserved } from '../storage/observed.ts'
import { findRatings, putRating, takeOutRating } from '../storage/ratings.ts'
import { putSelfRating } from '../storage/self-ratings.ts'
import { municipalityOf, type WriteCall } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'

type Place = {
  readonly organizationId: number
  readonly children: number | null
  readonly expertIds: readonly string[]
}

/** Who looks where. An expert who has begun is not taken away: what was seen would be lost from sight. */
export async function assign(
  port: NeighboursPort,
  { tx, today, person }: WriteCall,
  { roundId }: Round,
  places: readonly Place[],
): Promise<void> {
  const municipalityId = municipalityOf(person)
  const there = await findObserved(tx, [roundId])
  const sheets = await findRatings(tx, [roundId])
  const experts = new Map((await port.readExperts(tx)).map(({ expertId, name }) => [expertId, name]))
  const working = new Set(
    (await port.readOrganizations(tx, today))
      .filter(({ isActive }) => isActive)
      .map(({ organizationId }) => organizationId),
  )
  for (const { organizationId, children, expertIds } of places) {
    const isThere = there.some((one) => one.organizationId === organizationId)
    if (!isThere && !working.has(organizationId)) throw refuse('appraisal/organization-not-found')
    await putObserved(tx, municipalityId, { roundId, organizationId, children })
    await putSelfRating(tx, municipalityId, { roundId, organizationId })
    for (const expertId of new Set(expertIds)) {
      const kept = sheets.find((one) => one.organizationId === organizationId && one.expertId === expertId)
      const expertName = kept?.expertName ?? experts.get(expertId)
      if (expertName === undefined) throw refuse('appraisal/expert-not-found')
      await putRating(tx, municipalityId, { roundId, organizationId, expertId, expertName })
    }
  }
  for (const sheet of sheets) {
    const place = places.find(({ organizationId }) => organizationId === sheet.organizationId)
    if (place?.expertIds.includes(sheet.expertId)) continue
    if (Object.keys(sheet.ratings).length > 0) {
      throw refuse('appraisal/rating-begun', { detail: `${sheet.expertName}: лист уже заполняется` })
    }
    await takeOutRating(tx, sheet)
  }
  for (const one of there) {
    if (!places.some(({ organizationId }) => organizationId === one.organizationId))
      await takeOutObserved(tx, one)
  }
}
