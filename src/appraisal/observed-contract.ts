import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { SettledSchema, standings } from './domain/observation/consolidate.ts'
import { GroupSchema } from './domain/observation/groups.ts'
import { MarkSchema } from './domain/observation/rating.ts'
import { KappaSchema, sheetParams, versionSchema } from './observation-contract.ts'

/** One organisation in a round: marks beside one another and what they come to. */
export type ObservedCard = z.output<typeof ObservedCardSchema>

const ObservedCardSchema = z.object({
  roundId: z.int(),
  organizationId: z.int(),
  organizationName: z.string(),
  title: z.string(),
  source: z.string(),
  version: versionSchema,
  isOpen: z.boolean(),
  settledOn: plainDateSchema.nullable(),
  experts: z.array(z.object({ expertId: z.string(), name: z.string(), sentOn: plainDateSchema.nullable() })),
  agreement: KappaSchema.nullable(),
  ownSentOn: plainDateSchema.nullable(),
  /** Favourable answers of the families in the last survey that has ended; null where there is none that may be shown. */
  families: z
    .object({
      title: z.string(),
      answered: z.int(),
      sections: z.array(z.object({ title: z.string(), part: z.int(), whole: z.int() })),
    })
    .nullable(),
  /** The same levels by the municipality's own set of areas, each with the indicators it is the mean of; empty: it has none. */
  municipal: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      value: z.number().nullable(),
      beside: z.number().nullable(),
      own: z.number().nullable(),
      indicators: z.array(z.string()),
    }),
  ),
  /** What is looked at in groups, group by group; null where fewer than two are. */
  byGroups: z
    .object({
      groups: z.array(GroupSchema),
      areas: z.array(
        z.object({
          key: z.string(),
          title: z.string(),
          values: z.array(z.number().nullable()),
          value: z.number().nullable(),
          indicators: z.int(),
        }),
      ),
    })
    .nullable(),
  halfSteps: z.boolean(),
  areas: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      value: z.number().nullable(),
      /** The municipality's mean beside it, for whoever may see it. */
      beside: z.number().nullable(),
      /** The kindergarten's own mean, once it is handed in and may be seen. */
      own: z.number().nullable(),
      indicators: z.array(
        z.object({
          key: z.string(),
          text: z.string(),
          /** The group it is looked at in; null: the kindergarten as a whole. */
          group: z.string().nullable(),
          /** Confirmed markers of each expert; null where the indicator has none. */
          confirmed: z.array(z.object({ yes: z.int(), whole: z.int() })).nullable(),
          /** Markers that the experts answered otherwise. */
          disputed: z.array(z.string()),
          descriptions: z.array(z.string()),
          /** One for each expert, in their order. */
          marks: z.array(MarkSchema.nullable()),
          notes: z.array(z.string()),
          /** The kindergarten's own mark. */
          own: MarkSchema.nullable(),
          standing: z.enum(standings),
          mark: MarkSchema.nullable(),
          reason: z.string(),
        }),
      ),
    }),
  ),
})

/** Marks beside one another with what they come to; an organisation's people see only what they come to, once settled. */
export const getObserved = endpoint({
  method: 'GET',
  path: '/observation/rounds/:roundId/organizations/:organizationId',
  params: sheetParams,
  answer: ObservedCardSchema,
})

/** Keeps what was agreed on; `isDone` shows the levels to the organisation, or takes them back. */
export const settleObserved = endpoint({
  method: 'PUT',
  path: '/observation/rounds/:roundId/organizations/:organizationId',
  params: sheetParams,
  body: z.object({ version: versionSchema, settled: SettledSchema, isDone: z.boolean() }),
  answer: ObservedCardSchema,
})
