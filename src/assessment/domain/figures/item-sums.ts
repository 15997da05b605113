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
  /** Null where a source keeps totals of all pupils and not everybody was asked this item. */
  readonly rest: RestSums | null
}

/** Over those asked, of the points in the other items of the work: Σ, Σ² and Σ of products with the item's own points. */
export type RestSums = { readonly sum: number; readonly squares: number; readonly products: number }

/** @param rows one a pupil whose items add up to the total; scores in the order of the items. */
export function sumItems(
  items: readonly { readonly label: string; readonly max: number }[],
  rows: readonly (readonly ItemScore[])[],
): readonly ItemSums[] {
  return items.map(({ label, max }, at) => {
    const rest = { sum: 0, squares: 0, products: 0 }
    const sums = {
      ...{ label, max, asked: 0, notAttempted: 0, notTaught: 0, empty: 0, points: 0, pointsSquared: 0 },
      ...{ full: 0, rest },
    }
    for (const scores of rows) {
      const score = scores[at] ?? EMPTY_CELL
      if (score === NOT_TAUGHT) sums.notTaught++
      else if (score < 0 && score !== NOT_ATTEMPTED) sums.empty++
      else {
        const own = Math.max(score, 0)
        const others = scores.reduce((sum, other) => sum + Math.max(other, 0), 0) - own
        sums.asked++
        if (score === NOT_ATTEMPTED) sums.notAttempted++
        sums.points += own
        sums.pointsSquared += own * own
        if (own === max) sums.full++
        rest.sum += others
        rest.squares += others * others
        rest.products += own * others
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
    rest: one.rest &&
      other.rest && {
        sum: one.rest.sum + other.rest.sum,
        squares: one.rest.squares + other.rest.squares,
        products: one.rest.products + other.rest.products,
      },
  }
}
