import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { caseMoveSchema } from './domain/cases/move-case.ts'
import { progresses } from './domain/cases/objective.ts'
import { halves } from './domain/cases/review.ts'
import { bases, beneficiaries } from './domain/cases/support-case.ts'
import {
  caseLineSchema,
  caseSchema,
  idSchema,
  neededText,
  optionalText,
  reviewedObjectiveSchema,
  versionSchema,
} from './domain/shapes.ts'

export type { CaseView } from './domain/shapes.ts'

/** Cases of help: the authority leads them, the school answers and marks its objectives. */
const params = z.object({ organizationId: idSchema, caseId: idSchema })
const path = '/support/cases/:organizationId/:caseId'

/** Cases the scope sees: a school only its own and only those shown. */
export const listCases = endpoint({
  method: 'GET',
  path: '/support/cases',
  query: z.object({ organizationId: idSchema.optional() }),
  answer: z.object({ cases: z.array(caseLineSchema).readonly() }),
})

/** Whom and what the forms of a case offer. */
export const getCaseChoices = endpoint({
  method: 'GET',
  path: '/support/case-choices',
  answer: z.object({
    schools: z.array(z.object({ organizationId: z.int(), shortName: z.string() })).readonly(),
    people: z
      .array(z.object({ userId: z.string(), name: z.string(), organizationIds: z.array(z.int()).readonly() }))
      .readonly(),
    plans: z.array(z.object({ planId: z.int(), title: z.string() })).readonly(),
    dossiers: z
      .array(
        z.object({
          ...{ organizationId: z.int(), dossierId: z.int(), outcomeWords: z.string() },
          causes: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  }),
})

/** From a run, from a dossier of objectivity, or by words of one's own. */
export const openCase = endpoint({
  method: 'POST',
  path: '/support/cases',
  body: z.object({
    organizationId: z.int().positive(),
    basis: z.enum(bases),
    beneficiary: z.enum(beneficiaries),
    beneficiaryWords: optionalText(300),
    runId: z.int().positive().nullable().default(null),
    dossierId: z.int().positive().nullable().default(null),
    /** Beside what the run or the dossier says. */
    ground: optionalText(2000),
  }),
  answer: caseSchema,
})

export const getCase = endpoint({ method: 'GET', path, params, answer: caseSchema })

export const moveSupportCase = endpoint({
  method: 'PUT',
  path: `${path}/move`,
  params,
  body: z.object({ version: versionSchema, move: caseMoveSchema }),
  answer: caseSchema,
})

/** Makes a draft plan of the objectives: a person looks it through and approves it among the plans. */
export const makeCasePlan = endpoint({
  method: 'POST',
  path: `${path}/plan`,
  params,
  body: z.object({ version: versionSchema }),
  answer: caseSchema,
})

export const answerCase = endpoint({
  method: 'PUT',
  path: `${path}/answer`,
  params,
  body: z.object({ version: versionSchema, answer: neededText(10_000, 'Напишите ответ') }),
  answer: caseSchema,
})

const objectiveFields = {
  text: neededText(1000, 'Напишите цель'),
  indicator: neededText(500, 'Укажите, что измеряется'),
  unit: z.string().trim().max(30).default(''),
  baseline: z.number().min(-1e6).max(1e6).nullable().default(null),
  target: z.number('Укажите, какого значения достичь').min(-1e6).max(1e6),
  dueOn: plainDateSchema,
}

export const addObjective = endpoint({
  method: 'POST',
  path: `${path}/objectives`,
  params,
  body: z.object(objectiveFields),
  answer: caseSchema,
})

const objectiveParams = params.extend({ objectiveId: idSchema })

export const changeObjective = endpoint({
  method: 'PUT',
  path: `${path}/objectives/:objectiveId`,
  params: objectiveParams,
  body: z.object({ version: versionSchema, removed: z.boolean().default(false), ...objectiveFields }),
  answer: caseSchema,
})

/** The school's own mark. */
export const markObjective = endpoint({
  method: 'PUT',
  path: `${path}/objectives/:objectiveId/mark`,
  params: objectiveParams,
  body: z.object({ version: versionSchema, progress: z.enum(progresses), note: optionalText(2000) }),
  answer: caseSchema,
})

const visitFields = {
  plannedOn: plainDateSchema,
  visitorName: neededText(200, 'Укажите, кто поедет'),
  purpose: neededText(1000, 'Напишите, зачем'),
}

export const addVisit = endpoint({
  method: 'POST',
  path: `${path}/visits`,
  params,
  body: z.object(visitFields),
  answer: caseSchema,
})

export const changeVisit = endpoint({
  method: 'PUT',
  path: `${path}/visits/:caseVisitId`,
  params: params.extend({ caseVisitId: idSchema }),
  body: z.object({
    version: versionSchema,
    ...visitFields,
    heldOn: plainDateSchema.nullable(),
    notes: optionalText(10_000),
    agreed: optionalText(4000),
    removed: z.boolean().default(false),
  }),
  answer: caseSchema,
})

/** How each objective stands in December or June. */
export const keepReview = endpoint({
  method: 'PUT',
  path: `${path}/reviews/:reviewYear/:half`,
  params: params.extend({ reviewYear: z.coerce.number().int().min(2000).max(2100), half: z.enum(halves) }),
  body: z.object({
    /** 0: the review is held for the first time. */
    version: z.int().min(0),
    heldOn: plainDateSchema,
    summary: neededText(8000, 'Напишите вывод'),
    states: z.array(reviewedObjectiveSchema).min(1, 'Отметьте цели').max(100),
  }),
  answer: caseSchema,
})

/** A person's own list of cases to keep an eye on. */
export const watchCase = endpoint({
  method: 'PUT',
  path: `${path}/watch`,
  params,
  body: z.object({ isWatched: z.boolean() }),
  answer: z.object({ isWatched: z.boolean() }),
})

export const downloadCase = endpoint({
  method: 'GET',
  path: `${path}/paper`,
  params,
  answer: z.void(),
  download: true,
})
