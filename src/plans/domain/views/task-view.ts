import { z } from 'zod'
import { OUTCOMES } from '../reporting/report.ts'
import { TASK_STATES } from '../reporting/task-state.ts'
import { planDay } from './plan-bounds.ts'

/** By what a task was taken off control: «приказ от 12.01.2027 № 14». */
export const releaseDocument = z.object({
  kind: z.string().trim().min(1, { error: 'Укажите вид документа' }).max(100),
  number: z.string().trim().min(1, { error: 'Укажите номер' }).max(100),
  date: planDay,
})
export type ReleaseDocument = z.output<typeof releaseDocument>

export const occurrenceView = z.object({
  id: z.int(),
  /** «I квартал 2027», «ВПР, 2026/27»; empty when the date says it all. */
  label: z.string(),
  /** Which nested point of the action, from 0; null for the whole action. */
  pointIndex: z.int().nullable(),
  startsOn: z.iso.date().nullable(),
  dueOn: z.iso.date().nullable(),
  /** The due date moved to the next working day where it falls on a day off (ГК РФ, ст. 193). */
  workingDueOn: z.iso.date().nullable(),
  /** What the plan does not say and was filled in, with the reason. */
  assumed: z.array(z.string()).readonly(),
  /** «ВПР»: has no date until the event gets one. */
  waitsFor: z.string().nullable(),
  /** «при наличии», «при необходимости». */
  conditional: z.boolean(),
  /** Outside the plan's own dates or before it was approved: never overdue by itself. */
  beyond: z.enum(['before-horizon', 'after-horizon', 'before-approval']).nullable(),
  /** Why and by what it was taken off control before it had a date. */
  releaseNote: z.string().nullable(),
  releaseDocument: releaseDocument.nullable(),
  /** Tasks under control, and how many of them were reported on, accepted ones included. */
  total: z.int(),
  reported: z.int(),
  accepted: z.int(),
  overdue: z.int(),
  /** Closed for want of a case, and no longer asked: not among `total`. */
  notRequired: z.int(),
  released: z.int(),
})
export type OccurrenceView = z.output<typeof occurrenceView>

export const taskView = z.object({
  organizationId: z.int(),
  id: z.int(),
  organizationName: z.string(),
  /** Whom the plan named in person; null when the organisation as a whole answers. */
  userName: z.string().nullable(),
  part: z.enum(['lead', 'participant']),
  state: z.enum(TASK_STATES),
  /** The last report that stands. */
  outcome: z.enum(OUTCOMES).nullable(),
  reportText: z.string().nullable(),
  reportedAt: z.iso.datetime().nullable(),
  reportedBy: z.string().nullable(),
  /** Files and links of that report. */
  evidenceCount: z.int(),
  /** What the authority asked to mend, until the report is accepted. */
  returnComment: z.string().nullable(),
  /** Why there was nothing to do, or why it is no longer asked. */
  closingNote: z.string().nullable(),
  /** The document by which it is no longer asked. */
  releaseDocument: releaseDocument.nullable(),
  /** «при наличии», «при необходимости»: ask first whether there is a case. */
  conditional: z.boolean(),
  dueOn: z.iso.date(),
  workingDueOn: z.iso.date(),
  /** Days past the working due date; 0 when not overdue. */
  overdueDays: z.int(),
  /** Whether it is one of the asking person's own. */
  mayReport: z.boolean(),
  version: z.int(),
})
export type TaskView = z.output<typeof taskView>

export const myTaskView = taskView.extend({
  planId: z.int(),
  planTitle: z.string(),
  actionId: z.int(),
  occurrenceId: z.int(),
  actionNumber: z.string().nullable(),
  actionText: z.string(),
  pointText: z.string().nullable(),
  occurrenceLabel: z.string(),
  startsOn: z.iso.date().nullable(),
  assumed: z.boolean(),
  /** A report must give numbers. */
  asksNumbers: z.boolean(),
})
export type MyTaskView = z.output<typeof myTaskView>
