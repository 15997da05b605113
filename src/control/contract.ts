import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { AnswersSchema } from '#monitoring/domain/form/answers.ts'
import {
  ChecklistChoiceSchema,
  InspectionSchema,
  idSchema,
  inspectionFields,
  VisitCardSchema,
  VisitSchema,
  versionSchema,
} from './domain/shapes.ts'

/** The plan of inspections. Days are 'YYYY-MM-DD'; `version` is the one the writer saw. */
export type InspectionView = z.output<typeof InspectionSchema>
export type VisitView = z.output<typeof VisitSchema>
export type VisitCard = z.output<typeof VisitCardSchema>
export type InspectionCard = z.output<typeof getInspection.answer>
export type ControlChoices = z.output<typeof getControlChoices.answer>

const reachSchema = z.enum(['municipality', 'organizations'])

/** Inspections that begin in the period, both days included; an organisation's people see those that concern it. */
export const listInspections = endpoint({
  method: 'GET',
  path: '/control/inspections',
  query: z.object({ from: plainDateSchema, to: plainDateSchema }),
  answer: z.object({
    inspections: z.array(InspectionSchema.extend({ visits: z.array(VisitSchema) })),
    reach: reachSchema,
  }),
})

/** What the forms of an inspection and a hearing offer. */
export const getControlChoices = endpoint({
  method: 'GET',
  path: '/control/choices',
  answer: z.object({
    organizations: z.array(z.object({ organizationId: z.int(), shortName: z.string(), type: z.string() })),
    people: z.array(z.string()),
    acts: z.array(z.object({ actId: z.int(), title: z.string() })),
    actions: z.array(
      z.object({ planId: z.int(), planTitle: z.string(), actionId: z.int(), title: z.string() }),
    ),
    checklists: z.array(z.object({ choice: ChecklistChoiceSchema, title: z.string() })),
  }),
})

const inspectionParams = z.object({ inspectionId: idSchema })
const inspectionAnswer = InspectionSchema.extend({ visits: z.array(VisitSchema) })

export const getInspection = endpoint({
  method: 'GET',
  path: '/control/inspections/:inspectionId',
  params: inspectionParams,
  answer: inspectionAnswer,
})

const organizationIds = z.array(z.int().positive()).min(1, 'Выберите хотя бы одну организацию').max(500)

export const addInspection = endpoint({
  method: 'POST',
  path: '/control/inspections',
  body: z.object({ ...inspectionFields, organizationIds, checklist: ChecklistChoiceSchema.nullable() }),
  answer: inspectionAnswer,
})

/** The check list is changed only while nothing has begun; `null` leaves it as it is. */
export const changeInspection = endpoint({
  method: 'PUT',
  path: '/control/inspections/:inspectionId',
  params: inspectionParams,
  body: z.object({
    version: versionSchema,
    ...inspectionFields,
    organizationIds,
    checklist: ChecklistChoiceSchema.nullable(),
  }),
  answer: inspectionAnswer,
})

export const moveInspectionAway = endpoint({
  method: 'POST',
  path: '/control/inspections/:inspectionId/removal',
  params: inspectionParams,
  body: z.object({ version: versionSchema, removed: z.boolean() }),
  answer: inspectionAnswer,
})

const visitParams = z.object({ inspectionId: idSchema, organizationId: idSchema })

export const getVisit = endpoint({
  method: 'GET',
  path: '/control/inspections/:inspectionId/visits/:organizationId',
  params: visitParams,
  answer: VisitCardSchema,
})

/** Keeps what has been filled in so far; the first time begins the visit. `version` 0: nothing was kept before. */
export const keepAnswers = endpoint({
  method: 'PUT',
  path: '/control/inspections/:inspectionId/visits/:organizationId/answers',
  params: visitParams,
  body: z.object({ version: z.int().min(0), answers: AnswersSchema }),
  answer: z.object({ version: versionSchema }),
})

/** How a visit moves on: begun, shown to the organisation, reported, closed; and the way back from each. */
export const moveVisit = endpoint({
  method: 'POST',
  path: '/control/inspections/:inspectionId/visits/:organizationId/move',
  params: visitParams,
  body: z.object({
    version: versionSchema,
    move: z.discriminatedUnion('to', [
      z.object({ to: z.literal('begun') }),
      z.object({ to: z.literal('shown') }),
      z.object({
        to: z.literal('reported'),
        conclusion: z.string().trim().min(1, 'Напишите вывод').max(8000),
        reportedOn: plainDateSchema,
      }),
      z.object({ to: z.literal('report-withdrawn') }),
      z.object({ to: z.literal('closed') }),
      z.object({ to: z.literal('reopened') }),
    ]),
  }),
  answer: VisitCardSchema,
})

/** The report on one organisation. */
export const downloadVisitReport = endpoint({
  method: 'GET',
  path: '/control/inspections/:inspectionId/visits/:organizationId/report',
  params: visitParams,
  answer: z.void(),
  download: true,
})

/** The report on the whole inspection, organisation after organisation. */
export const downloadInspectionReport = endpoint({
  method: 'GET',
  path: '/control/inspections/:inspectionId/report',
  params: inspectionParams,
  answer: z.void(),
  download: true,
})
