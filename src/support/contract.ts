import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { plainDateSchema } from '#kernel/plain-date-schema.ts'
import { issuers } from './domain/outside-list.ts'
import { categories } from './domain/rules/category.ts'
import { finding } from './domain/rules/identify.ts'
import { ruleTableSchema } from './domain/rules/rule-table.ts'
import {
  idSchema,
  neededText,
  optionalText,
  ruleSchema,
  runLineSchema,
  runViewSchema,
  versionSchema,
} from './domain/shapes.ts'

/** Rules, runs of them, and lists of others. A run is a frozen snapshot: what it found is never changed. */

/** Rules that come with the system and the municipality's own, every edition. */
export const listRules = endpoint({
  method: 'GET',
  path: '/support/rules',
  answer: z.object({
    presets: z
      .array(z.object({ key: z.string(), isUsual: z.boolean(), content: ruleTableSchema }))
      .readonly(),
    rules: z.array(ruleSchema).readonly(),
    /** Calendar years that have results, the latest first. */
    years: z.array(z.int()).readonly(),
  }),
})

/** Another edition of a rule (`after`: the edition it was made from), or a new rule. */
export const addRule = endpoint({
  method: 'POST',
  path: '/support/rules',
  body: z.object({
    after: z.object({ ruleTableId: z.int().positive() }).nullable(),
    preset: z.string().max(60).nullable().default(null),
    content: ruleTableSchema,
  }),
  answer: ruleSchema,
})

/** «Что изменилось бы, если бы порог был другим»: changes nothing. */
export const compareRules = endpoint({
  method: 'POST',
  path: '/support/rules/comparison',
  body: z.object({ year: z.int().min(2000).max(2100), before: ruleTableSchema, after: ruleTableSchema }),
  answer: z.object({
    schools: z.int(),
    inBefore: z.int(),
    inAfter: z.int(),
    changed: z
      .array(
        z.object({ organizationId: z.int(), organizationName: z.string(), before: finding, after: finding }),
      )
      .readonly(),
  }),
})

export const listRuns = endpoint({
  method: 'GET',
  path: '/support/runs',
  answer: z.object({ runs: z.array(runLineSchema).readonly() }),
})

/** One rule for each category: the preset by its key or an own rule by its number. */
export const startRun = endpoint({
  method: 'POST',
  path: '/support/runs',
  body: z.object({
    year: z.int().min(2000).max(2100),
    rules: z
      .array(
        z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('preset'), key: z.string().max(60) }),
          z.object({ kind: z.literal('own'), ruleTableId: z.int().positive() }),
        ]),
      )
      .min(1, 'Выберите хотя бы одно правило')
      .max(3),
    /** Evening, correctional and other schools that the rules are not for. */
    excluded: z
      .array(z.object({ organizationId: z.int().positive(), reason: neededText(300, 'Напишите, почему') }))
      .max(500)
      .default([]),
  }),
  answer: runLineSchema,
})

const runParams = z.object({ runId: idSchema })

export const getRun = endpoint({
  method: 'GET',
  path: '/support/runs/:runId',
  params: runParams,
  answer: runViewSchema,
})

/** People decide where the rule could not; `isIn` null takes the decision back. */
export const decideSchool = endpoint({
  method: 'PUT',
  path: '/support/runs/:runId/decisions/:organizationId',
  params: runParams.extend({ organizationId: idSchema }),
  body: z.object({
    category: z.enum(categories),
    /** 0: nobody has decided before. */
    version: z.int().min(0),
    isIn: z.boolean().nullable(),
    reason: neededText(2000, 'Напишите основание'),
  }),
  answer: runViewSchema,
})

/** The list is approved by an order; null takes the approval back. */
export const approveRun = endpoint({
  method: 'PUT',
  path: '/support/runs/:runId/approval',
  params: runParams,
  body: z.object({
    version: versionSchema,
    approval: z
      .object({ document: neededText(300, 'Укажите приказ'), approvedOn: plainDateSchema })
      .nullable(),
  }),
  answer: runViewSchema,
})

export const downloadRun = endpoint({
  method: 'GET',
  path: '/support/runs/:runId/table',
  params: runParams,
  answer: z.void(),
  download: true,
})

/** A federal or regional list beside the own one; a later file takes the place of an earlier one. */
export const loadOutsideList = endpoint({
  method: 'POST',
  path: '/support/outside-lists',
  files: { most: 1, bytesEach: 5 * 1024 * 1024 },
  body: z.object({
    issuer: z.enum(issuers),
    category: z.enum(categories),
    year: z.coerce.number().int().min(2000).max(2100),
    document: neededText(300, 'Укажите документ'),
  }),
  answer: z.object({
    found: z.array(z.string()).readonly(),
    /** Rows with something that looks like a school and is not in the registry. */
    unknown: z.array(z.object({ cell: z.string(), detail: z.string() })).readonly(),
  }),
})

export const listOutside = endpoint({
  method: 'GET',
  path: '/support/outside-lists',
  answer: z.object({
    lists: z
      .array(
        z.object({
          ...{ issuer: z.enum(issuers), category: z.enum(categories), year: z.int(), document: z.string() },
          schools: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  }),
})

export const removeOutsideList = endpoint({
  method: 'POST',
  path: '/support/outside-lists/removal',
  body: z.object({
    issuer: z.enum(issuers),
    category: z.enum(categories),
    year: z.int(),
    note: optionalText(300),
  }),
  answer: z.object({ removed: z.int() }),
})
