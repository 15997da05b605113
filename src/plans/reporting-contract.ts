import { z } from 'zod'
import { mostFileBytes } from '#documents/domain/stored-file.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { idInPath } from './domain/views/plan-bounds.ts'
import {
  draftContent,
  evidenceFile,
  questionView,
  releaseFields,
  reportFields,
  reviewItemView,
  taskKey,
  taskPageView,
} from './domain/views/report-view.ts'
import { taskView } from './domain/views/task-view.ts'

// What becomes of a task: reporting, reviewing, closing. `version` is the one the person saw; a stale one answers 409 with `current`.

const taskParams = z.object({ organizationId: idInPath, taskId: idInPath })
const version = z.int()
const comment = z.string().trim().min(1, { error: 'Напишите, что нужно исправить' }).max(2_000)
const reason = z.string().trim().min(1, { error: 'Напишите причину' }).max(2_000)

export const getTask = endpoint({
  method: 'GET',
  path: '/tasks/:organizationId/:taskId',
  params: taskParams,
  answer: taskPageView,
})

/** Sends a report; from a task reported on and not yet looked at, a corrected one. */
export const reportTask = endpoint({
  method: 'POST',
  path: '/tasks/:organizationId/:taskId/report',
  params: taskParams,
  body: reportFields.extend({ version }),
  answer: taskView,
})

export const withdrawReport = endpoint({
  method: 'POST',
  path: '/tasks/:organizationId/:taskId/withdrawal',
  params: taskParams,
  body: z.object({ version }),
  answer: taskView,
})

/** Keeps what is being typed, for its writer alone. The last one to be kept wins. */
export const keepReportDraft = endpoint({
  method: 'PUT',
  path: '/tasks/:organizationId/:taskId/draft',
  params: taskParams,
  body: z.object({ content: draftContent }),
  answer: z.object({ savedAt: z.iso.datetime() }),
})

export const dropReportDraft = endpoint({
  method: 'DELETE',
  path: '/tasks/:organizationId/:taskId/draft',
  params: taskParams,
  answer: z.void(),
})

/** Puts one file of evidence into the store; it belongs to a report once that is sent. */
export const addEvidenceFile = endpoint({
  method: 'POST',
  path: '/tasks/:organizationId/:taskId/files',
  params: taskParams,
  files: { most: 1, bytesEach: mostFileBytes },
  answer: evidenceFile,
})

/** A file of a report that was sent: the `position`-th of its version `number`. */
export const downloadEvidence = endpoint({
  method: 'GET',
  path: '/tasks/:organizationId/:taskId/reports/:number/files/:position',
  params: taskParams.extend({ number: idInPath, position: z.coerce.number().int().min(0) }),
  answer: z.void(),
  download: true,
})

/** «Нет случая»: what the plan asks «при наличии» or «при необходимости» was not needed. */
export const closeWithoutCase = endpoint({
  method: 'POST',
  path: '/tasks/:organizationId/:taskId/no-case',
  params: taskParams,
  body: z.object({ version, note: z.string().trim().min(1, { error: 'Напишите, почему' }).max(2_000) }),
  answer: taskView,
})

/** The case has come after all. */
export const openForCase = endpoint({
  method: 'DELETE',
  path: '/tasks/:organizationId/:taskId/no-case',
  params: taskParams,
  query: z.object({ version: z.coerce.number().int() }),
  answer: taskView,
})

/** Reports that wait to be looked at, the longest waiting first. */
export const listReportsToReview = endpoint({
  method: 'GET',
  path: '/reports',
  query: z.object({
    planId: idInPath.optional(),
    sectionId: idInPath.optional(),
    organizationId: idInPath.optional(),
    /** Where the list goes on: `nextOffset` of the answer before. */
    offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
  }),
  answer: z.object({
    reports: z.array(reviewItemView).readonly(),
    /** How many wait with this filter, and in all. */
    found: z.int(),
    total: z.int(),
    /** What waiting reports there are to choose from. */
    plans: z.array(z.object({ id: z.int(), title: z.string(), count: z.int() })).readonly(),
    sections: z
      .array(z.object({ id: z.int(), planId: z.int(), title: z.string(), count: z.int() }))
      .readonly(),
    organizations: z.array(z.object({ id: z.int(), name: z.string(), count: z.int() })).readonly(),
    nextOffset: z.int().nullable(),
  }),
})

