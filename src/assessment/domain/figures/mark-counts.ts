export const marks = [2, 3, 4, 5] as const

export type Mark = (typeof marks)[number]

/** How many pupils have each mark. `notCertified`: н/а, not certified; of use in journal marks, 0 in works. */
export type MarkCounts = Readonly<Record<Mark, number>> & { readonly notCertified: number }

export const noMarks: MarkCounts = { 2: 0, 3: 0, 4: 0, 5: 0, notCertified: 0 }

export function isMark(value: number): value is Mark {
  return value === 2 || value === 3 || value === 4 || value === 5
}

/** Counts what is a mark from 2 to 5; null is a pupil without certification. Other numbers have no place among marks. */
export function countMarks(given: readonly (number | null)[]): MarkCounts {
  const counts = { ...noMarks }
  for (const mark of given) {
    if (mark === null) counts.notCertified++
    else if (isMark(mark)) counts[mark]++
  }
  return counts
}

/** @param given two arrays of equal length, the way the database keeps them. */
export function markCountsFromArrays(given: readonly number[], counts: readonly number[]): MarkCounts {
  const sums = { ...noMarks }
  for (const [at, mark] of given.entries()) if (isMark(mark)) sums[mark] += counts[at] ?? 0
  return sums
}

export function addMarks(one: MarkCounts, other: MarkCounts): MarkCounts {
  return {
    2: one[2] + other[2],
    3: one[3] + other[3],
    4: one[4] + other[4],
    5: one[5] + other[5],
    notCertified: one.notCertified + other.notCertified,
  }
}

/** All without some of them: pupils who repeat a year, pupils with ОВЗ. */
export function subtractMarks(all: MarkCounts, some: MarkCounts): MarkCounts {
  return {
    2: all[2] - some[2],
    3: all[3] - some[3],
    4: all[4] - some[4],
    5: all[5] - some[5],
    notCertified: all.notCertified - some.notCertified,
  }
}

/** Everybody with a mark. */
export function markedCount(counts: MarkCounts): number {
  return counts[2] + counts[3] + counts[4] + counts[5]
}

/** The denominator of успеваемость, качество and СОУ: н/а stay in it. */
export function certifiableCount(counts: MarkCounts): number {
  return markedCount(counts) + counts.notCertified
}
