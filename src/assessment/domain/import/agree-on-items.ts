import type { ItemReading } from '../reading/results-reading.ts'

/**
 * The items of a work after one more file of it. The first file to name them decides; a later one may fill in what was not
 * known. `same` false: the file has other items, so its scores cannot be added to those that are stored.
 */
export function agreeOnItems(
  stored: readonly ItemReading[],
  read: readonly ItemReading[],
  /** Nobody's scores depend on the stored ones any more. */
  mayReplace: boolean,
): { readonly items: readonly ItemReading[]; readonly same: boolean } {
  if (read.length === 0) return { items: stored, same: true }
  if (stored.length === 0 || mayReplace) return { items: read, same: true }
  const isSame =
    stored.length === read.length && stored.every((item, index) => item.label === read[index]?.label)
  if (!isSame) return { items: stored, same: false }
  return {
    items: stored.map((item, index) => ({
      ...item,
      max: item.max ?? read[index]?.max ?? null,
      kind: item.kind ?? read[index]?.kind ?? null,
      difficulty: item.difficulty ?? read[index]?.difficulty ?? null,
    })),
    same: true,
  }
}

/** Whatever the order in which a store gives back their fields. */
export function areSameItems(some: readonly ItemReading[], others: readonly ItemReading[]): boolean {
  return printOfItems(some) === printOfItems(others)
}

function printOfItems(items: readonly ItemReading[]): string {
  return JSON.stringify(
    items.map(({ label, written, max, kind, difficulty }) => [label, written, max, kind, difficulty]),
  )
}
