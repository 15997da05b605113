import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

// Marks that the program computed by a scale of the catalogue, made anew when the scale changes.

export type RecountView = z.output<typeof recountSchema>

const params = z.object({ address: z.string().min(1).max(120) })

const recountSchema = z.object({
  /** Null = there are no results of the work. */
  workId: z.int().nullable(),
  hasScale: z.boolean(),
  computed: z.int(),
  changing: z.int(),
  fromFile: z.int(),
  schools: z.int(),
  last: z
    .object({
      state: z.enum(['waiting', 'running', 'done', 'failed']),
      progress: z.int(),
      changed: z.int(),
      starterName: z.string(),
      startedAt: z.iso.datetime(),
    })
    .nullable(),
})

/** What counting anew would change, and how far the last one got. */
export const getRecountOfWork = endpoint({
  method: 'GET',
  path: '/assessment/catalogue/works/:address/recount',
  params,
  answer: recountSchema,
})

export const recountWork = endpoint({
  method: 'POST',
  path: '/assessment/catalogue/works/:address/recount',
  params,
  answer: recountSchema,
})
