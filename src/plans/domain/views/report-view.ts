import { z } from 'zod'
import { TASK_ACTS } from '../reporting/next-state.ts'
import { OUTCOMES } from '../reporting/report.ts'
import { TASK_STATES } from '../reporting/task-state.ts'
import { myTaskView, releaseDocument, taskView } from './task-view.ts'

export const MOST_FILES = 20
export const MOST_LINKS = 20

const attachedFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'Файл назван не так' }),
  fileName: z.string().min(1).max(255),
})

/** A file in the store, as a page shows it. */
export const evidenceFile = attachedFile.extend({ kind: z.string(), byteCount: z.int() })
export type EvidenceFile = z.output<typeof evidenceFile>

const typedNumber = z.object({ questionId: z.int(), value: z.string().max(40) })

/** A report on its way to the server; numbers as typed («12,5»), files by the content that was uploaded before. */
export const reportFields = z.object({
  outcome: z.enum(OUTCOMES).default('done'),
  text: z.string().max(10_000),
  reason: z.string().max(10_000).nullable().default(null),
  numbers: z.array(typedNumber).max(50).readonly().default([]),
  links: z.array(z.string().trim().max(2_000)).max(MOST_LINKS).readonly().default([]),
  files: z.array(attachedFile).max(MOST_FILES).readonly().default([]),
})

/** A report being written: anything may be missing. */
export const draftContent = z.object({
  outcome: z.enum(OUTCOMES),
  text: z.string().max(10_000),
  reason: z.string().max(10_000),
  numbers: z.array(typedNumber).max(50).readonly(),
  links: z.array(z.string().max(2_000)).max(MOST_LINKS).readonly(),
  files: z.array(evidenceFile).max(MOST_FILES).readonly(),
})
export type DraftContent = z.output<typeof draftContent>

export const questionView = z.object({ questionId: z.int(), name: z.string(), unit: z.string() })
export type QuestionView = z.output<typeof questionView>

/** One report as it was sent; a corrected one is another version. */
export const reportVersionView = z.object({
  number: z.int(),
  outcome: z.enum(OUTCOMES),
  text: z.string(),
  reason: z.string().nullable(),
  numbers: z.array(questionView.extend({ value: z.string() })).readonly(),
  links: z.array(z.string()).readonly(),
  files: z.array(evidenceFile).readonly(),
  sentAt: z.iso.datetime(),
  sentBy: z.string().nullable(),
})
export type ReportVersionView = z.output<typeof reportVersionView>

/** One line of a task's history. */
export const taskEventView = z.object({
  id: z.int(),
  act: z.enum(TASK_ACTS),
  toState: z.enum(TASK_STATES),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  note: z.string().nullable(),
  document: releaseDocument.nullable(),
  reportNumber: z.int().nullable(),
})
export type TaskEventView = z.output<typeof taskEventView>

/** Everything about one task. What 409 carries as `current` is the same without the draft. */
export const taskPageView = z.object({
  task: myTaskView,
  sectionTitle: z.string().nullable(),
  expectedResultText: z.string().nullable(),
  questions: z.array(questionView).readonly(),
  /** The latest first. */
  versions: z.array(reportVersionView).readonly(),
  /** The latest first. */
  history: z.array(taskEventView).readonly(),
  /** What the asking person was writing, on whatever computer. */
  draft: z.object({ content: draftContent, savedAt: z.iso.datetime() }).nullable(),
  /** Who else is writing a report on this task. */
  alsoWriting: z.array(z.object({ name: z.string(), savedAt: z.iso.datetime() })).readonly(),
  /** The other performers of the same check point, within the scope. */
  companions: z.array(taskView).readonly(),
})
export type TaskPageView = z.output<typeof taskPageView>

/** One report that waits to be looked at. */
export const reviewItemView = z.object({ task: myTaskView, report: reportVersionView })
export type ReviewItemView = z.output<typeof reviewItemView>

export const taskKey = z.object({ organizationId: z.int(), taskId: z.int(), version: z.int() })

export const releaseFields = z.object({
  reason: z.string().trim().min(1, { error: 'Напишите причину' }).max(2_000),
  document: releaseDocument,
})
