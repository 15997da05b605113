import { type AreaValue, profileOf } from '../domain/observation/profile.ts'
import type { Observed, Rating, Round } from '../domain/observation/round.ts'

/** Means by areas of an instrument: as settled, or as the sheets stand now. */
export function areasOf(
  { instrument }: Pick<Round, 'instrument'>,
  { levels, settled }: Observed,
  ratings: readonly Rating[],
): readonly AreaValue[] {
  if (levels === null) {
    return profileOf(
      instrument,
      ratings.filter(({ sentOn }) => sentOn !== null).map((one) => one.ratings),
      settled,
    )
  }
  const frozen = Object.fromEntries(Object.entries(levels).map(([key, mark]) => [key, { mark, note: '' }]))
  return profileOf(instrument, [frozen], {})
}
