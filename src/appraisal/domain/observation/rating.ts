import { z } from 'zod'
import { type Indicator, type Instrument, indicatorsOf, levels, steps } from './instrument.ts'
import { keepMarkers, stepByMarkers } from './markers.ts'

/** na: there is nothing of the kind to look at here, such as groups of children with special needs. */
export const MarkSchema = z.union([z.literal(steps), z.literal('na')])
export type Mark = z.output<typeof MarkSchema>

/** What one expert put down, by the line's key; without a mark there may still be a note. `markers`: see markers.ts. */
export const RatingsSchema = z.record(
  z.string().max(60),
  z.object({
    mark: MarkSchema.nullable(),
    note: z.string().max(2000),
    markers: z.record(z.string().max(5), z.boolean()).optional(),
  }),
)
export type Ratings = z.output<typeof RatingsSchema>

export function markOf(ratings: Ratings, indicator: string): Mark | null {
  return ratings[indicator]?.mark ?? null
}

type Rating = Ratings[string]

/** As the instrument reads it: by markers where the indicator has them, else a whole level; «не применимо» is a person's. */
export function readRating(instrument: Instrument, indicator: Indicator, rating: Rating): Rating {
  const { markers: given = {}, ...rest } = rating
  if (indicator.markers === undefined) {
    const isWhole = rest.mark === 'na' || levels.some((level) => level === rest.mark)
    return { ...rest, mark: isWhole ? rest.mark : null }
  }
  const markers = keepMarkers(indicator.markers, given)
  const step = stepByMarkers(indicator.markers, markers, { halfSteps: instrument.halfSteps === true })
  return { ...rest, mark: rest.mark === 'na' ? 'na' : step, markers }
}

/** Only what the instrument asks; the rest is dropped. */
export function keepRatings(instrument: Instrument, ratings: Ratings): Ratings {
  return Object.fromEntries(
    indicatorsOf(instrument).flatMap((indicator) => {
      const given = ratings[indicator.key]
      if (given === undefined) return []
      const one = readRating(instrument, indicator, given)
      const isBlank =
        one.mark === null && one.note.trim() === '' && Object.keys(one.markers ?? {}).length === 0
      return isBlank ? [] : [[indicator.key, one]]
    }),
  )
}

/** How many of the indicators are marked. */
export function markedPortion(
  instrument: Instrument,
  ratings: Ratings,
): { readonly part: number; readonly whole: number } {
  const all = indicatorsOf(instrument)
  return { part: all.filter(({ key }) => markOf(ratings, key) !== null).length, whole: all.length }
}
