import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

/** The full name of an organisation in the cases papers need. */

const id = z.coerce.number().int().positive().max(2_147_483_647)
const name = z.string().trim().min(2, 'Напишите название в этом падеже').max(500)
const cases = { genitive: name, dative: name, accusative: name, instrumental: name, prepositional: name }

const NameCasesSchema = z.object({
  organizationId: z.int(),
  fullName: z.string(),
  /** 0 while nobody has written them. */
  version: z.int(),
  /** 'stale': the organisation has been renamed since; a new proposal is shown. */
  state: z.enum(['proposed', 'written', 'stale']),
  cases: z.object(cases),
})
export type NameCasesView = z.output<typeof NameCasesSchema>

export const getNameCases = endpoint({
  method: 'GET',
  path: '/templates/name-cases/:organizationId',
  params: z.object({ organizationId: id }),
  answer: NameCasesSchema,
})

export const saveNameCases = endpoint({
  method: 'PUT',
  path: '/templates/name-cases/:organizationId',
  params: z.object({ organizationId: id }),
  body: z.object({ version: z.int().min(0), ...cases }),
  answer: NameCasesSchema,
})
