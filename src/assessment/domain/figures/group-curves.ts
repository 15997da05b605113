import type { Figure } from './figure.ts'

/** What one group of pupils — those with one mark, or with one total — did in one item. */
export type GroupSums = {
  /** The mark or the total that the group has in common. */
  readonly group: number
  readonly asked: number
  readonly points: number
}

export type CurvePoint = {
  readonly group: number
  readonly completion: Pick<Figure, 'numerator' | 'denominator' | 'value'>
  /** Fewer pupils than a curve may rest on. */
  readonly isFew: boolean
}

/** @source ФИОКО, «Рекомендации …», 2026 (as retold): groups of ten and more are informative */
const LEAST_OF_GROUP = 10

/**
 * The curve of an item: its completion in each group, the groups rising.
 * @source docs/methodology/figures.md, 16
 */
export function groupCurve(groups: readonly GroupSums[], max: number): readonly CurvePoint[] {
  return mergeGroups(groups).map(({ group, asked, points }) => ({
    group,
    completion: {
      numerator: points,
      denominator: asked * max,
      value: asked * max > 0 ? points / (asked * max) : null,
    },
    isFew: asked < LEAST_OF_GROUP,
  }))
}

/** Of the same item, of several schools. */
export function mergeGroups(groups: readonly GroupSums[]): readonly GroupSums[] {
  const merged = new Map<number, GroupSums>()
  for (const { group, asked, points } of groups) {
    const known = merged.get(group)
    merged.set(group, {
      group,
      asked: asked + (known?.asked ?? 0),
      points: points + (known?.points ?? 0),
    })
  }
  return [...merged.values()].sort((one, other) => one.group - other.group)
}

/**
 * Groups that did the item better than the next stronger one does: both large enough and the difference at least `least`.
 * What to look into, not what to conclude from.
 * @source ФИОКО, «Рекомендации …», 2026 (as retold): crossing curves are an anomaly to study; `least` is the system's own
 */
export function crossings(
  curve: readonly CurvePoint[],
  least = 0.05,
): readonly { readonly weaker: CurvePoint; readonly stronger: CurvePoint }[] {
  const large = curve.filter(({ isFew, completion }) => !isFew && completion.value !== null)
  return large.flatMap((weaker, at) => {
    const stronger = large[at + 1]
    if (!stronger) return []
    const excess = (weaker.completion.value ?? 0) - (stronger.completion.value ?? 0)
    return excess >= least - 1e-12 ? [{ weaker, stronger }] : []
  })
}
