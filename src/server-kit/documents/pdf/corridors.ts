import type { TextLine } from './text-lines.ts'

/** A blank strip between two columns that no text enters. */
export type Corridor = { readonly from: number; readonly to: number }

const MIN_WIDTH = 6

/** The strips that stay blank through all the lines, from left to right. */
export function corridorsOf(lines: readonly TextLine[]): readonly Corridor[] {
  const segments = lines.flatMap((line) => line.segments).toSorted((one, other) => one.left - other.left)
  const corridors: Corridor[] = []
  let right = segments[0]?.right ?? 0
  for (const segment of segments) {
    if (segment.left - right >= MIN_WIDTH) corridors.push({ from: right, to: segment.left })
    right = Math.max(right, segment.right)
  }
  return corridors
}

/** The corridors as one more line leaves them, or undefined if it closes one of them. */
export function narrowed(corridors: readonly Corridor[], line: TextLine): readonly Corridor[] | undefined {
  const result: Corridor[] = []
  for (const corridor of corridors) {
    let { from, to } = corridor
    for (const segment of line.segments) {
      const middle = (corridor.from + corridor.to) / 2
      if (segment.right <= corridor.from || segment.left >= corridor.to) continue
      if ((segment.left + segment.right) / 2 < middle) from = Math.max(from, segment.right)
      else to = Math.min(to, segment.left)
    }
    if (to - from < MIN_WIDTH) return undefined
    result.push({ from, to })
  }
  return result
}

/** The number of the column a place belongs to. */
export function columnAt(corridors: readonly Corridor[], x: number): number {
  return corridors.filter((corridor) => (corridor.from + corridor.to) / 2 < x).length
}
