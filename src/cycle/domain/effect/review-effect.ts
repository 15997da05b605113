import { differenceInDifferences } from '#statistics/difference-in-differences.ts'
import { differenceOfMeans } from '#statistics/difference-of-means.ts'
import { differenceOfShares, type Proportion } from '#statistics/difference-of-shares.ts'
import type { Interval } from '#statistics/interval.ts'
import type { Sums } from '#statistics/mean-from-sums.ts'
import { wilsonInterval } from '#statistics/wilson-interval.ts'
import type { FigureReading } from '../figure-reading.ts'
import type { Verdict } from './verdict.ts'

export type Change = Interval & { readonly difference: number }

export type SideResult = {
  readonly before: Proportion
  readonly after: Proportion
  readonly beforeInterval: Interval | null
  readonly afterInterval: Interval | null
  readonly change: Change | null
  readonly organizations: readonly OrganizationChange[]
}

export type OrganizationChange = {
  readonly organizationId: number
  readonly before: Proportion
  readonly after: Proportion
}

/** What came of the measures, by people and by organisations. Shares are from 0 to 1. */
export type EffectResult = {
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
  const changeOf = changesOf(before, after)
  const treated = sideOf(treatedIds.flatMap((id) => changeOf.get(id) ?? []))
  const compared = sideOf(comparedIds.flatMap((id) => changeOf.get(id) ?? []))
  const effect = differenceInDifferences(treated, compared)
  return {
    better: before.better,
    treated,
    compared,
    effect,
    effectByOrganization: differenceOfMeans(sumsOfChanges(treated), sumsOfChanges(compared)),
    proposedVerdict: proposeVerdict(before.better, treated.change, effect),
    leftOut: treatedIds.filter((id) => !changeOf.has(id)),
  }
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
    before.rows.flatMap(({ organizationId, successes, count }) => {
      const then = later.get(organizationId)
      if (!then || count === 0 || then.count === 0) return []
      const change = {
        organizationId,
        before: { successes, count },
        after: { successes: then.successes, count: then.count },
      }
      return [[organizationId, change] as const]
    }),
  )
}

function sideOf(organizations: readonly OrganizationChange[]): SideResult {
  const before = sumOf(organizations.map((one) => one.before))
  const after = sumOf(organizations.map((one) => one.after))
  return {
    before,
    after,
    beforeInterval: wilsonInterval(before.successes, before.count),
    afterInterval: wilsonInterval(after.successes, after.count),
    change: differenceOfShares(after, before),
    organizations,
  }
}

function sumOf(proportions: readonly Proportion[]): Proportion {
  return proportions.reduce(
    (sum, { successes, count }) => ({ successes: sum.successes + successes, count: sum.count + count }),
    { successes: 0, count: 0 },
  )
}

function sumsOfChanges({ organizations }: SideResult): Sums {
  const changes = organizations.map(
    ({ before, after }) => after.successes / after.count - before.successes / before.count,
  )
  return {
    count: changes.length,
    sum: changes.reduce((sum, change) => sum + change, 0),
    squares: changes.reduce((sum, change) => sum + change * change, 0),
  }
}
