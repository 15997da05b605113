import { z } from 'zod'

/** What experts look at: areas hold indicators, an indicator has a description of each of five levels. */
const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .max(40)
export const levels = [1, 2, 3, 4, 5] as const
export type Level = (typeof levels)[number]
/** Levels and what stands half way to the next. */
export const steps = [1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5] as const
export type Step = (typeof steps)[number]
/** Levels that may be confirmed by markers: the first is what is left when the second is not reached. */
export const markedLevels = [2, 3, 4, 5] as const satisfies readonly Level[]

export const InstrumentSchema = z.object({
  title: z.string().trim().min(1).max(200),
  source: z.string().max(600),
  areas: z
    .array(
      z.object({
        key,
        title: z.string().trim().min(1).max(200),
        indicators: z
          .array(
            z.object({
              key,
              text: z.string().trim().min(1).max(400),
              /** From the first level to the fifth. */
              descriptions: z.array(z.string().trim().min(1).max(600)).length(levels.length),
              /** By the level from the second: what must be seen there, yes or no; absent: the level is chosen by description. */
              markers: z
                .array(z.array(z.string().trim().min(1).max(300)).min(1).max(8))
                .length(markedLevels.length)
                .optional(),
              /** Looked at in each group of the kindergarten, where its groups are named. */
              isOfGroups: z.literal(true).optional(),
              /** Which of `municipalAreas` it is read in; one at most, so that nothing counts twice. */
              municipalArea: key.optional(),
            }),
          )
          .min(1)
          .max(40),
      }),
    )
    .min(1)
    .max(20),
  /** Half of the markers of the next level put half way to it. */
  halfSteps: z.literal(true).optional(),
  /** The municipality's own set of areas, by which the same levels may be read; absent: only `areas`. */
  municipalAreas: z
    .array(z.object({ key, title: z.string().trim().min(1).max(200) }))
    .max(20)
    .optional(),
})
export type Instrument = z.output<typeof InstrumentSchema>
export type Indicator = Instrument['areas'][number]['indicators'][number]

export function indicatorsOf({ areas }: Instrument): readonly Indicator[] {
  return areas.flatMap(({ indicators }) => indicators)
}
