import { z } from 'zod'
import { OUTCOMES } from '../reporting/report.ts'
import { TRACKS } from '../track.ts'

/** Tasks due in the period: how many there are, and how many of them are reported on, late, or not due yet. */
const counts = z.object({
  total: z.int(),
  reported: z.int(),
  overdue: z.int(),
  /** 0…1, reported among all; null where there are none. */
  reportedShare: z.number().nullable(),
})
export type ReportCounts = z.output<typeof counts>

const taskLine = z.object({
  actionId: z.int(),
  actionNumber: z.string().nullable(),
  actionText: z.string(),
  /** «I квартал 2027»; empty when the date says it all. */
  occurrenceLabel: z.string(),
  performer: z.string(),
  dueOn: z.iso.date(),
})

export const executionReport = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  /** «за IV квартал 2026 года» */
  periodWords: z.string(),
  madeOn: z.iso.date(),
  /** «Отчитались по 37 из 42 поручений (88,1 %), просрочено 3.» */
  sentence: z.string(),
  whole: counts,
  bySection: z.array(counts.extend({ title: z.string() })).readonly(),
  byPerformer: z.array(counts.extend({ name: z.string() })).readonly(),
  byTrack: z.array(counts.extend({ track: z.enum(TRACKS).nullable(), title: z.string() })).readonly(),
  overdue: z.array(taskLine.extend({ overdueDays: z.int() })).readonly(),
  /** What had no date in the period: it waits for an event. */
  waiting: z
    .array(
      z.object({
        actionId: z.int(),
        actionNumber: z.string().nullable(),
        actionText: z.string(),
        waitsFor: z.string(),
      }),
    )
    .readonly(),
  reports: z
    .array(
      taskLine.extend({
        reportedOn: z.iso.date(),
        outcome: z.enum(OUTCOMES),
        text: z.string(),
        /** Why not, or not wholly. */
        reason: z.string().nullable(),
        /** Names of files and addresses of pages. */
        evidence: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  /** Lists are cut at this many lines; the counts are whole. */
  mostLines: z.int(),
})
export type ExecutionReport = z.output<typeof executionReport>
