import { differenceInDifferences } from '#statistics/difference-in-differences.ts'
import { differenceInDifferencesOfMeans } from '#statistics/difference-in-differences-of-means.ts'
import { differenceOfMeans } from '#statistics/difference-of-means.ts'
import { differenceOfShares, type Proportion } from '#statistics/difference-of-shares.ts'
import type { Interval } from '#statistics/interval.ts'
import { meanInterval, type Sums } from '#statistics/mean-from-sums.ts'
import { wilsonInterval } from '#statistics/wilson-interval.ts'
import type { FigureMeasure, FigureReading, FigureScale } from '../figure-reading.ts'
import type { Verdict } from './verdict.ts'

export type Change = Interval & { readonly difference: number }

/** The figure is `successes / count`; `squares` stand where it is no share. See `OrganizationShare`. */
export type Amount = Proportion & { readonly squares?: number }

export type SideResult = {
  readonly before: Amount
  readonly after: Amount
  readonly beforeInterval: Interval | null
  readonly afterInterval: Interval | null
  readonly change: Change | null
  readonly organizations: readonly OrganizationChange[]
}

export type OrganizationChange = {
  readonly organizationId: number
  readonly before: Amount
  readonly after: Amount
}

/**
 * What came of the measures, by people and by organisations. Shares are from 0 to 1; the others are in their unit. One value
 * an organisation has no people: its effect is by organisations alone.
 */
export type EffectResult = FigureScale & {
  readonly better: 'lower' | 'higher'
  readonly treated: SideResult
  readonly compared: SideResult
  /** The change among the treated beyond the change among the compared. */
  readonly effect: Change | null
  /** The same by organisations, each counting as one; from two on each side. */
  readonly effectByOrganization: Change | null
  readonly proposedVerdict: Verdict
  /** Treated organisations without results in one of the years: they are in neither. */
  readonly leftOut: readonly number[]
}

/**
 * Before and after for the treated beside the compared. An organisation counts only where both years have its results, so
 * both years speak of the same organisations.
 */
export function reviewEffect(
  readings: { readonly before: FigureReading; readonly after: FigureReading },
  treatedIds: readonly number[],
  comparedIds: readonly number[],
): EffectResult {
  const { before, after } = readings
  const { measure, unit, decimals } = before
  const changeOf = changesOf(before, after)
  const sideOf = (ids: readonly number[]) =>
    sideFrom(
      measure,
      ids.flatMap((id) => changeOf.get(id) ?? []),
    )
  const treated = sideOf(treatedIds)
  const compared = sideOf(comparedIds)
  const byOrganization = differenceOfMeans(sumsOfChanges(treated), sumsOfChanges(compared))
  const effect = measure === 'value' ? byOrganization : effectByPeople(measure, treated, compared)
  return {
    measure,
    unit,
    decimals,
    better: before.better,
    treated,
    compared,
    effect,
    effectByOrganization: measure === 'value' ? null : byOrganization,
    proposedVerdict: proposeVerdict(before.better, treated.change, effect),
    leftOut: treatedIds.filter((id) => !changeOf.has(id)),
  }
}

function effectByPeople(measure: FigureMeasure, treated: SideResult, compared: SideResult): Change | null {
  if (measure === 'share') return differenceInDifferences(treated, compared)
  return differenceInDifferencesOfMeans(
    { before: sumsOf(treated.before), after: sumsOf(treated.after) },
    { before: sumsOf(compared.before), after: sumsOf(compared.after) },
  )
}

/**
 * A verdict the numbers allow: effective where the whole interval of the effect lies on the better side, ineffective where it
 * lies on the worse; partly where those with measures improved for certain but not for certain more than the others.
 */
export function proposeVerdict(
  better: 'lower' | 'higher',
  treatedChange: Change | null,
  effect: Change | null,
): Verdict {
  if (!effect || !treatedChange) return 'undecided'
  if (liesOn(better, effect)) return 'effective'
  if (liesOn(better === 'lower' ? 'higher' : 'lower', effect)) return 'ineffective'
  const isTowards = better === 'lower' ? effect.difference < 0 : effect.difference > 0
  return isTowards && liesOn(better, treatedChange) ? 'partly' : 'undecided'
}

function liesOn(side: 'lower' | 'higher', { low, high }: Change): boolean {
  return side === 'lower' ? high < 0 : low > 0
}

function changesOf(before: FigureReading, after: FigureReading): ReadonlyMap<number, OrganizationChange> {
  const later = new Map(after.rows.map((row) => [row.organizationId, row]))
  return new Map(
    before.rows.flatMap(({ organizationId, ...was }) => {
      const then = later.get(organizationId)
      if (!then || was.count === 0 || then.count === 0) return []
      const { organizationId: _, ...is } = then
      return [[organizationId, { organizationId, before: was, after: is }] as const]
    }),
  )
}

function sideFrom(measure: FigureMeasure, organizations: readonly OrganizationChange[]): SideResult {
  const before = sumOf(organizations.map((one) => one.before))
  const after = sumOf(organizations.map((one) => one.after))
  if (measure === 'share') {
    return {
      before,
      after,
      beforeInterval: wilsonInterval(before.successes, before.count),
      afterInterval: wilsonInterval(after.successes, after.count),
      change: differenceOfShares(after, before),
      organizations,
    }
  }
  return {
    before,
    after,
    beforeInterval: meanInterval(sumsOf(before)),
    afterInterval: meanInterval(sumsOf(after)),
    change:
      measure === 'mean' ? differenceOfMeans(sumsOf(after), sumsOf(before)) : pairedChange(organizations),
    organizations,
  }
}

/** The same organisations in both years: the mean of their own changes (R: t.test(after, before, paired = TRUE)). */
function pairedChange(organizations: readonly OrganizationChange[]): Change | null {
  const changes = sumsOfChanges({ organizations })
  const interval = meanInterval(changes)
  return interval && { difference: changes.sum / changes.count, ...interval }
}

function sumOf(amounts: readonly Amount[]): Amount {
  const total = (of: (amount: Amount) => number) => amounts.reduce((sum, amount) => sum + of(amount), 0)
  const people = { successes: total((one) => one.successes), count: total((one) => one.count) }
  const hasSquares = amounts.some(({ squares }) => squares !== undefined)
  return hasSquares ? { ...people, squares: total((one) => one.squares ?? 0) } : people
}

/** For a share the squares are the successes themselves. */
export function sumsOf({ successes, count, squares = successes }: Amount): Sums {
  return { sum: successes, count, squares }
}

function sumsOfChanges({ organizations }: Pick<SideResult, 'organizations'>): Sums {
  const changes = organizations.map(
    ({ before, after }) => after.successes / after.count - before.successes / before.count,
  )
  return {
    count: changes.length,
    sum: changes.reduce((sum, change) => sum + change, 0),
    squares: changes.reduce((sum, change) => sum + change * change, 0),
  }
}
