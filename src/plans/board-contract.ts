import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { BOARD_YEAR_KINDS } from './domain/board/board-year.ts'
import { TASK_CLASSES } from './domain/board/task-class.ts'
import { CYCLE_STAGES, TRACKS } from './domain/track.ts'
import { boardView, boardYearQuery, skipView } from './domain/views/board-view.ts'
import { organizationWork } from './domain/views/organization-work-view.ts'
import { idInPath } from './domain/views/plan-bounds.ts'
import { releaseFields } from './domain/views/report-view.ts'
import { summaryView } from './domain/views/summary-view.ts'
import { myTaskView } from './domain/views/task-view.ts'

// Checks of the whole: the board of a year (CY-7), the municipality on one page, one organisation's work.

const boardQuery = boardYearQuery.extend({
  /** Numbers of plans with commas between; every approved plan without it. */
  plans: z
    .string()
    .regex(/^\d{1,9}(,\d{1,9}){0,49}$/, { error: 'Укажите номера планов через запятую' })
    .optional(),
})

export const getBoard = endpoint({ method: 'GET', path: '/board', query: boardQuery, answer: boardView })

export const downloadBoard = endpoint({
  method: 'GET',
  path: '/board/export/:format',
  params: z.object({ format: z.enum(['xlsx', 'docx', 'pdf']) }),
  query: boardQuery,
  answer: z.void(),
  download: true,
})

/** The tasks behind a count of the board; a school's people find their own alone. */
export const listTasks = endpoint({
  method: 'GET',
  path: '/tasks',
  query: boardYearQuery.extend({
    track: z.enum(TRACKS).optional(),
    stage: z.enum(CYCLE_STAGES).optional(),
    of: z.enum([...TASK_CLASSES, 'undated']).optional(),
    /** Only what has no track or no stage. */
    unplaced: z.enum(['yes']).optional(),
    /** Whatever the year. */
    allYears: z.enum(['yes']).optional(),
    plans: boardQuery.shape.plans,
    organizationId: idInPath.optional(),
    /** Where the list goes on: `nextOffset` of the answer before. */
    offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
  }),
  answer: z.object({
    yearWords: z.string(),
    tasks: z.array(myTaskView).readonly(),
    found: z.int(),
    nextOffset: z.int().nullable(),
    /** Check points with the same filter that wait for an event's date, and so have no tasks yet. */
    undated: z
      .array(
        z.object({
          planId: z.int(),
          planTitle: z.string(),
          actionId: z.int(),
          actionNumber: z.string().nullable(),
          actionText: z.string(),
          waitsFor: z.string(),
        }),
      )
      .readonly(),
  }),
})

const placedAction = z.object({
  planId: z.int(),
  planTitle: z.string(),
  actionId: z.int(),
  number: z.string().nullable(),
  text: z.string(),
  version: z.int(),
  /** Its own track or its section's. */
  track: z.enum(TRACKS).nullable(),
  stages: z.array(z.enum(CYCLE_STAGES)).readonly(),
})

/** Actions of the year that stand nowhere on the board. */
export const listUnplacedActions = endpoint({
  method: 'GET',
  path: '/board/unplaced',
  query: boardQuery,
  answer: z.object({ actions: z.array(placedAction).readonly() }),
})

/** Which track and stages an action of an approved plan belongs to: the authority's own mark, not words of the act. */
export const placeAction = endpoint({
  method: 'PUT',
  path: '/board/actions/:actionId',
  params: z.object({ actionId: idInPath }),
  body: placedAction.pick({ version: true }).extend({
    track: z.enum(TRACKS).nullable(),
    stages: z.array(z.enum(CYCLE_STAGES)).max(CYCLE_STAGES.length).readonly(),
  }),
  answer: placedAction,
})

const skipPlace = z.object({
  kind: z.enum(BOARD_YEAR_KINDS),
  year: z.int().min(2000).max(2100),
  track: z.enum(TRACKS),
  stage: z.enum(CYCLE_STAGES),
})

/** «Пропустить этап»: says in writing why. `version` is that of the reason being changed, null for a new one. */
export const saveStageSkip = endpoint({
  method: 'PUT',
  path: '/board/skips',
  body: skipPlace.extend({
    reason: z.string().trim().min(10, { error: 'Объясните хотя бы в нескольких словах' }).max(2_000),
    version: z.int().nullable(),
  }),
  answer: skipView,
})

export const removeStageSkip = endpoint({
  method: 'POST',
  path: '/board/skips/removal',
  body: skipPlace.extend({ version: z.int() }),
  answer: z.void(),
})

export const getSummary = endpoint({
  method: 'GET',
  path: '/summary',
  query: boardYearQuery,
  answer: summaryView,
})

export const downloadSummary = endpoint({
  method: 'GET',
  path: '/summary/export/:format',
  params: z.object({ format: z.enum(['docx', 'xlsx', 'pdf']) }),
  query: boardYearQuery,
  answer: z.void(),
  download: true,
})

/** What the plans ask of one organisation; its own people and the authority alone. */
export const getOrganizationWork = endpoint({
  method: 'GET',
  path: '/organizations/:organizationId/work',
  params: z.object({ organizationId: idInPath }),
  answer: organizationWork,
})

/**
 * For an organisation that works no more: its open tasks are taken off control; where `passTo` names another, that one gets
 * the same check points first, as far as it has not got them already.
 */
export const settleOrganizationWork = endpoint({
  method: 'POST',
  path: '/organizations/:organizationId/work/settlement',
  params: z.object({ organizationId: idInPath }),
  body: releaseFields.extend({ passTo: z.int().positive().nullable() }),
  answer: z.object({ released: z.int(), passed: z.int() }),
})
