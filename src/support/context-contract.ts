import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { residualKinds } from './domain/context/residuals.ts'
import { signs } from './domain/context/signs.ts'
import { factors, groupAnswersSchema, significances } from './domain/profile/risk-profile.ts'
import { surveyedGroupSchema } from './domain/profile/surveyed-group.ts'
import { idSchema } from './domain/shapes.ts'

/** Social conditions of schools: the index, who does better or worse than they suggest, the risk profile. */
const signKeys = signs.map(({ key }) => key)
const signSchema = z.enum(signKeys)
const weightsSchema = z.record(signSchema, z.number().min(0, 'От 0').max(10, 'До 10'))

const contextSchoolSchema = z.object({
  organizationId: z.int(),
  organizationName: z.string(),
  /** The day from which the period of the passport counts; null where there is none. */
  periodFrom: plainDateSchema.nullable(),
  index: z.number().nullable(),
  parts: z
    .array(z.object({ sign: signSchema, share: z.number(), mean: z.number(), z: z.number() }))
    .readonly(),
  peers: z.array(z.string()).readonly(),
  /** Passed, % of all works of the year; null where there are no results. */
  value: z.number().nullable(),
  participants: z.int(),
  kind: z.enum(residualKinds),
  expected: z.number().nullable(),
  interval: z.object({ low: z.number(), high: z.number() }).nullable(),
  isFar: z.boolean(),
})
export type ContextSchool = z.output<typeof contextSchoolSchema>

const contextViewSchema = z.object({
  year: z.int().nullable(),
  years: z.array(z.int()).readonly(),
  /** 0 = the usual weights. */
  edition: z.int(),
  weights: weightsSchema,
  line: z
    .object({
      ...{ count: z.int(), slope: z.number(), slopeLow: z.number(), slopeHigh: z.number() },
      ...{ determination: z.number(), deviation: z.number() },
    })
    .nullable(),
  schools: z.array(contextSchoolSchema).readonly(),
})
export type ContextView = z.output<typeof contextViewSchema>

export const getContext = endpoint({
  method: 'GET',
  path: '/support/context',
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  answer: contextViewSchema,
})

export const changeWeights = endpoint({
  method: 'PUT',
  path: '/support/context/weights',
  body: z.object({ edition: z.int().min(0), weights: weightsSchema }),
  answer: contextViewSchema,
})

const profileSchema = z.object({
  organizationId: z.int(),
  year: z.int(),
  /** 0: nothing was kept before. */
  version: z.int(),
  answers: z.array(groupAnswersSchema).readonly(),
  official: z.partialRecord(z.enum(factors), z.enum(significances)),
  saverName: z.string().nullable(),
  savedOn: plainDateSchema.nullable(),
  /** Worked out of the answers; the official significance stands beside it. */
  risks: z
    .array(
      z.object({
        factor: z.enum(factors),
        risk: z.number().nullable(),
        significance: z.enum(significances).nullable(),
        groups: z.int(),
        official: z.enum(significances).nullable(),
      }),
    )
    .readonly(),
})
export type ProfileView = z.output<typeof profileSchema>

export const listProfiles = endpoint({
  method: 'GET',
  path: '/support/profiles/:organizationId',
  params: z.object({ organizationId: idSchema }),
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  answer: z.object({
    organizationName: z.string(),
    profiles: z.array(profileSchema).readonly(),
    /** What surveys of the asked year say; the authority alone is told. */
    surveyed: z.array(surveyedGroupSchema).readonly(),
  }),
})

export const saveProfile = endpoint({
  method: 'PUT',
  path: '/support/profiles/:organizationId/:profileYear',
  params: z.object({ organizationId: idSchema, profileYear: z.coerce.number().int().min(2000).max(2100) }),
  body: z.object({
    version: z.int().min(0),
    answers: z.array(groupAnswersSchema).max(4),
    official: z.partialRecord(z.enum(factors), z.enum(significances)),
  }),
  answer: profileSchema,
})

/** The table of the profile to fill in by hand: factors by rows, groups by columns. */
export const downloadProfile = endpoint({
  method: 'GET',
  path: '/support/profiles/:organizationId/:profileYear/table',
  params: z.object({ organizationId: idSchema, profileYear: z.coerce.number().int().min(2000).max(2100) }),
  answer: z.void(),
  download: true,
})

export const loadProfile = endpoint({
  method: 'POST',
  path: '/support/profiles/:organizationId/:profileYear/table',
  params: z.object({ organizationId: idSchema, profileYear: z.coerce.number().int().min(2000).max(2100) }),
  files: { most: 1, bytesEach: 2 * 1024 * 1024 },
  body: z.object({ version: z.coerce.number().int().min(0) }),
  answer: profileSchema,
})
