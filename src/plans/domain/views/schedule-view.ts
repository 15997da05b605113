import { z } from 'zod'
import { CYCLE_STAGES, TRACKS } from '../track.ts'

const month = z.string().regex(/^\d{4}-\d{2}$/)

/** One row of the table «месяцы по умолчанию»: track × cycle stage. */
export const defaultMonthsRow = z.object({
  track: z.enum(TRACKS),
  stage: z.enum(CYCLE_STAGES),
  /** 1…12, in the order of the school year; each month is a check point. */
  months: z.array(z.int().min(1).max(12)).min(1).max(12).readonly(),
})
export const defaultMonthsView = defaultMonthsRow.extend({
  /** Who said so: the product's preset, the municipality, or this plan. */
  source: z.enum(['system', 'municipality', 'plan']),
})
export type DefaultMonthsView = z.output<typeof defaultMonthsView>

export const schedulePreview = z.object({
  occurrenceCount: z.int(),
  taskCount: z.int(),
  /** Each month of the horizon, empty ones too. */
  months: z.array(z.object({ month, occurrences: z.int(), tasks: z.int() })).readonly(),
  /** What was filled in because the plan does not say: «предположено». */
  assumed: z
    .array(z.object({ actionId: z.int(), number: z.string().nullable(), reason: z.string() }))
    .readonly(),
  /** Events and other people's calendars without dates. */
  waiting: z.array(z.object({ waitsFor: z.string(), actionIds: z.array(z.int()).readonly() })).readonly(),
  onDemand: z.array(z.int()).readonly(),
  /** Deadlines before the start or after the end of the plan. */
  beyondHorizon: z.array(z.int()).readonly(),
  performers: z.array(z.object({ name: z.string(), organizations: z.int(), tasks: z.int() })).readonly(),
  unmappedPerformers: z.array(z.string()).readonly(),
  warnings: z.array(z.string()).readonly(),
})
export type SchedulePreview = z.output<typeof schedulePreview>

/** One action's mark in one month. `planned` is a draft's or a future one without reports. */
export const timelineMark = z.object({
  month,
  state: z.enum(['planned', 'partly', 'done', 'overdue']),
  occurrences: z.int(),
  total: z.int(),
  reported: z.int(),
  overdue: z.int(),
  /** Some date in this mark was filled in by default. */
  assumed: z.boolean(),
})
export const timelineView = z.object({
  months: z.array(month).readonly(),
  rows: z
    .array(
      z.object({
        actionId: z.int(),
        marks: z.array(timelineMark).readonly(),
        waitsFor: z.array(z.string()).readonly(),
        onDemand: z.boolean(),
      }),
    )
    .readonly(),
})
export type TimelineView = z.output<typeof timelineView>

/** An event the plan waits for and its dates, year by year. */
export const eventView = z.object({
  /** Names the event inside the plan; opaque to the browser. */
  key: z.string(),
  /** «по итогам ВПР», «план совещаний» */
  title: z.string(),
  actionCount: z.int(),
  years: z
    .array(
      z.object({
        /** The calendar year, or the school year by the year it starts in (see `yearName`). */
        year: z.int(),
        yearName: z.string(),
        startsOn: z.iso.date().nullable(),
        dueOn: z.iso.date().nullable(),
        /** What the schedule takes until somebody gives dates: «по итогам учебного года» is the end of August. */
        presumedDueOn: z.iso.date().nullable(),
      }),
    )
    .readonly(),
})
export type EventView = z.output<typeof eventView>

export const calendarDay = z.object({
  date: z.iso.date(),
  nonWorking: z.boolean(),
  entries: z
    .array(
      z.object({
        planId: z.int(),
        planTitle: z.string(),
        actionId: z.int(),
        occurrenceId: z.int(),
        number: z.string().nullable(),
        text: z.string(),
        total: z.int(),
        reported: z.int(),
        overdue: z.int(),
        assumed: z.boolean(),
      }),
    )
    .readonly(),
})
export type CalendarDay = z.output<typeof calendarDay>

export const productionCalendarView = z.object({
  year: z.int(),
  /** Days off that fall on Monday–Friday, and all statutory holidays. */
  nonWorkingDays: z.array(z.iso.date()).max(200).readonly(),
  /** Saturdays and Sundays that are worked. */
  workingWeekends: z.array(z.iso.date()).max(50).readonly(),
  /** Working days shorter by an hour. */
  shortenedDays: z.array(z.iso.date()).max(50).readonly(),
  source: z.string().max(500),
  provenance: z.enum(['official', 'secondary', 'to-verify', 'system']),
  /** True when no one has published or entered this year: weekends and statutory holidays only. */
  assumed: z.boolean(),
  version: z.int(),
})
export type ProductionCalendarView = z.output<typeof productionCalendarView>
