/**
 * The known name that differs least, where it is near enough to be a slip of the hand: a third of its letters at most,
 * letters changed places counting as one slip. Word's dashes and spaces are taken for underscores.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const typed = plain(name)
  const [best] = known
    .map((one) => ({ one, distance: slipsBetween(typed, plain(one)) }))
    .sort((a, b) => a.distance - b.distance || a.one.length - b.one.length)
  if (!best) return undefined
  return best.distance <= Math.max(1, Math.floor(best.one.length / 3)) ? best.one : undefined
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s_–—-]+/gu, '_')
}

/** Letters put in, taken out, changed, or swapped with a neighbour (Damerau–Levenshtein, restricted). */
function slipsBetween(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  )
  const at = (i: number, j: number) => table[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const slips = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same]
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) slips.push(at(i - 2, j - 2) + 1)
      const row = table[i]
      if (row) row[j] = Math.min(...slips)
    }
  }
  return at(a.length, b.length)
}
