import { z } from 'zod'
import { type Instrument, indicatorsOf, levels } from './instrument.ts'

/** na: there is nothing of the kind to look at here, such as groups of children with special needs. */
export const MarkSchema = z.union([z.literal(levels), z.literal('na')])
export type Mark = z.output<typeof MarkSchema>

/** What one expert put down, by the indicator's key; without a mark there may still be a note. */
export const RatingsSchema = z.record(
  z.string().max(40),
  z.object({ mark: MarkSchema.nullable(), note: z.string().max(2000) }),
)
export type Ratings = z.output<typeof RatingsSchema>

export function markOf(ratings: Ratings, indicator: string): Mark | null {
  return ratings[indicator]?.mark ?? null
}

/** Only what the instrument asks; the rest is dropped. */
export function keepRatings(instrument: Instrument, ratings: Ratings): Ratings {
  return Object.fromEntries(
    indicatorsOf(instrument).flatMap(({ key }) => {
      const one = ratings[key]
      return one && (one.mark !== null || one.note.trim() !== '') ? [[key, one]] : []
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
