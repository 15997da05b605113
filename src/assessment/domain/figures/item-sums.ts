import { EMPTY_CELL, type ItemScore, NOT_ATTEMPTED, NOT_TAUGHT } from '../reading/item-score.ts'

/** What is kept of one item over many pupils: enough for every figure of the item, and free to be added up. */
export type ItemSums = {
  readonly label: string
  readonly max: number
  /** Who has points or did not attempt it: the denominator. */
  readonly asked: number
  /** Of them: «X», with 0 points. */
  readonly notAttempted: number
  /** Not asked at all: the topic was not taught. */
  readonly notTaught: number
  /** Not asked at all: an empty cell. */
  readonly empty: number
  /** Σ and Σ² of points over those asked. */
  readonly points: number
  readonly pointsSquared: number
  /** Who has the highest score of the item. */
  readonly full: number
  /** Over those asked, of the points in the other items of the work: Σ, Σ² and Σ of products with the item's own points. */
  readonly rest: number
  readonly restSquared: number
  readonly product: number
}

/** @param rows one a pupil whose items add up to the total; scores in the order of the items. */
export function sumItems(
  items: readonly { readonly label: string; readonly max: number }[],
  rows: readonly (readonly ItemScore[])[],
): readonly ItemSums[] {
  return items.map(({ label, max }, at) => {
    const sums = {
      ...{ label, max, asked: 0, notAttempted: 0, notTaught: 0, empty: 0, points: 0, pointsSquared: 0 },
      ...{ full: 0, rest: 0, restSquared: 0, product: 0 },
    }
    for (const scores of rows) {
      const score = scores[at] ?? EMPTY_CELL
      if (score === NOT_TAUGHT) sums.notTaught++
      else if (score < 0 && score !== NOT_ATTEMPTED) sums.empty++
      else {
        const own = Math.max(score, 0)
        const rest = scores.reduce((sum, other) => sum + Math.max(other, 0), 0) - own
        sums.asked++
        if (score === NOT_ATTEMPTED) sums.notAttempted++
        sums.points += own
        sums.pointsSquared += own * own
        if (own === max) sums.full++
        sums.rest += rest
        sums.restSquared += rest * rest
        sums.product += own * rest
      }
    }
    return sums
  })
}

/** Of the same item of the same work. */
export function addItemSums(one: ItemSums, other: ItemSums): ItemSums {
  return {
    label: one.label,
    max: one.max,
    asked: one.asked + other.asked,
    notAttempted: one.notAttempted + other.notAttempted,
    notTaught: one.notTaught + other.notTaught,
    empty: one.empty + other.empty,
    points: one.points + other.points,
    pointsSquared: one.pointsSquared + other.pointsSquared,
    full: one.full + other.full,
    rest: one.rest + other.rest,
    restSquared: one.restSquared + other.restSquared,
    product: one.product + other.product,
  }
}
