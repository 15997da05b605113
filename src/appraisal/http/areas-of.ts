import { groupsAt } from '../domain/observation/groups.ts'
import { type AreaValue, profileOf, profileOfLevels } from '../domain/observation/profile.ts'
import type { Observed, Rating, Round } from '../domain/observation/round.ts'

/** Means by areas of an instrument: as settled, or as the sheets stand now. */
export function areasOf(
  { instrument, groups }: Pick<Round, 'instrument' | 'groups'>,
  { organizationId, levels, settled }: Observed,
  ratings: readonly Rating[],
): readonly AreaValue[] {
  const own = groupsAt({ groups }, organizationId)
  if (levels !== null) return profileOfLevels(instrument, levels, own)
  return profileOf(instrument, sentOf(ratings), settled, own)
}

/** Sheets that were sent: what is still being written counts for nothing. */
export function sentOf(ratings: readonly Rating[]) {
  return ratings.filter(({ sentOn }) => sentOn !== null).map((one) => one.ratings)
}
