import { correlationOfSums } from '#statistics/correlation-from-sums.ts'
import type { ItemSums } from './item-sums.ts'

/**
 * How well an item tells the stronger from the weaker: the correlation of its points with the points in all other items
 * (corrected, the item itself is out of the total). −1…1; null for fewer than three pupils or where nothing varies.
 * @source docs/methodology/figures.md, 17; corrected item-total correlation, Henrysson 1963
 */
export function itemDiscrimination({ asked, points, pointsSquared, rest }: ItemSums): number | null {
  if (rest === null) return null
  return correlationOfSums({
    count: asked,
    x: points,
    xx: pointsSquared,
    y: rest.sum,
    yy: rest.squares,
    xy: rest.products,
  })
}
