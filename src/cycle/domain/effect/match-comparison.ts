import type { OrganizationShare } from '../figure-reading.ts'

/** What is known of an organisation before the measures. */
export type Candidate = OrganizationShare & {
  /** Organisations are compared within one kind (school, kindergarten…). */
  readonly type: string
}

export type Match = { readonly organizationId: number; readonly chosenFor: number; readonly distance: number }

const MATCHES_EACH = 3

/**
 * Organisations without the measures that were most like those with them before: by the share (in its own spread) and by the
 * number of people (in doublings). Each is taken once; everybody gets a first match before anybody gets a second, so the
 * order of schools decides nothing but ties, and those go to the smaller number.
 * @source nearest-neighbour matching without replacement: Stuart 2010, Statistical Science 25(1)
 */
export function matchComparison(
  treated: readonly Candidate[],
  others: readonly Candidate[],
  each = MATCHES_EACH,
): readonly Match[] {
  const spread = deviationOf([...treated, ...others].map(shareOf))
  const nearestFirst = pairsOf(treated, others, spread).sort(
    (a, b) => a.distance - b.distance || a.chosenFor - b.chosenFor || a.organizationId - b.organizationId,
  )
  const taken = new Set<number>()
  const matches: Match[] = []
  for (let round = 0; round < each; round += 1) {
    const served = new Set<number>()
    for (const match of nearestFirst) {
      if (served.has(match.chosenFor) || taken.has(match.organizationId)) continue
      served.add(match.chosenFor)
      taken.add(match.organizationId)
      matches.push(match)
    }
  }
  return matches
}

function pairsOf(treated: readonly Candidate[], others: readonly Candidate[], spread: number): Match[] {
  return treated.flatMap((one) =>
    others
      .filter(({ type }) => type === one.type)
      .map((other) => ({
        organizationId: other.organizationId,
        chosenFor: one.organizationId,
        distance: distanceBetween(one, other, spread),
      })),
  )
}

function shareOf({ successes, count }: OrganizationShare): number {
  return successes / count
}

function distanceBetween(one: Candidate, other: Candidate, spread: number): number {
  const byShare = spread > 0 ? (shareOf(one) - shareOf(other)) / spread : 0
  return Math.hypot(byShare, Math.log2(one.count / other.count))
}

function deviationOf(values: readonly number[]): number {
  if (values.length < 2) return 0
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}
