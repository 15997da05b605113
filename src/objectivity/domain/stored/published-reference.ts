import type { PublishedReference } from '../screening-data.ts'

/** A published row of the region: everybody ('') or one group of marks. */
export type PublishedFigures = {
  readonly unit: string
  readonly markGroup: string
  readonly participants: number
  readonly figures: Readonly<Record<string, unknown>>
}

const groups = ['2', '3', '4', '5']
const HIGHEST_TOTAL = 1000

/**
 * The region's reference out of what it published of one work: pupils at each total and, where all four groups of marks are
 * there for every item, shares of the maximum.
 * @returns null without the histogram: a mean alone is no reference
 */
export function publishedReferenceOf(
  rows: readonly PublishedFigures[],
  labels: readonly string[],
): PublishedReference | null {
  // Files may hold several regions: ours has published of the most pupils that we know.
  const whole = rows
    .filter(({ figures }) => Object.keys(numbersOf(figures.scoreCounts)).length > 0)
    .sort((a, b) => b.participants - a.participants)[0]
  if (!whole) return null
  const histogram: number[] = []
  for (const [written, pupils] of Object.entries(numbersOf(whole.figures.scoreCounts))) {
    const total = Number(written)
    if (!Number.isInteger(total) || total < 0 || total > HIGHEST_TOTAL) continue
    while (histogram.length <= total) histogram.push(0)
    histogram[total] = pupils
  }
  return {
    histogram,
    itemShares: sharesOf(
      rows.filter(({ unit }) => unit === whole.unit),
      labels,
    ),
  }
}

function sharesOf(
  rows: readonly PublishedFigures[],
  labels: readonly string[],
): PublishedReference['itemShares'] {
  const byGroup = groups.map((group) =>
    numbersOf(
      rows.find(({ markGroup, figures }) => markGroup === group && figures.itemShares)?.figures.itemShares,
    ),
  )
  const shares = labels.flatMap((label): (readonly [number, number, number, number])[] => {
    const [two, three, four, five] = byGroup.map((own) => own[label])
    return two === undefined || three === undefined || four === undefined || five === undefined
      ? []
      : [[two / 100, three / 100, four / 100, five / 100]]
  })
  return labels.length > 0 && shares.length === labels.length ? shares : null
}

function numbersOf(value: unknown): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, number] => Number.isFinite(entry[1])),
  )
}
