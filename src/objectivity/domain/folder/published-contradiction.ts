import { countWords } from '#kernel/number-words.ts'
import type { PublishedReference, ScreeningData } from '../screening-data.ts'
import { testKey } from './test-key.ts'

/** Works corrected after publication explain this share of a municipality's pupils, and this many of them. */
const TOLERATED = { share: 0.02, pupils: 5 } as const

/**
 * The first work of which the pupils cannot be a part of the published region: too many have totals that nobody in the region
 * has, or more pupils than the region. A histogram with withheld counts would make honest totals look unheard of, and name almost
 * everybody. Null where all agree.
 */
export function whereContradicted(
  { tests, roll }: ScreeningData,
  published: ReadonlyMap<string, PublishedReference>,
): string | null {
  const counts = tests.map((): number[] => [])
  for (const [row, total] of roll.total.entries()) {
    const own = counts[roll.test[row] ?? 0]
    if (total >= 0 && own) own[total] = (own[total] ?? 0) + 1
  }
  for (const [at, test] of tests.entries()) {
    const histogram = published.get(testKey(test.year, test.grade, test.subject))?.histogram
    if (!histogram) continue
    const own = Array.from(counts[at] ?? [], (count = 0) => count)
    const pupils = sum(own)
    // Shares instead of counts can be held against zeros alone.
    const isCounts = sum(histogram) >= pupils
    const beyond = sum(
      own.map((count, total) => {
        const inRegion = histogram[total] ?? 0
        return isCounts || inRegion === 0 ? Math.max(0, count - inRegion) : 0
      }),
    )
    if (beyond >= TOLERATED.pupils && beyond > TOLERATED.share * pupils) {
      const total = own.findIndex((count, total) => count > (histogram[total] ?? 0))
      return `${test.subject}, ${test.grade} класс, ${test.year} год: с итогом ${countWords(total, ['балл', 'балла', 'баллов'])} в регионе меньше работ, чем у этих школ`
    }
  }
  return null
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
