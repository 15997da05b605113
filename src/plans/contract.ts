import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import {
  actionFields,
  actionView,
  performerShape,
  sectionFields,
  sectionView,
} from './domain/views/action-view.ts'
import { deadlineView } from './domain/views/deadline-view.ts'
import { performersAnswer, performerTarget, performerView } from './domain/views/performer-view.ts'
import { idInPath, planDay } from './domain/views/plan-bounds.ts'
import { approvalShape, planFields, planSummary, planView } from './domain/views/plan-view.ts'

// The plan itself: bringing it in, editing the draft, approving. What happens to it afterwards (schedule, tasks, calendar)
// is in the second half; the shapes stand in domain/views, one file a subject.

const planParams = z.object({ planId: idInPath })
const sectionParams = planParams.extend({ sectionId: idInPath })
const actionParams = planParams.extend({ actionId: idInPath })
const versionQuery = z.object({ version: z.coerce.number().int() })

/** The state of an action by its tasks; `waiting` waits for an event's date, `assumed` has a default date. */
export const actionStates = [
  'open',
  'overdue',
  'due-soon',
  'done',
  'waiting',
  'assumed',
  'on-demand',
] as const

export const actionFilter = z.object({
  track: actionView.shape.track.unwrap().optional(),
  sectionId: idInPath.optional(),
  performerKind: performerShape.shape.kind.optional(),
  organizationId: idInPath.optional(),
  state: z.enum(actionStates).optional(),
  /** 'YYYY-MM': something is due in this month. */
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional(),
  q: z.string().max(200).optional(),
  /** Removed rows of a draft too (for «вернуть»). */
  removed: z.enum(['with']).optional(),
})
export type ActionFilter = z.output<typeof actionFilter>

export const listPlans = endpoint({
  method: 'GET',
  path: '/plans',
  query: z.object({ removed: z.enum(['with']).optional() }),
  answer: z.object({ plans: z.array(planSummary).readonly() }),
})

/** The same file twice leads to the plan it already made. A file that is no plan is refused with the reasons. */
export const importPlan = endpoint({
  method: 'POST',
  path: '/plans/import',
  files: { most: 1, bytesEach: 20_000_000 },
  answer: z.object({
    planId: z.int(),
    outcome: z.enum(['created', 'already-imported']),
    status: z.enum(['draft', 'approved']),
    actionCount: z.int(),
    problemCount: z.int(),
  }),
})

export const createPlan = endpoint({
  method: 'POST',
  path: '/plans',
  body: planFields.pick({ title: true, kind: true, horizon: true }),
  answer: z.object({ planId: z.int() }),
})

export const getPlan = endpoint({
  method: 'GET',
  path: '/plans/:planId',
  params: planParams,
  answer: planView,
})

/** Each field may be left out; `version` is the one the person saw. A stale one answers 409 with `current`. */
export const updatePlan = endpoint({
  method: 'PATCH',
  path: '/plans/:planId',
  params: planParams,
  body: planFields.partial().extend({ version: z.int() }),
  answer: planView,
})

export const removePlan = endpoint({
  method: 'DELETE',
  path: '/plans/:planId',
  params: planParams,
  query: versionQuery,
  answer: z.object({ version: z.int() }),
})

export const restorePlan = endpoint({
  method: 'POST',
  path: '/plans/:planId/restore',
  params: planParams,
  answer: z.object({ version: z.int() }),
})

export const listPlanActions = endpoint({
  method: 'GET',
  path: '/plans/:planId/actions',
  params: planParams,
  query: actionFilter,
  answer: z.object({ actions: z.array(actionView).readonly() }),
})

export const addAction = endpoint({
  method: 'POST',
  path: '/plans/:planId/actions',
  params: planParams,
  body: actionFields.partial().extend({ afterActionId: z.int().nullable() }),
  answer: actionView,
})

export const saveAction = endpoint({
  method: 'PATCH',
  path: '/plans/:planId/actions/:actionId',
  params: actionParams,
  body: actionFields.partial().extend({ version: z.int() }),
  answer: actionView,
})

export const removeAction = endpoint({
  method: 'DELETE',
  path: '/plans/:planId/actions/:actionId',
  params: actionParams,
  query: versionQuery,
  answer: actionView,
})

export const restoreAction = endpoint({
  method: 'POST',
  path: '/plans/:planId/actions/:actionId/restore',
  params: actionParams,
  answer: actionView,
})

export const addSection = endpoint({
  method: 'POST',
  path: '/plans/:planId/sections',
  params: planParams,
  body: sectionFields.extend({ afterSectionId: z.int().nullable() }),
  answer: sectionView,
})

export const saveSection = endpoint({
  method: 'PATCH',
  path: '/plans/:planId/sections/:sectionId',
  params: sectionParams,
  body: sectionFields.partial().extend({ version: z.int() }),
  answer: sectionView,
})

/** Its actions stay in the plan, without a section, until the section is restored. */
export const removeSection = endpoint({
  method: 'DELETE',
  path: '/plans/:planId/sections/:sectionId',
  params: sectionParams,
  query: versionQuery,
  answer: sectionView,
})

export const restoreSection = endpoint({
  method: 'POST',
  path: '/plans/:planId/sections/:sectionId/restore',
  params: sectionParams,
  answer: sectionView,
})

/** What a typed deadline would be understood as, before it is saved. */
export const readDeadlineText = endpoint({
  method: 'POST',
  path: '/plans/:planId/deadline-reading',
  params: planParams,
  body: z.object({ text: z.string().max(2_000) }),
  answer: z.object({ deadlines: z.array(deadlineView).readonly() }),
})

export const getPerformers = endpoint({
  method: 'GET',
  path: '/plans/:planId/performers',
  params: planParams,
  answer: performersAnswer,
})

export const savePerformerMapping = endpoint({
  method: 'PUT',
  path: '/plans/:planId/performers',
  params: planParams,
  body: z.object({
    name: z.string().min(1).max(500),
    kind: performerShape.shape.kind,
    target: performerTarget,
  }),
  answer: performerView,
})

export const approvePlan = endpoint({
  method: 'POST',
  path: '/plans/:planId/approval',
  params: planParams,
  body: approvalShape
    .extend({
      documentKind: z.string().min(1).max(100),
      number: z.string().min(1).max(100),
      date: planDay,
    })
    .extend({ version: z.int() }),
  answer: z.object({ planId: z.int(), occurrenceCount: z.int(), taskCount: z.int() }),
})

/** The uploaded file as it came. */
export const downloadPlanSource = endpoint({
  method: 'GET',
  path: '/plans/:planId/source',
  params: planParams,
  answer: z.void(),
  download: true,
})

/** The text of the uploaded file in reading order, for manual entry and for «откуда это?». */
export const getPlanSourceText = endpoint({
  method: 'GET',
  path: '/plans/:planId/source-text',
  params: planParams,
  answer: z.object({
    lines: z.array(z.object({ text: z.string(), placeText: z.string() })).readonly(),
    /** Only the beginning of a very long document is shown. */
    truncated: z.boolean(),
  }),
})

/** The plan as the screen shows it, with the same filter; with `on`, the rows of that day's edition, without progress. */
export const exportPlan = endpoint({
  method: 'GET',
  path: '/plans/:planId/export.xlsx',
  params: planParams,
  query: actionFilter.extend({ on: planDay.optional() }),
  answer: z.void(),
  download: true,
})
