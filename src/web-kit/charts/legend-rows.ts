const LEGEND_ROW = 20

/** How many rows the names of the series take: a mark, a gap and about 7.2 pixels a letter each. One name needs no row. */
function legendRows(names: readonly string[], scale: number, width: number): number {
  let [rows, filled] = [1, 0]
  for (const name of names) {
    const length = 45 + name.length * 7.2 * scale
    if (filled > 0 && filled + length > width) [rows, filled] = [rows + 1, 0]
    filled += length
  }
  return names.length > 1 ? rows : 0
}

/** What the rows of names after the first ask for, so that the picture itself does not shrink. */
export function legendExtraHeight(names: readonly string[], scale: number, width: number): number {
  return Math.max(0, legendRows(names, scale, width) - 1) * LEGEND_ROW * scale
}
