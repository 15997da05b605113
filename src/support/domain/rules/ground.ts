import { z } from 'zod'
import { metrics, operators } from './rule-table.ts'

/**
 * How much a hit bears: `firm` stands without any one pupil; `one-pupil` would be gone with one pupil fewer; `few` has too few
 * pupils even with the year before.
 */
export const standings = ['firm', 'one-pupil', 'few'] as const
export type Standing = (typeof standings)[number]

/** One reason why a school is where it is, with the counts it was made of. */
export const groundSchema = z.object({
  condition: z.string(),
  work: z
    .object({
      procedure: z.string(),
      year: z.int(),
      grade: z.int().nullable(),
      subject: z.string(),
      level: z.string().nullable(),
    })
    .nullable(),
  metric: z.enum(metrics),
  operator: z.enum(operators),
  threshold: z.number(),
  /** In the unit of the metric, not rounded. */
  value: z.number(),
  /** Of the work, with those of `joinedYear`. */
  failed: z.int().nullable(),
  participants: z.int().nullable(),
  /** The year before was joined: there were too few pupils. */
  joinedYear: z.int().nullable(),
  /** Wilson's of the share of failed, %, 95 %. */
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  /** The share of failed over all schools in the same work, %. */
  overall: z.number().nullable(),
  /** The lower end of the interval is not below that share. */
  isConfirmed: z.boolean(),
  standing: z.enum(standings),
})
export type Ground = z.output<typeof groundSchema>
