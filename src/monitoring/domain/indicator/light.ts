import type { Indicator } from '../methodology/indicator.ts'

export const lights = ['good', 'attention', 'bad', 'none'] as const
/** none: no value, no thresholds, or a direction that says nothing of better. */
export type Light = (typeof lights)[number]

/** What a value is by the indicator's thresholds, in the unit shown. */
export function lightOf(
  { better, thresholds }: Pick<Indicator, 'better' | 'thresholds'>,
  value: number | null,
): Light {
  if (value === null || thresholds === null || better === 'none') return 'none'
  const { good, fair } = thresholds
  switch (better) {
    case 'more':
      return value >= good ? 'good' : value >= fair ? 'attention' : 'bad'
    case 'less':
      return value <= good ? 'good' : value <= fair ? 'attention' : 'bad'
    case 'range': {
      const [low, high] = [Math.min(good, fair), Math.max(good, fair)]
      return value >= low && value <= high ? 'good' : 'attention'
    }
  }
}

/** The target of the year, or the last one set before it; null when there is none. */
export function targetOf({ targets }: Pick<Indicator, 'targets'>, year: number): number | null {
  const set = targets.filter((target) => target.year <= year).toSorted((a, b) => b.year - a.year)
  return set[0]?.value ?? null
}

/** Whether the target is reached; null when there is nothing to compare. */
export function isReached(
  better: Indicator['better'],
  value: number | null,
  target: number | null,
): boolean | null {
  if (value === null || target === null) return null
  if (better === 'more') return value >= target
  return better === 'less' ? value <= target : null
}

export const trends = ['better', 'worse', 'same', 'changed', 'unknown'] as const
export type Trend = (typeof trends)[number]

/** Against the year before, by the direction of better; a change below one in the last digit shown is none. */
export function trendOf(
  { better, decimals }: Pick<Indicator, 'better' | 'decimals'>,
  value: number | null,
  former: number | null,
): Trend {
  if (value === null || former === null) return 'unknown'
  const change = value - former
  if (Math.abs(change) < 10 ** -decimals / 2) return 'same'
  if (better === 'none' || better === 'range') return 'changed'
  return change > 0 === (better === 'more') ? 'better' : 'worse'
}