const keysBody = z.object({ tasks: z.array(taskKey).min(1).max(500).readonly() })
const doneKeys = z.object({
  tasks: z.array(taskKey).readonly(),
  /** Changed by others meanwhile, or not waiting any more: left as they are. */
  skipped: z.int(),
})

export const acceptReports = endpoint({
  method: 'POST',
  path: '/reports/acceptance',
  body: keysBody,
  answer: doneKeys.extend({
    /** The person's own reports: another reviewer accepts them. */
    own: z.int(),
  }),
})

/** Takes an acceptance back: the reports wait to be looked at again. */
export const reopenReports = endpoint({
  method: 'POST',
  path: '/reports/reopening',
  body: keysBody.extend({ reason }),
  answer: doneKeys,
})

export const returnReport = endpoint({
  method: 'POST',
  path: '/tasks/:organizationId/:taskId/return',
  params: taskParams,
  body: z.object({ version, comment }),
  answer: taskView,
})

/** «Снято с контроля» */
export const releaseTask = endpoint({
  method: 'POST',
  path: '/tasks/:organizationId/:taskId/release',
  params: taskParams,
  body: releaseFields.extend({ version }),
  answer: taskView,
})

/** Under control again, where it stood before. */
export const resumeTask = endpoint({
  method: 'POST',
  path: '/tasks/:organizationId/:taskId/resumption',
  params: taskParams,
  body: z.object({ version, reason }),
  answer: taskView,
})

const occurrenceParams = z.object({ planId: idInPath, occurrenceId: idInPath })

/** The same for every task of a check point that is not settled yet. */
export const releaseOccurrence = endpoint({
  method: 'POST',
  path: '/plans/:planId/occurrences/:occurrenceId/release',
  params: occurrenceParams,
  body: releaseFields,
  answer: z.object({ taskCount: z.int() }),
})

export const resumeOccurrence = endpoint({
  method: 'POST',
  path: '/plans/:planId/occurrences/:occurrenceId/resumption',
  params: occurrenceParams,
  body: z.object({ reason }),
  answer: z.object({ taskCount: z.int() }),
})

const actionParams = z.object({ planId: idInPath, actionId: idInPath })

/** The numbers that reports on an action must give. */
export const listActionQuestions = endpoint({
  method: 'GET',
  path: '/plans/:planId/actions/:actionId/questions',
  params: actionParams,
  answer: z.object({
    questions: z
      .array(
        questionView.extend({
          /** How many reports that stand have answered, and the sum of their answers, '1240.5'. */
          answerCount: z.int(),
          sum: z.string(),
        }),
      )
      .readonly(),
  }),
})

export const addActionQuestion = endpoint({
  method: 'POST',
  path: '/plans/:planId/actions/:actionId/questions',
  params: actionParams,
  body: z.object({
    name: z.string().trim().min(1, { error: 'Напишите, какое число нужно' }).max(200),
    unit: z.string().trim().max(40),
  }),
  answer: questionView,
})

/** No longer asked; `restore` asks it again. Answers that were given stay. */
export const removeActionQuestion = endpoint({
  method: 'DELETE',
  path: '/plans/:planId/actions/:actionId/questions/:questionId',
  params: actionParams.extend({ questionId: idInPath }),
  answer: questionView,
})

export const restoreActionQuestion = endpoint({
  method: 'POST',
  path: '/plans/:planId/actions/:actionId/questions/:questionId/restore',
  params: actionParams.extend({ questionId: idInPath }),
  answer: questionView,
})
