/** Two experts' points of the items of one part; null = «X», the answer is absent. */
export type ExpertPoints = readonly (number | null)[]

/** When the difference of two experts is so large that a third one checks. */
export type ThirdCheckRule = {
  readonly exam: 'ege' | 'oge'
  readonly subject: string
  readonly year: number
  /** Numbers of the items with long answers, in the order of the points. */
  readonly items: readonly number[]
  /** A difference of so many points at one item sends this item on. */
  readonly itemFrom: number | null
  /** A difference of the sums from so many points sends all items on. */
  readonly sumFrom: number | null
}

/**
 * Items for the third expert. «X» against 0 is no difference, «X» against points always is. The sum is the difference of two
 * sums, not a sum of differences.
 * @source ФИПИ, спецификации КИМ ЕГЭ и ОГЭ 2026 года, «существенное расхождение»
 * @returns numbers of items; empty = no third check
 */
export function itemsForThirdCheck(
  { items, itemFrom, sumFrom }: ThirdCheckRule,
  first: ExpertPoints,
  second: ExpertPoints,
): readonly number[] {
  const sum = (points: ExpertPoints) => items.reduce((all, _, at) => all + (points[at] ?? 0), 0)
  if (sumFrom !== null && Math.abs(sum(first) - sum(second)) >= sumFrom) return items
  return items.filter((_, at) => {
    const [one, other] = [first[at] ?? null, second[at] ?? null]
    if ((one === null) !== (other === null)) return (one ?? other ?? 0) > 0
    return itemFrom !== null && Math.abs((one ?? 0) - (other ?? 0)) >= itemFrom
  })
}

/**
 * Which works a third expert checks where only totals are known: those whose two totals differ by `sumFrom` or more.
 * A second total that is not entered yet is no difference.
 */
export function worksForThirdCheck<
  Work extends { readonly firstTotal: number; readonly secondTotal: number | null },
>(works: readonly Work[], sumFrom: number): readonly Work[] {
  return works.filter(
    ({ firstTotal, secondTotal }) => secondTotal !== null && Math.abs(secondTotal - firstTotal) >= sumFrom,
  )
}
