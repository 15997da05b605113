import type { GroupSums } from '../figures/group-curves.ts'
import { addItemSums, type ItemSums } from '../figures/item-sums.ts'
import { type ItemColumns, itemSumsFromTotals } from '../figures/item-sums-from-totals.ts'

/** Items of a work in one group of pupils, the way the database keeps them. */
export type ItemGroup = ItemColumns & {
  /** −1 = everyone, else those with this mark. */
  readonly markGroup: number
}

export const EVERYONE = -1

export type ItemResult = {
  readonly sums: ItemSums
  /** One a group of marks, rising; empty where nobody has a mark. */
  readonly byMark: readonly GroupSums[]
}

/** What the items of a work came to, over one school or over several. Items whose highest score nobody knows are left out. */
export function itemResults(
  items: readonly { readonly label: string; readonly max: number | null }[],
  groups: readonly ItemGroup[],
): readonly ItemResult[] {
  const known = items.map(({ label, max }) => ({ label, max: max ?? 0 }))
  const everyone = sumsOver(
    known,
    groups.filter(({ markGroup }) => markGroup === EVERYONE),
  )
  const marks = [...new Set(groups.map(({ markGroup }) => markGroup))].filter((mark) => mark !== EVERYONE)
  const byMark = marks
    .sort((one, other) => one - other)
    .map((mark) => ({
      mark,
      sums: sumsOver(
        known,
        groups.filter(({ markGroup }) => markGroup === mark),
      ),
    }))
  return everyone.flatMap((sums, at) => {
    if (items[at]?.max === null) return []
    const curve = byMark.map(({ mark, sums: ofMark }) => ({
      group: mark,
      asked: ofMark[at]?.asked ?? 0,
      points: ofMark[at]?.points ?? 0,
    }))
    return [{ sums, byMark: curve }]
  })
}

function sumsOver(
  items: readonly { readonly label: string; readonly max: number }[],
  groups: readonly ItemGroup[],
): readonly ItemSums[] {
  const [first, ...rest] = groups.map((group) => itemSumsFromTotals(items, group))
  if (!first) return []
  return rest.reduce(
    (sum, part) =>
      sum.map((one, at) => {
        const other = part[at]
        return other ? addItemSums(one, other) : one
      }),
    first,
  )
}
