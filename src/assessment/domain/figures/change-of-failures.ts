import { differenceOfShares } from '#statistics/difference-of-shares.ts'
import type { Interval } from '#statistics/interval.ts'
import { type Figure, shareFigure } from './figure.ts'
import { type MarkCounts, markedCount } from './mark-counts.ts'

export type ChangeOfShare = {
  readonly earlier: Figure
  readonly later: Figure
  /** later − earlier, −1…1; null where one of them rests on nobody. */
  readonly difference: number | null
  /** Newcombe's; it holds 0 where the change may be chance. */
  readonly interval: Interval | null
}

/** @source ФИОКО, «Рекомендации …», 2026 (as retold): + 10 percentage points and more are a negative change */
export const WORSE_FROM = 0.1

/**
 * Динамика «2»: the change of the share of «2» between two years.
 * @source docs/methodology/figures.md, 15
 */
export function changeOfFailures(
  earlier: MarkCounts,
  later: MarkCounts,
): ChangeOfShare & { readonly isWorse: boolean } {
  const change = changeOfShare(
    shareFigure(earlier[2], markedCount(earlier)),
    shareFigure(later[2], markedCount(later)),
  )
  return { ...change, isWorse: (change.difference ?? 0) >= WORSE_FROM - 1e-12 }
}

/** The change of any share of pupils; both must be counted the same way. */
export function changeOfShare(earlier: Figure, later: Figure): ChangeOfShare {
  const found = differenceOfShares(
    { successes: later.numerator, count: later.denominator },
    { successes: earlier.numerator, count: earlier.denominator },
  )
  return {
    earlier,
    later,
    difference: found?.difference ?? null,
    interval: found && { low: found.low, high: found.high, level: found.level },
  }
}
