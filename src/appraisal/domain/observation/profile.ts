import { consolidate, type Settled } from './consolidate.ts'
import { type Instrument, indicatorsOf, levels } from './instrument.ts'
import { type Mark, markOf, type Ratings } from './rating.ts'

/** `value` is a mean of levels, 1…5; null where nothing counts. */
export type AreaValue = { readonly key: string; readonly value: number | null; readonly counted: number }

/** Areas of one kindergarten: the mean of consolidated levels; what is not applicable or not settled is left out, not 0. */
export function profileOf(
  instrument: Instrument,
  ratings: readonly Ratings[],
  settled: Settled,
): readonly AreaValue[] {
  return instrument.areas.map(({ key, indicators }) => {
    const marks = indicators
      .map(
        (indicator) =>
          consolidate(
            ratings.map((one) => markOf(one, indicator.key)),
            settled[indicator.key],
          ).mark,
      )
      .filter((mark) => mark !== null && mark !== 'na')
    const sum = marks.reduce((total, mark) => total + mark, 0)
    return { key, value: marks.length === 0 ? null : sum / marks.length, counted: marks.length }
  })
}

/** Areas of a kindergarten out of the levels that were settled. */
export function profileOfLevels(
  { areas }: Instrument,
  levels: Readonly<Record<string, Mark | null>>,
): readonly AreaValue[] {
  return areas.map(({ key, indicators }) => {
    const known = indicators.map((one) => levels[one.key]).filter((mark) => typeof mark === 'number')
    const sum = known.reduce((total: number, mark) => total + mark, 0)
    return { key, value: known.length === 0 ? null : sum / known.length, counted: known.length }
  })
}

/**
 * Areas of the municipality: the mean over kindergartens, weighted by their children where every number is known, else each
 * counts alike. A kindergarten without a value of an area is left out of that area.
 */
export function municipalProfile(
  profiles: readonly { readonly children: number | null; readonly areas: readonly AreaValue[] }[],
): { readonly areas: readonly AreaValue[]; readonly isWeighted: boolean } {
  const isWeighted =
    profiles.length > 0 && profiles.every(({ children }) => children !== null && children > 0)
  const keys = profiles[0]?.areas.map(({ key }) => key) ?? []
  const areas = keys.map((key) => {
    const known = profiles.flatMap(({ children, areas }) => {
      const value = areas.find((area) => area.key === key)?.value ?? null
      return value === null ? [] : [{ value, weight: isWeighted ? (children ?? 1) : 1 }]
    })
    const weight = known.reduce((sum, one) => sum + one.weight, 0)
    const sum = known.reduce((total, one) => total + one.value * one.weight, 0)
    return { key, value: weight === 0 ? null : sum / weight, counted: known.length }
  })
  return { areas, isWeighted }
}

/** Marks of two experts over each other, 5 × 5; only indicators that both put at a level. */
export function agreementTable(
  instrument: Instrument,
  pairs: readonly (readonly Ratings[])[],
): readonly (readonly number[])[] {
  const table = levels.map(() => levels.map(() => 0))
  for (const [first, second] of pairs) {
    if (!first || !second) continue
    for (const { key } of indicatorsOf(instrument)) {
      const [a, b] = [markOf(first, key), markOf(second, key)]
      const row = typeof a === 'number' ? table[a - 1] : undefined
      if (row && typeof b === 'number') row[b - 1] = (row[b - 1] ?? 0) + 1
    }
  }
  return table
}
