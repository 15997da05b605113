import { binomialUpperTail } from '#statistics/binomial-test.ts'

export type Counted = { readonly candidates: number; readonly unconfirmed: number }

/** Fewer say nothing: only counts are shown. */
export const LEAST_CANDIDATES = 5

/**
 * How often as many or more would be unconfirmed by chance if the school were like the reference: the mid-p upper tail of
 * the binomial distribution. Null where candidates are too few or the reference has none.
 * @source objectivity method, section 7.4; R: 1 - pbinom(k, n, p) + dbinom(k, n, p) / 2
 * @example medalTail({ candidates: 8, unconfirmed: 3 }, { candidates: 500, unconfirmed: 50 }) // 0.021558
 */
export function medalTail(school: Counted, reference: Counted): number | null {
  const { candidates, unconfirmed } = school
  if (candidates < LEAST_CANDIDATES || reference.candidates === 0) return null
  const share = reference.unconfirmed / reference.candidates
  if (share === 0 || share === 1) return null
  return (
    (binomialUpperTail(unconfirmed, candidates, share) +
      binomialUpperTail(unconfirmed + 1, candidates, share)) /
    2
  )
}

/** The region where it has published its counts, else the other schools together. */
export function referenceFor(
  school: Counted,
  all: readonly Counted[],
  region: Counted | null,
): { readonly counts: Counted; readonly isRegion: boolean } {
  if (region !== null && region.candidates > 0) return { counts: region, isRegion: true }
  const sum = addCounts(all)
  return {
    counts: {
      candidates: sum.candidates - school.candidates,
      unconfirmed: sum.unconfirmed - school.unconfirmed,
    },
    isRegion: false,
  }
}

export function addCounts(all: readonly Counted[]): Counted {
  return all.reduce(
    (sum, one) => ({
      candidates: sum.candidates + one.candidates,
      unconfirmed: sum.unconfirmed + one.unconfirmed,
    }),
    { candidates: 0, unconfirmed: 0 },
  )
}
