import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { actionView } from './domain/views/action-view.ts'
import { idInPath, planDay, planYear } from './domain/views/plan-bounds.ts'
import {
  calendarDay,
  defaultMonthsRow,
  defaultMonthsView,
  eventView,
  productionCalendarView,
  schedulePreview,
  timelineView,
} from './domain/views/schedule-view.ts'
import { myTaskView, occurrenceView, taskView } from './domain/views/task-view.ts'

// What becomes of a plan in time: default months, events, the timeline, tasks and the calendar.

const planParams = z.object({ planId: idInPath })
const actionParams = planParams.extend({ actionId: idInPath })
const yearParams = z.object({ year: z.coerce.number().int().min(2000).max(2100) })

/** Every track × stage, each with the one who said it last: plan over municipality over the product's preset. */
const defaultMonthsAnswer = z.object({
  rows: z.array(defaultMonthsView).readonly(),
  /** Where the product's own months come from. */
  provenance: z.string(),
})
/** Only the rows that differ from the layer below; a row left out returns to it. */
const defaultMonthsBody = z.object({ rows: z.array(defaultMonthsRow).max(200).readonly() })

export const getPlanDefaultMonths = endpoint({
  method: 'GET',
  path: '/plans/:planId/default-months',
  params: planParams,
  answer: defaultMonthsAnswer,
})

export const savePlanDefaultMonths = endpoint({
  method: 'PUT',
  path: '/plans/:planId/default-months',
  params: planParams,
  body: defaultMonthsBody,
  answer: defaultMonthsAnswer,
})

export const getMunicipalityDefaultMonths = endpoint({
  method: 'GET',
  path: '/plan-settings/default-months',
  answer: defaultMonthsAnswer,
})

export const saveMunicipalityDefaultMonths = endpoint({
  method: 'PUT',
  path: '/plan-settings/default-months',
  body: defaultMonthsBody,
  answer: defaultMonthsAnswer,
})

/** What approving would make of the draft now. */
export const previewSchedule = endpoint({
  method: 'GET',
  path: '/plans/:planId/schedule-preview',
  params: planParams,
  answer: schedulePreview,
})

/** Month-by-month marks of each action; a draft shows what would be planned. */
export const getTimeline = endpoint({
  method: 'GET',
  path: '/plans/:planId/timeline',
  params: planParams,
  answer: timelineView,
})

export const getAction = endpoint({
  method: 'GET',
  path: '/plans/:planId/actions/:actionId',
  params: actionParams,
  answer: z.object({
    planTitle: z.string(),
    planStatus: z.enum(['draft', 'approved']),
    sectionTitle: z.string().nullable(),
    action: actionView,
    occurrences: z.array(occurrenceView).readonly(),
    /** «по потребности»: a case can be opened by hand. */
    onDemand: z.boolean(),
  }),
})

export const listOccurrenceTasks = endpoint({
  method: 'GET',
  path: '/plans/:planId/occurrences/:occurrenceId/tasks',
  params: planParams.extend({ occurrenceId: idInPath }),
  answer: z.object({ occurrence: occurrenceView, tasks: z.array(taskView).readonly() }),
})

export const getEvents = endpoint({
  method: 'GET',
  path: '/plans/:planId/events',
  params: planParams,
  answer: z.object({ events: z.array(eventView).readonly() }),
})

/** Sets or clears the dates of one event; in an approved plan the waiting actions get their tasks at once. */
export const setEventDates = endpoint({
  method: 'PUT',
  path: '/plans/:planId/events',
  params: planParams,
  body: z.object({
    key: z.string().max(500),
    year: planYear,
    startsOn: planDay.nullable(),
    /** null takes the dates away; refused when somebody has already reported. */
    dueOn: planDay.nullable(),
  }),
  answer: z.object({ event: eventView, taskCount: z.int() }),
})

/** «По потребности»: the need has come, with a date. */
export const openCase = endpoint({
  method: 'POST',
  path: '/plans/:planId/actions/:actionId/cases',
  params: actionParams,
  body: z.object({
    dueOn: planDay,
    startsOn: planDay.nullable(),
    label: z.string().min(1).max(500),
  }),
  answer: z.object({ occurrence: occurrenceView, taskCount: z.int() }),
})

/**
 * The signed-in person's tasks: of own organisation, or given in person. What is to be done: returned ones first, then by
 * date, so the overdue come before the rest. `reported` are all the others.
 */
export const myTasks = endpoint({
  method: 'GET',
  path: '/my/tasks',
  query: z.object({
    state: z.enum(['open', 'overdue', 'reported']).optional(),
    from: planDay.optional(),
    to: planDay.optional(),
    /** Where the list goes on: `nextOffset` of the answer before. */
    offset: z.coerce.number().int().min(0).max(1_000_000).optional(),
  }),
  answer: z.object({
    tasks: z.array(myTaskView).readonly(),
    counts: z.object({
      open: z.int(),
      /** Of the open ones, those whose reports were returned. */
      returned: z.int(),
      overdue: z.int(),
      dueSoon: z.int(),
      reported: z.int(),
    }),
    nextOffset: z.int().nullable(),
  }),
})

/** Due dates by day; the authority sees the whole municipality or its own tasks, the others their own. */
export const getCalendar = endpoint({
  method: 'GET',
  path: '/calendar',
  query: z.object({
    from: planDay,
    to: planDay,
    scope: z.enum(['mine', 'municipality']).optional(),
  }),
  answer: z.object({ days: z.array(calendarDay).readonly(), warnings: z.array(z.string()).readonly() }),
})

export const getProductionCalendar = endpoint({
  method: 'GET',
  path: '/plan-settings/production-calendars/:year',
  params: yearParams,
  answer: productionCalendarView,
})

export const saveProductionCalendar = endpoint({
  method: 'PUT',
  path: '/plan-settings/production-calendars/:year',
  params: yearParams,
  body: productionCalendarView.pick({
    nonWorkingDays: true,
    workingWeekends: true,
    shortenedDays: true,
    source: true,
    version: true,
  }),
  answer: productionCalendarView,
})

/** Counts for the rail and the overview: what waits for this person. */
export const waitingForMe = endpoint({
  method: 'GET',
  path: '/waiting/plans',
  answer: z.object({
    /** Own tasks (of the person or of the organisation). */
    myOverdue: z.int(),
    myDueSoon: z.int(),
    /** Own tasks whose reports were returned and are neither late nor due soon. */
    myReturned: z.int(),
    /** Reports to look at, for those who do. */
    reportsToReview: z.int(),
    /** The whole municipality's, for those who see it; null for the others. */
    allOverdue: z.int().nullable(),
    allDueSoon: z.int().nullable(),
    /** Drafts to approve, for those who may. */
    drafts: z.int(),
    /** Occurrences that wait for an event's date, for those who set them. */
    waitingForDates: z.int(),
  }),
})
