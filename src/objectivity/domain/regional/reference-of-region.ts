import { fillGroups, type GroupShares } from '../folder/fill-groups.ts'
import type { PublishedReference } from '../screening-data.ts'
import type { RegionalFigures } from './regional-figures.ts'

/**
 * The reference of one work out of what the region has published of it.
 * @param labels what the work calls its items, in order; the region's items are found by label, else by their order
 * @returns null without the totals: nothing else says what is ordinary
 */
export function referenceOfRegion(
  figures: readonly RegionalFigures[],
  labels: readonly string[],
): PublishedReference | null {
  const totals = figures.find(({ kind }) => kind === 'totals')
  if (totals?.kind !== 'totals') return null
  const histogram: number[] = []
  for (const { total, count } of totals.rows) {
    while (histogram.length <= total) histogram.push(0)
    histogram[total] = (histogram[total] ?? 0) + count
  }
  const items = figures.find(({ kind }) => kind === 'items')
  return { histogram, itemShares: items?.kind === 'items' ? sharesOf(items.rows, labels) : null }
}

type ItemRows = Extract<RegionalFigures, { kind: 'items' }>['rows']

function sharesOf(rows: ItemRows, labels: readonly string[]): PublishedReference['itemShares'] {
  const byItem = Map.groupBy(rows, ({ item }) => item)
  const isNamedSo = labels.every((label) => byItem.has(label))
  const inOrder = [...byItem.keys()].sort((a, b) => a.localeCompare(b, 'ru', { numeric: true }))
  const names = isNamedSo ? labels : inOrder
  if (labels.length === 0 || names.length !== labels.length) return null
  const shares = names.map((name): GroupShares | null => {
    const own = byItem.get(name) ?? []
    return fillGroups(
      (['2', '3', '4', '5'] as const).map(
        (group) => own.find((row) => row.group === group)?.share ?? Number.NaN,
      ),
    )
  })
  const known = shares.flatMap((one) => (one === null ? [] : [one]))
  return known.length === shares.length ? known : null
}
