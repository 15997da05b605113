import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import {
  exemptionSchema,
  idSchema,
  optionalText,
  runLineSchema,
  runViewSchema,
  versionSchema,
} from './domain/shapes.ts'
import { exemptionKinds } from './domain/stored/exemption.ts'

/** Works that can be screened, schools that can be exempted. */
export const getScreeningChoices = endpoint({
  method: 'GET',
  path: '/objectivity/choices',
  answer: z.object({
    works: z
      .array(
        z.object({
          workId: z.int(),
          title: z.string(),
          year: z.int(),
          schools: z.int(),
          pupils: z.int(),
          /** The official scale is in the catalogue: without it the boundary of marks cannot be looked at. */
          hasScale: z.boolean(),
          /** Where there is none: the same work of an earlier year, as the catalogue addresses it. */
          scaleOf: z.string().nullable(),
          hasPublished: z.boolean(),
        }),
      )
      .readonly(),
    organizations: z.array(z.object({ organizationId: z.int(), shortName: z.string() })).readonly(),
  }),
})

export const listRuns = endpoint({
  method: 'GET',
  path: '/objectivity/runs',
  answer: z.object({ runs: z.array(runLineSchema).readonly() }),
})

/** Begins a run over these works; what it finds is kept as it is, forever. */
export const startRun = endpoint({
  method: 'POST',
  path: '/objectivity/runs',
  body: z.object({
    workIds: z.array(z.int().positive()).min(1, 'Выберите хотя бы одну работу').max(400),
    q: z.number().min(0.01, 'От 0,01').max(0.2, 'До 0,2'),
  }),
  answer: runLineSchema,
})

export const getRun = endpoint({
  method: 'GET',
  path: '/objectivity/runs/:runId',
  params: z.object({ runId: idSchema }),
  answer: runViewSchema,
})

/** The run as its page shows it, to a spreadsheet. */
export const downloadRun = endpoint({
  method: 'GET',
  path: '/objectivity/runs/:runId/file',
  params: z.object({ runId: idSchema }),
  answer: z.void(),
  download: true,
})

export const listExemptions = endpoint({
  method: 'GET',
  path: '/objectivity/exemptions',
  answer: z.object({ exemptions: z.array(exemptionSchema).readonly() }),
})

/** Counts in runs that begin later; runs that are done stay as they are. */
export const addExemption = endpoint({
  method: 'POST',
  path: '/objectivity/exemptions',
  body: z.object({
    organizationId: z.int().positive(),
    workId: z.int().positive().nullable().default(null),
    className: optionalText(20),
    kind: z.enum(exemptionKinds),
    reason: z.string().trim().min(1, 'Напишите, почему').max(1000),
  }),
  answer: exemptionSchema,
})

export const moveExemptionAway = endpoint({
  method: 'POST',
  path: '/objectivity/exemptions/:organizationId/:exemptionId/removal',
  params: z.object({ organizationId: idSchema, exemptionId: idSchema }),
  body: z.object({ version: versionSchema, removed: z.boolean() }),
  answer: exemptionSchema,
})
