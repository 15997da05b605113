import { z } from 'zod'
import { TRACKS } from '../track.ts'
import { progressView } from './action-view.ts'
import { boardView } from './board-view.ts'

const organizationCount = z.object({ organizationId: z.int(), name: z.string(), count: z.int() })

/** The municipality on one page, for the head of the authority. Organisations stand by name, never by how many are late. */
export const summaryView = z.object({
  madeOn: z.iso.date(),
  municipality: z.string(),
  sentences: z.array(z.string()).readonly(),
  plans: z.array(z.object({ id: z.int(), title: z.string(), progress: progressView })).readonly(),
  overdueByOrganization: z.array(organizationCount).readonly(),
  overdueByTrack: z
    .array(z.object({ track: z.enum(TRACKS).nullable(), title: z.string(), count: z.int() }))
    .readonly(),
  review: z.object({
    count: z.int(),
    /** The day on which the longest waiting report was sent. */
    oldestOn: z.iso.date().nullable(),
  }),
  /** Late with something, and no report in the last 30 days. */
  silent: z.array(organizationCount.extend({ lastReportOn: z.iso.date().nullable() })).readonly(),
  /** Required acts that are not there, or are not in force (N-8). */
  missingActs: z
    .array(z.object({ name: z.string(), organizations: z.array(z.string()).readonly() }))
    .readonly(),
  /** What falls due in the next 30 days, the nearest first; cut. */
  upcoming: z
    .array(
      z.object({
        planId: z.int(),
        actionId: z.int(),
        actionNumber: z.string().nullable(),
        actionText: z.string(),
        dueOn: z.iso.date(),
        /** How many performers have not reported yet. */
        waiting: z.int(),
      }),
    )
    .readonly(),
  upcomingCount: z.int(),
  board: boardView,
})
export type SummaryView = z.output<typeof summaryView>
