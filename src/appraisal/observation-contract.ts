import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { organizationTypes } from '#organizations/domain/organization-type.ts'
import { GroupSchema } from './domain/observation/groups.ts'
import { InstrumentSchema } from './domain/observation/instrument.ts'
import { RatingsSchema } from './domain/observation/rating.ts'

/** Rounds of observation: who looks where, what each saw, what they agreed on. */
export type RoundHead = z.output<typeof RoundHeadSchema>
export type RoundCard = z.output<typeof RoundCardSchema>
export type RoundChoices = z.output<typeof getRoundChoices.answer>
export type RatingSheet = z.output<typeof RatingSheetSchema>
export type MyRating = z.output<typeof MyRatingSchema>

export const idSchema = z.coerce.number().int().positive()
export const versionSchema = z.int().positive()

const RoundHeadSchema = z.object({
  roundId: z.int(),
  version: versionSchema,
  title: z.string(),
  startsOn: plainDateSchema,
  endsOn: plainDateSchema,
  finishedOn: plainDateSchema.nullable(),
  removed: z.boolean(),
  organizations: z.int(),
  settled: z.int(),
  sheets: z.int(),
  sent: z.int(),
})

const MyRatingSchema = z.object({
  roundId: z.int(),
  organizationId: z.int(),
  organizationName: z.string(),
  title: z.string(),
  endsOn: plainDateSchema,
  marked: z.int(),
  whole: z.int(),
  sentOn: plainDateSchema.nullable(),
})

const AreaValueSchema = z.object({ key: z.string(), value: z.number().nullable(), counted: z.int() })

export const KappaSchema = z.object({
  kappa: z.number(),
  error: z.number(),
  interval: z.object({ low: z.number(), high: z.number(), level: z.number() }),
})

const AreaTitleSchema = z.object({ key: z.string(), title: z.string() })

const RoundCardSchema = RoundHeadSchema.extend({
  source: z.string(),
  /** The instrument has something that is looked at group by group. */
  isByGroups: z.boolean(),
  areas: z.array(AreaTitleSchema),
  /** The same levels by the municipality's own set of areas; null where the instrument has none. */
  municipal: z
    .object({
      areas: z.array(AreaTitleSchema),
      profile: z.array(AreaValueSchema),
      observed: z.array(z.object({ organizationId: z.int(), areas: z.array(AreaValueSchema) })),
    })
    .nullable(),
  plan: z.object({ planId: z.int(), actionId: z.int(), title: z.string() }).nullable(),
  /** Means over the kindergartens that are settled. */
  profile: z.array(AreaValueSchema),
  isWeighted: z.boolean(),
  /** Experts in pairs over the whole round; null while too little is marked twice. */
  agreement: KappaSchema.nullable(),
  pairs: z.int(),
  observed: z.array(
    z.object({
      organizationId: z.int(),
      organizationName: z.string(),
      children: z.int().nullable(),
      groups: z.array(GroupSchema),
      experts: z.array(
        z.object({
          expertId: z.string(),
          name: z.string(),
          marked: z.int(),
          sentOn: plainDateSchema.nullable(),
        }),
      ),
      apart: z.int(),
      settledOn: plainDateSchema.nullable(),
      areas: z.array(AreaValueSchema),
      agreement: KappaSchema.nullable(),
    }),
  ),
})

export const listRounds = endpoint({
  method: 'GET',
  path: '/observation/rounds',
  query: z.object({ from: plainDateSchema, to: plainDateSchema }),
  answer: z.object({
    rounds: z.array(RoundHeadSchema),
    mine: z.array(MyRatingSchema),
    /** Own sheets of the organisations of whoever asks. */
    own: z.array(MyRatingSchema),
  }),
})

