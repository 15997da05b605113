import { groupsAt } from '../domain/observation/groups.ts'
import { byMunicipalAreas } from '../domain/observation/municipal-areas.ts'
import { type AreaValue, municipalProfile, profileOf } from '../domain/observation/profile.ts'
import type { Ratings } from '../domain/observation/rating.ts'
import type { Observed, Rating, Round } from '../domain/observation/round.ts'
import type { RoundCard } from '../observation-contract.ts'
import type { ObservedCard } from '../observed-contract.ts'
import { areasOf } from './areas-of.ts'

/** A round by the municipality's own areas; the municipality's means only for the authority, as by the areas of the instrument. */
export function roundByMunicipalAreas(
  round: Round,
  observed: readonly Observed[],
  ratings: readonly Rating[],
  { isWhole }: { readonly isWhole: boolean },
): RoundCard['municipal'] {
  const instrument = byMunicipalAreas(round.instrument)
  if (instrument === null) return null
  const lines = observed.map((one) => ({
    ...one,
    areas: areasOf(
      { ...round, instrument },
      one,
      ratings.filter((rating) => rating.organizationId === one.organizationId),
    ),
  }))
  const settled = lines.filter(({ settledOn }) => settledOn !== null)
  return {
    areas: instrument.areas.map(({ key, title }) => ({ key, title })),
    profile: isWhole ? [...municipalProfile(settled).areas] : [],
    observed: lines.map(({ organizationId, areas }) => ({ organizationId, areas: [...areas] })),
  }
}

type Sources = {
  readonly observed: Observed
  readonly ratings: readonly Rating[]
  readonly own: Ratings | undefined
  /** Settled organisations of the round, whose mean stands beside. */
  readonly others: readonly Observed[]
}

/** One organisation by the municipality's own areas; empty where the instrument has none. */
export function observedByMunicipalAreas(
  round: Round,
  { observed, ratings, own, others }: Sources,
): ObservedCard['municipal'] {
  const instrument = byMunicipalAreas(round.instrument)
  if (instrument === null) return []
  const values = areasOf({ ...round, instrument }, observed, ratings)
  const owns = own ? profileOf(instrument, [own], {}, groupsAt(round, observed.organizationId)) : []
  const beside = municipalProfile(
    others.map((one) => ({ children: one.children, areas: areasOf({ ...round, instrument }, one, []) })),
  ).areas
  const valueIn = (all: readonly AreaValue[], key: string) =>
    all.find((one) => one.key === key)?.value ?? null
  return instrument.areas.map(({ key, title, indicators }) => ({
    key,
    title,
    value: valueIn(values, key),
    beside: valueIn(beside, key),
    own: valueIn(owns, key),
    indicators: indicators.map(({ text }) => text),
  }))
}
