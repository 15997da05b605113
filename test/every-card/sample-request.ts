import { z } from 'zod'
import type { Card } from '../application.ts'

/** What a name of a field or of a path's part stands for: `{ planId: 7, organizationIds: [3], userId: 'u…' }`. */
export type Known = Readonly<Record<string, unknown>>

export type Sample = {
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

/** A request of the shapes the card asks for, with known ids where a field is called so. */
export function sampleRequest({ endpoint }: Card, known: Known): Sample {
  const params = endpoint.path.match(/(?<=:)\w+/g) ?? []
  const query = sampleOf(endpoint.query, known)
  return {
    params: Object.fromEntries(params.map((name) => [name, known[name] ?? 1])),
    query: isObject(query) ? query : {},
    body: endpoint.body ? sampleOf(endpoint.body, known) : undefined,
  }
}

type Shape = Readonly<Record<string, unknown>>

function sampleOf(schema: z.ZodType | undefined, known: Known): unknown {
  if (!schema) return undefined
  return fill(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), '', known)
}

function fill(shape: unknown, name: string, known: Known): unknown {
  if (!isObject(shape)) return null
  if (name in known) return known[name]
  if ('const' in shape) return shape.const
  if (Array.isArray(shape.enum)) return shape.enum[0]
  if (Array.isArray(shape.allOf))
    return Object.assign({}, ...shape.allOf.map((one) => fill(one, name, known)))
  const choices = shape.anyOf ?? shape.oneOf
  if (Array.isArray(choices)) {
    return fill(choices.find((one) => isObject(one) && one.type !== 'null') ?? choices[0], name, known)
  }
  switch (shape.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(isObject(shape.properties) ? shape.properties : {}).map(([key, one]) => [
          key,
          fill(one, key, known),
        ]),
      )
    case 'array':
      return [fill(shape.items, '', known)]
    case 'integer':
    case 'number':
      return typeof shape.minimum === 'number' && shape.minimum > 1 ? shape.minimum : 1
    case 'boolean':
      return true
    case 'string':
      return text(shape)
    default:
      return 'образец'
  }
}

function text(shape: Shape): string {
  if (shape.format === 'date') return '2027-03-01'
  if (shape.format === 'email') return 'sample@example.ru'
  if (shape.pattern === '^\\d{4}-\\d{2}$') return '2027-03'
  if (shape.pattern === '^\\d{6}$') return '123456'
  return 'образец текста'
}

function isObject(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
