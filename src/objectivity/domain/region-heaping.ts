/** How many pupils stand at the first total of «3», against the totals around it. */
export type Heaping = {
  /** The first total of «3». */
  readonly cut: number
  readonly at: number
  /** One point below. */
  readonly below: number
  /** Mean number of pupils at the totals around: four below, two above. */
  readonly around: number
  readonly pupils: number
}

/** With fewer pupils a histogram is too ragged to speak of a heap. */
const FEWEST_PUPILS = 50
const around = [-4, -3, -2, -1, 1, 2] as const

/**
 * The heap at the pass mark over everybody: a fact about the region or municipality, which accuses no school, because the
 * screen takes it for ordinary.
 * @source ФИОКО 2026, «всплески» at the borders of marks; the neighbours as in the usual rule for them
 * @returns null where the scale is unknown or there are fewer than 50 pupils
 */
export function findHeaping(histogram: ArrayLike<number>, cuts: readonly number[] | null): Heaping | null {
  const cut = cuts?.[0]
  const counts = Array.from(histogram)
  const pupils = counts.reduce((sum, count) => sum + count, 0)
  if (cut === undefined || !Number.isInteger(cut) || cut < 1 || cut >= counts.length) return null
  if (pupils < FEWEST_PUPILS) return null
  const neighbours = around.map((step) => cut + step).filter((total) => total >= 0 && total < counts.length)
  if (neighbours.length === 0) return null
  const sum = neighbours.reduce((all, total) => all + (counts[total] ?? 0), 0)
  return { cut, at: counts[cut] ?? 0, below: counts[cut - 1] ?? 0, around: sum / neighbours.length, pupils }
}

/** Half as many again as around, and more by at least one pupil. */
export function isHeap({ at, around: mean }: Heaping): boolean {
  return at >= 1.5 * mean && at >= mean + 1
}
