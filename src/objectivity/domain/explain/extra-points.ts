import type { Cells } from '../form-cells.ts'
import { hasEveryItem } from '../has-every-item.ts'
import type { ItemCurves } from '../reference/item-curves.ts'
import type { ScreeningData } from '../screening-data.ts'

export type ExtraPoints = {
  /** Pupils whose every item is known. */
  readonly pupils: number
  /** Item numbers from 1, with the points over what the totals explain, per pupil; most first. */
  readonly items: readonly { readonly item: number; readonly extraPerPupil: number }[]
}

/** Points of a cell at the items asked (from 0) over what the region's pupils of the same totals get. */
export function extraPointsOf(
  { roll }: ScreeningData,
  cells: Cells,
  cell: number,
  curves: ItemCurves,
  asked: readonly number[],
): ExtraPoints {
  const rows = cells.order
    .subarray(cells.start[cell] ?? 0, cells.start[cell + 1] ?? 0)
    .filter(
      (row) =>
        (roll.total[row] ?? -1) >= 0 &&
        hasEveryItem(roll.points, roll.pointsAt[row] ?? 0, curves.maxima.length),
    )
  const items = asked.map((item) => {
    const extra = rows.reduce((sum, row) => {
      const points = roll.points[(roll.pointsAt[row] ?? 0) + item] ?? 0
      return sum + points - (curves.expected[item]?.[roll.total[row] ?? 0] ?? 0)
    }, 0)
    return { item: item + 1, extraPerPupil: rows.length > 0 ? extra / rows.length : 0 }
  })
  return { pupils: rows.length, items: items.sort((a, b) => b.extraPerPupil - a.extraPerPupil) }
}
