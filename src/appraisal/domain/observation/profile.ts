import { consolidate, type Settled } from './consolidate.ts'
import { type Group, lineKey, placesOf } from './groups.ts'
import { type Instrument, indicatorsOf, levels, steps } from './instrument.ts'
import { type Mark, markOf, type Ratings } from './rating.ts'

/** `value` is a mean of levels, 1…5; null where nothing counts. */
export type AreaValue = { readonly key: string; readonly value: number | null; readonly counted: number }

type MarkAt = (line: string) => Mark | null

/**
 * Areas of one kindergarten: the mean of its indicators' levels; what is not applicable or not settled is left out, not 0. An
 * indicator looked at in groups is the mean over the groups that have a level, and weighs as much as any other.
 * @source docs/methodology/observation.md, 3
 */
function profileBy({ areas }: Instrument, groups: readonly Group[], markAt: MarkAt): readonly AreaValue[] {
  return areas.map(({ key, indicators }) => {
    const values = indicators.flatMap(
      (indicator) =>
        meanOf(placesOf(indicator, groups).map((group) => markAt(lineKey(indicator.key, group)))) ?? [],
    )
    return { key, value: meanOf(values), counted: values.length }
  })
}

/** Areas out of the experts' sheets. */
export function profileOf(
  instrument: Instrument,
  ratings: readonly Ratings[],
  settled: Settled,
  groups: readonly Group[] = [],
): readonly AreaValue[] {
  return profileBy(instrument, groups, consolidatedIn(ratings, settled))
}

/** Areas out of the levels that were settled. */
export function profileOfLevels(
  instrument: Instrument,
  levels: Readonly<Record<string, Mark | null>>,
  groups: readonly Group[] = [],
): readonly AreaValue[] {
  return profileBy(instrument, groups, (line) => levels[line] ?? null)
}

export type GroupProfile = {
  readonly groups: readonly Group[]
  readonly areas: readonly {
    readonly key: string
    readonly title: string
    /** One for each group: the mean of what is looked at in groups there. */
    readonly values: readonly (number | null)[]
    readonly value: number | null
    readonly indicators: number
  }[]
}

/**
 * What stands in groups, group by group, areas that have any; null where fewer than two groups are looked at: one group says
 * what the kindergarten's figure says. Groups stand as they were named, in no order of levels.
 */
export function profileOfGroups(
  instrument: Instrument,
  groups: readonly Group[],
  markAt: MarkAt,
): GroupProfile | null {
  if (groups.length < 2) return null
  const areas = instrument.areas.flatMap(({ key, title, indicators }) => {
    const own = indicators.filter(({ isOfGroups }) => isOfGroups)
    if (own.length === 0) return []
    const values = groups.map((group) => meanOf(own.map((one) => markAt(lineKey(one.key, group)))))
    const [of] = profileBy({ ...instrument, areas: [{ key, title, indicators: own }] }, groups, markAt)
    return [{ key, title, values, value: of?.value ?? null, indicators: own.length }]
  })
  return areas.length === 0 ? null : { groups, areas }
}

/** What the experts' marks come to, line by line. */
export function consolidatedIn(ratings: readonly Ratings[], settled: Settled): MarkAt {
  return (line) =>
    consolidate(
      ratings.map((one) => markOf(one, line)),
      settled[line],
    ).mark
}

function meanOf(marks: readonly (Mark | number | null)[]): number | null {
  const known = marks.filter((mark) => typeof mark === 'number')
  return known.length === 0 ? null : known.reduce((sum, mark) => sum + mark, 0) / known.length
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

/** What two experts put down at one kindergarten, and the instrument as their sheets asked it. */
type Pair = { readonly instrument: Instrument; readonly ratings: readonly Ratings[] }

/**
 * Marks of two experts over each other; only lines that both put at a level. 5 × 5, or 9 × 9 with half steps: by quadratic
 * weights both say the same of whole levels, for the steps stand as far apart.
 */
export function agreementTable(
  { halfSteps }: Pick<Instrument, 'halfSteps'>,
  pairs: readonly Pair[],
): readonly (readonly number[])[] {
  const scale: readonly number[] = halfSteps ? steps : levels
  const table = scale.map(() => scale.map(() => 0))
  for (const { instrument, ratings } of pairs) {
    const [first, second] = ratings
    if (!first || !second) continue
    for (const { key } of indicatorsOf(instrument)) {
      const [a, b] = [markOf(first, key), markOf(second, key)]
      if (typeof a !== 'number' || typeof b !== 'number') continue
      const row = table[scale.indexOf(a)]
      const column = scale.indexOf(b)
      if (row && column >= 0) row[column] = (row[column] ?? 0) + 1
    }
  }
  return table
}
