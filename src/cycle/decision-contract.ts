import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { measureStates } from './domain/decision.ts'
import {
  DecisionSchema,
  decisionFields,
  EffectResultSchema,
  EffectReviewSchema,
  idSchema,
  MeasureSchema,
  measureFields,
  reviewFields,
  versionSchema,
} from './domain/shapes.ts'

/** Management decisions with their measures, and what came of them. */
export type DecisionView = z.output<typeof DecisionSchema>
export type MeasureView = z.output<typeof MeasureSchema>
export type EffectReviewView = z.output<typeof EffectReviewSchema>
export type EffectResultView = z.output<typeof EffectResultSchema>
export type DecisionChoices = z.output<typeof getDecisionChoices.answer>
export type FigureSeries = z.output<typeof listFigures.answer>['series'][number]
export type EffectPreview = z.output<typeof previewEffect.answer>

const removal = z.object({ version: versionSchema, removed: z.boolean() })

export const listDecisions = endpoint({
  method: 'GET',
  path: '/cycle/decisions',
  answer: z.object({ decisions: z.array(DecisionSchema), reach: z.enum(['municipality', 'organizations']) }),
})

/** What a decision may refer to. */
export const getDecisionChoices = endpoint({
  method: 'GET',
  path: '/cycle/decision-choices',
  answer: z.object({
    organizations: z.array(z.object({ organizationId: z.int(), shortName: z.string() })),
    acts: z.array(z.object({ actId: z.int(), title: z.string() })),
    actions: z.array(
      z.object({
        planId: z.int(),
        planTitle: z.string(),
        actionId: z.int(),
        title: z.string(),
        /** The next days it falls due, three at most. */
        dueOn: z.array(plainDateSchema),
      }),
    ),
  }),
})

const decisionParams = z.object({ decisionId: idSchema })

export const getDecision = endpoint({
  method: 'GET',
  path: '/cycle/decisions/:decisionId',
  params: decisionParams,
  answer: DecisionSchema,
})

/** With one measure for every organisation of the findings it answers, where a measure is given. */
export const addDecision = endpoint({
  method: 'POST',
  path: '/cycle/decisions',
  body: z.object({
    findingIds: z.array(z.int().positive()).max(500).default([]),
    measure: z.object(measureFields).nullable().default(null),
    ...decisionFields,
  }),
  answer: DecisionSchema,
})

export const changeDecision = endpoint({
  method: 'PUT',
  path: '/cycle/decisions/:decisionId',
  params: decisionParams,
  body: z.object({
    version: versionSchema,
    findingIds: z.array(z.int().positive()).max(500),
    ...decisionFields,
  }),
  answer: DecisionSchema,
})

export const moveDecisionAway = endpoint({
  method: 'POST',
  path: '/cycle/decisions/:decisionId/removal',
  params: decisionParams,
  body: removal,
  answer: DecisionSchema,
})

export const addMeasures = endpoint({
  method: 'POST',
  path: '/cycle/decisions/:decisionId/measures',
  params: decisionParams,
  body: z.object({
    organizationIds: z.array(z.int().positive()).min(1, 'Выберите организации').max(500),
    ...measureFields,
  }),
  answer: DecisionSchema,
})

/** Measures of standing decisions that are carried out by a point of a plan: for the page of the point and of its tasks. */
export const listMeasuresOfAction = endpoint({
  method: 'GET',
  path: '/cycle/measures',
  query: z.object({ actionId: idSchema }),
  answer: z.object({
    measures: z.array(
      z.object({
        ...{ measureId: z.int(), organizationId: z.int(), organizationName: z.string() },
        ...{ what: z.string(), dueOn: plainDateSchema, state: z.enum(measureStates) },
        ...{ decisionId: z.int(), decision: z.string() },
        taskIds: z.array(z.int()),
      }),
    ),
  }),
})

const measureParams = z.object({ measureId: idSchema })

export const changeMeasure = endpoint({
  method: 'PUT',
  path: '/cycle/measures/:measureId',
  params: measureParams,
  body: z.object({ version: versionSchema, removed: z.boolean(), ...measureFields }),
  answer: MeasureSchema,
})

/** Done, with what was done; a null day takes it back. */
export const reportMeasure = endpoint({
  method: 'POST',
  path: '/cycle/measures/:measureId/done',
  params: measureParams,
  body: z.object({
    version: versionSchema,
    doneOn: plainDateSchema.nullable(),
    doneNote: z.string().trim().max(2000).nullable().default(null),
  }),
  answer: MeasureSchema,
})

/** Figures that can be set side by side, with the years there are. */
export const listFigures = endpoint({
  method: 'GET',
  path: '/cycle/figures',
  answer: z.object({
    series: z.array(
      z.object({
        seriesKey: z.string(),
        name: z.string(),
        better: z.enum(['lower', 'higher']),
        years: z.array(z.int()),
      }),
    ),
  }),
})

const seriesKey = z.string().min(1, 'Выберите показатель').max(300)

/** Counts without keeping: who would be compared and what comes out. */
export const previewEffect = endpoint({
  method: 'GET',
  path: '/cycle/decisions/:decisionId/effect',
  params: decisionParams,
  query: z.object({
    seriesKey,
    beforeYear: z.coerce.number().int().min(2000).max(2200),
    afterYear: z.coerce.number().int().min(2000).max(2200),
    /** Numbers of organisations with commas between; without it the most alike are matched. */
    compared: z
      .string()
      .regex(/^\d{1,9}(,\d{1,9}){0,499}$/, { error: 'Укажите номера организаций через запятую' })
      .optional(),
  }),
  answer: z.object({
    figureName: z.string(),
    result: EffectResultSchema,
    sentences: z.array(z.string()),
    /** Who may be compared. */
    candidates: z.array(z.object({ organizationId: z.int(), shortName: z.string(), isChosen: z.boolean() })),
  }),
})

export const listEffectReviews = endpoint({
  method: 'GET',
  path: '/cycle/effect-reviews',
  answer: z.object({ reviews: z.array(EffectReviewSchema) }),
})

const reviewParams = z.object({ reviewId: idSchema })

export const getEffectReview = endpoint({
  method: 'GET',
  path: '/cycle/effect-reviews/:reviewId',
  params: reviewParams,
  answer: z.object({
    review: EffectReviewSchema,
    sentences: z.array(z.string()),
    /** Organisations of the review whose numbers are other today than when it was written. */
    changedSince: z.array(z.string()),
  }),
})

/** Counts anew, freezes what was read and keeps the verdict. */
export const addEffectReview = endpoint({
  method: 'POST',
  path: '/cycle/decisions/:decisionId/effect-reviews',
  params: decisionParams,
  body: z.object({
    seriesKey,
    beforeYear: z.int().min(2000).max(2200),
    afterYear: z.int().min(2000).max(2200),
    /** null: the most alike are matched. */
    comparedIds: z.array(z.int().positive()).max(500).nullable().default(null),
    ...reviewFields,
  }),
  answer: EffectReviewSchema,
})

export const changeEffectReview = endpoint({
  method: 'PUT',
  path: '/cycle/effect-reviews/:reviewId',
  params: reviewParams,
  body: z.object({ version: versionSchema, removed: z.boolean(), ...reviewFields }),
  answer: EffectReviewSchema,
})
