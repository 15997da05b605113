import type { Category } from './category.ts'
import type { Finding } from './identify.ts'

/** Schools of each group as the rules left them, before people decided. */
export type Tally = { readonly [category in Category]?: { readonly in: number; readonly small: number } }

export function tallyOf(
  schools: readonly { readonly findings: readonly Pick<Finding, 'category' | 'state'>[] }[],
): Tally {
  const tally: { [category in Category]?: { in: number; small: number } } = {}
  for (const { category, state } of schools.flatMap(({ findings }) => findings)) {
    const counts = tally[category] ?? { in: 0, small: 0 }
    tally[category] = counts
    if (state === 'in') counts.in++
    if (state === 'small-sample') counts.small++
  }
  return tally
}
