import type { Group } from '../domain/observation/groups.ts'
import { type Indicator, type Instrument, markedLevels } from '../domain/observation/instrument.ts'
import { countMarkers, markerKey } from '../domain/observation/markers.ts'
import { consolidatedIn, profileOfGroups } from '../domain/observation/profile.ts'
import type { Ratings } from '../domain/observation/rating.ts'
import type { Observed, Rating } from '../domain/observation/round.ts'
import type { ObservedCard } from '../observed-contract.ts'
import { sentOf } from './areas-of.ts'

/** One organisation group by group: as settled, or as the sheets stand now. */
export function groupsView(
  instrument: Instrument,
  groups: readonly Group[],
  { observed, ratings }: { readonly observed: Observed; readonly ratings: readonly Rating[] },
): ObservedCard['byGroups'] {
  const { levels, settled } = observed
  const found = profileOfGroups(
    instrument,
    groups,
    levels === null ? consolidatedIn(sentOf(ratings), settled) : (line) => levels[line] ?? null,
  )
  return (
    found && {
      groups: [...found.groups],
      areas: found.areas.map((area) => ({ ...area, values: [...area.values] })),
    }
  )
}

type IndicatorView = ObservedCard['areas'][number]['indicators'][number]

/** How many markers each expert confirmed, and which they saw otherwise: what to talk over. */
export function viewMarkers(
  { key, markers }: Indicator,
  sheets: readonly Ratings[],
): Pick<IndicatorView, 'confirmed' | 'disputed'> {
  if (markers === undefined) return { confirmed: null, disputed: [] }
  const answers = sheets.map((sheet) => sheet[key]?.markers ?? {})
  return {
    confirmed: answers.map((given) => {
      const { yes, whole } = countMarkers(markers, given)
      return { yes, whole }
    }),
    disputed: markers.flatMap((own, at) =>
      own.filter((_, place) => {
        const level = markedLevels[at]
        const said =
          level === undefined ? [] : answers.flatMap((given) => given[markerKey(level, place)] ?? [])
        return new Set(said).size > 1
      }),
    ),
  }
}