export const getRoundChoices = endpoint({
  method: 'GET',
  path: '/observation/choices',
  answer: z.object({
    /** As it comes with the program. */
    instrument: InstrumentSchema,
    /** As the municipality last used it, where it is another. */
    lastInstrument: InstrumentSchema.nullable(),
    organizations: z.array(
      z.object({ organizationId: z.int(), shortName: z.string(), type: z.enum(organizationTypes) }),
    ),
    experts: z.array(z.object({ expertId: z.string(), name: z.string() })),
    /** Points of plans that are done «по мере необходимости»: such a one may open when the round is finished. */
    actions: z.array(z.object({ planId: z.int(), actionId: z.int(), title: z.string() })),
  }),
})

const roundFields = {
  title: z.string().trim().min(1, 'Назовите обход').max(300),
  startsOn: plainDateSchema,
  endsOn: plainDateSchema,
  planId: z.int().positive().nullable().default(null),
  actionId: z.int().positive().nullable().default(null),
  observed: z
    .array(
      z.object({
        organizationId: z.int().positive(),
        children: z.int().min(1).max(10_000).nullable().default(null),
        /** Names of the groups that are looked at one by one; none: the kindergarten as a whole. */
        groups: z
          .array(z.string().trim().min(1).max(80))
          .max(30)
          .refine((names) => new Set(names).size === names.length, 'Группы названы одинаково')
          .default([]),
        expertIds: z.array(z.string().min(1).max(100)).min(1, 'Назначьте эксперта').max(3),
      }),
    )
    .min(1, 'Выберите хотя бы одну организацию')
    .max(500),
}

export const addRound = endpoint({
  method: 'POST',
  path: '/observation/rounds',
  body: z.object({ ...roundFields, instrument: InstrumentSchema.optional() }),
  answer: RoundCardSchema,
})

const roundParams = z.object({ roundId: idSchema })

export const getRound = endpoint({
  method: 'GET',
  path: '/observation/rounds/:roundId',
  params: roundParams,
  answer: RoundCardSchema,
})

export const changeRound = endpoint({
  method: 'PUT',
  path: '/observation/rounds/:roundId',
  params: roundParams,
  body: z.object({ version: versionSchema, ...roundFields }),
  answer: RoundCardSchema,
})

export const moveRoundAway = endpoint({
  method: 'POST',
  path: '/observation/rounds/:roundId/removal',
  params: roundParams,
  body: z.object({ version: versionSchema, removed: z.boolean() }),
  answer: RoundCardSchema,
})

/** Ends the round; the point of the plan named for it opens by itself. `dueOn`: by when its measures are asked. */
export const finishRound = endpoint({
  method: 'POST',
  path: '/observation/rounds/:roundId/finish',
  params: roundParams,
  body: z.object({
    version: versionSchema,
    finished: z.boolean(),
    dueOn: plainDateSchema.nullable().default(null),
  }),
  answer: RoundCardSchema.extend({ openedTasks: z.int().nullable() }),
})

export const sheetParams = z.object({ roundId: idSchema, organizationId: idSchema })

export const RatingSheetSchema = z.object({
  roundId: z.int(),
  organizationId: z.int(),
  organizationName: z.string(),
  title: z.string(),
  endsOn: plainDateSchema,
  isOpen: z.boolean(),
  instrument: InstrumentSchema,
  groups: z.array(GroupSchema),
  version: versionSchema,
  ratings: RatingsSchema,
  sentOn: plainDateSchema.nullable(),
})

/** One's own sheet: what the signed-in expert sees at one organisation. */
export const getMyRating = endpoint({
  method: 'GET',
  path: '/observation/rounds/:roundId/sheets/:organizationId',
  params: sheetParams,
  answer: RatingSheetSchema,
})

export const keepMyRating = endpoint({
  method: 'PUT',
  path: '/observation/rounds/:roundId/sheets/:organizationId',
  params: sheetParams,
  body: z.object({ version: versionSchema, ratings: RatingsSchema }),
  answer: z.object({ version: versionSchema }),
})

export const sendMyRating = endpoint({
  method: 'POST',
  path: '/observation/rounds/:roundId/sheets/:organizationId/sending',
  params: sheetParams,
  body: z.object({ version: versionSchema, sent: z.boolean() }),
  answer: RatingSheetSchema,
})
