import { z } from 'zod'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'

/** A deadline as it crosses the wire; the same shape as `Deadline`, with a sentence for people. */
export const deadlineShape = z.object({
  kind: z.enum(['once', 'recurring', 'span', 'continuous', 'event', 'external', 'on-demand', 'rotation']),
  text: z.string(),
  months: z.array(z.int().min(1).max(12)).readonly(),
  years: z.array(z.int()).readonly(),
  recurrence: z.enum(['monthly', 'quarterly', 'yearly', 'every-n-years']).nullable(),
  everyYears: z.int().nullable(),
  day: z.int().nullable(),
  anchor: z
    .enum(['end-of-school-year', 'after-procedure', 'before-procedure', 'during-procedure'])
    .nullable(),
  condition: z.enum(['if-any', 'if-needed']).nullable(),
  label: z.string().nullable(),
  assumed: z
    .array(
      z.object({
        field: z.enum(['years', 'months', 'day', 'kind', 'recurrence']),
        reason: z.string(),
      }),
    )
    .readonly(),
  isWindow: z.literal(true).optional(),
  windows: z
    .array(z.array(z.int().min(1).max(12)).readonly())
    .readonly()
    .optional(),
  startsOn: plainDateSchema.optional(),
  endsOn: plainDateSchema.optional(),
  period: z.enum(['year', 'school-year', 'plan']).optional(),
  timesPerRound: z.int().optional(),
  offsetDays: z.int().optional(),
  isOffsetInWorkingDays: z.literal(true).optional(),
  pointIndex: z.int().optional(),
})

export const deadlineView = deadlineShape.extend({
  /** What was understood, in words: «ежегодно, октябрь», «ждёт дат: ВПР». */
  summary: z.string(),
})
export type DeadlineView = z.output<typeof deadlineView>
