import type { ItemSums } from './item-sums.ts'

/** How the database keeps the items of a school × work: one number an item in each array, totals of all rows beside them. */
export type ItemColumns = {
  readonly rowCount: number
  readonly totalSum: number
  readonly totalSquares: number
  readonly scored: readonly number[]
  readonly sums: readonly number[]
  readonly squares: readonly number[]
  /** Σ of item × total. */
  readonly products: readonly number[]
  readonly notAttempted: readonly number[]
  readonly notTaught: readonly number[]
  readonly emptyCells: readonly number[]
  readonly fullPoints: readonly number[]
}

/**
 * The sums of each item from what the database keeps. Where an item was not asked of everybody, the totals are not those of
 * the asked, and its discrimination stays unknown.
 */
export function itemSumsFromTotals(
  items: readonly { readonly label: string; readonly max: number }[],
  columns: ItemColumns,
): readonly ItemSums[] {
  const { rowCount, totalSum, totalSquares } = columns
  return items.map(({ label, max }, at) => {
    const asked = columns.scored[at] ?? 0
    const points = columns.sums[at] ?? 0
    const squares = columns.squares[at] ?? 0
    const products = columns.products[at] ?? 0
    return {
      label,
      max,
      asked,
      notAttempted: columns.notAttempted[at] ?? 0,
      notTaught: columns.notTaught[at] ?? 0,
      empty: columns.emptyCells[at] ?? 0,
      points,
      pointsSquared: squares,
      full: columns.fullPoints[at] ?? 0,
      rest:
        asked === rowCount
          ? {
              sum: totalSum - points,
              squares: totalSquares - 2 * products + squares,
              products: products - squares,
            }
          : null,
    }
  })
}
