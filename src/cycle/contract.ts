import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { freshnessStates } from './domain/changed-since.ts'
import { figureSources } from './domain/figure-reading.ts'
import {
  AnalysisSchema,
  analysisFields,
  FindingSchema,
  findingFields,
  idSchema,
  ProposalSchema,
  RecommendationSchema,
  scaleFields,
  versionSchema,
} from './domain/shapes.ts'

/** Analyses and what they have found: what crosses between the server and its pages. */
export type AnalysisView = z.output<typeof AnalysisSchema>
export type FindingView = z.output<typeof FindingSchema>
export type ProposalView = z.output<typeof ProposalSchema>
export type AnalysisCard = z.output<typeof getAnalysis.answer>
export type FindingChain = z.output<typeof getFinding.answer>

const removal = z.object({ version: versionSchema, removed: z.boolean() })

export const listAnalyses = endpoint({
  method: 'GET',
  path: '/cycle/analyses',
  answer: z.object({ analyses: z.array(AnalysisSchema) }),
})

const analysisParams = z.object({ analysisId: idSchema })

/** The figures it cites as they were read then, and what it has found. */
export const getAnalysis = endpoint({
  method: 'GET',
  path: '/cycle/analyses/:analysisId',
  params: analysisParams,
  answer: z.object({
    analysis: AnalysisSchema,
    figures: z.array(
      z.object({
        key: z.string(),
        name: z.string(),
        year: z.int(),
        link: z.string(),
        organizations: z.int(),
        successes: z.number(),
        count: z.int(),
        ...scaleFields,
        /** The same figure as it stands today. */
        now: z.object({
          state: z.enum(freshnessStates),
          changed: z.int(),
          successes: z.number(),
          count: z.int(),
        }),
      }),
    ),
    findings: z.array(FindingSchema),
  }),
})

export const addAnalysis = endpoint({
  method: 'POST',
  path: '/cycle/analyses',
  body: z.object(analysisFields),
  answer: AnalysisSchema,
})

export const changeAnalysis = endpoint({
  method: 'PUT',
  path: '/cycle/analyses/:analysisId',
  params: analysisParams,
  body: z.object({ version: versionSchema, ...analysisFields }),
  answer: AnalysisSchema,
})

export const moveAnalysisAway = endpoint({
  method: 'POST',
  path: '/cycle/analyses/:analysisId/removal',
  params: analysisParams,
  body: removal,
  answer: AnalysisSchema,
})

/** What other contexts offer for the analysis: its track, its school year. Taken ones are marked. */
export const listProposals = endpoint({
  method: 'GET',
  path: '/cycle/analyses/:analysisId/proposals',
  params: analysisParams,
  answer: z.object({ proposals: z.array(ProposalSchema), readFigures: z.int() }),
})

/** Takes the chosen ones; the figures behind them are read again and frozen. Twice the same changes nothing. */
export const takeFindings = endpoint({
  method: 'POST',
  path: '/cycle/analyses/:analysisId/findings',
  params: analysisParams,
  body: z.object({
    chosen: z
      .array(
        z.object({
          organizationId: z.int().positive(),
          source: z.enum(figureSources),
          sourceKey: z.string().min(1).max(300),
        }),
      )
      .min(1, 'Отметьте хотя бы одну находку')
      .max(2000),
  }),
  answer: z.object({ added: z.int(), skipped: z.int() }),
})

export const listFindings = endpoint({
  method: 'GET',
  path: '/cycle/findings',
  answer: z.object({
    findings: z.array(FindingSchema),
    organizations: z.array(z.object({ organizationId: z.int(), shortName: z.string() })),
    reach: z.enum(['municipality', 'organizations']),
  }),
})

/** The chain from a finding to its effect. */
export const getFinding = endpoint({
  method: 'GET',
  path: '/cycle/findings/:findingId',
  params: z.object({ findingId: idSchema }),
  answer: z.object({
    finding: FindingSchema,
    analysisTitle: z.string().nullable(),
    recommendations: z.array(RecommendationSchema),
    /** Cases of help for the school that go with it; those on the same ground first. */
    cases: z.array(
      z.object({
        ...{ link: z.string(), basis: z.string(), standing: z.string(), openedOn: plainDateSchema },
        adviserName: z.string().nullable(),
        isByGround: z.boolean(),
      }),
    ),
    decisions: z.array(
      z.object({
        decisionId: z.int(),
        title: z.string(),
        requisites: z.string(),
        measureCount: z.int(),
        doneCount: z.int(),
        /** Points of plans the measures are done by. */
        actions: z.array(z.object({ planId: z.int(), actionId: z.int(), title: z.string() })),
      }),
    ),
    reviews: z.array(
      z.object({
        reviewId: z.int(),
        figureName: z.string(),
        years: z.string(),
        verdict: z.string(),
        sentence: z.string(),
      }),
    ),
  }),
})

/** Written by hand, outside an analysis or within one. */
export const addFinding = endpoint({
  method: 'POST',
  path: '/cycle/findings',
  body: z.object({
    organizationId: z.int().positive(),
    analysisId: z.int().positive().nullable().default(null),
    ...findingFields,
  }),
  answer: FindingSchema,
})

export const changeFinding = endpoint({
  method: 'PUT',
  path: '/cycle/findings/:findingId',
  params: z.object({ findingId: idSchema }),
  body: z.object({ version: versionSchema, ...findingFields }),
  answer: FindingSchema,
})

export const moveFindingAway = endpoint({
  method: 'POST',
  path: '/cycle/findings/:findingId/removal',
  params: z.object({ findingId: idSchema }),
  body: removal,
  answer: FindingSchema,
})

/** What one organisation was told, decided and answered: for its page. */
export const getOrganizationCycle = endpoint({
  method: 'GET',
  path: '/cycle/organizations/:organizationId',
  params: z.object({ organizationId: idSchema }),
  answer: z.object({ findings: z.array(FindingSchema), recommendations: z.array(RecommendationSchema) }),
})
