import { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint.ts'
import type { OpenCard } from '#server-kit/http/open-route.ts'
import type { RouteCard } from '#server-kit/http/route.ts'

type Json = Record<string, unknown>

/** OpenAPI 3.1 of everything that is mounted, printed from the same schemas that check the requests. */
export function openApiOf(cards: readonly (RouteCard | OpenCard)[]): Json {
  const paths: Record<string, Json> = {}
  for (const card of cards) {
    const path = `/api${card.endpoint.path}`.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [card.endpoint.method.toLowerCase()]: operationOf(card) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'МСОКО',
      version: '1',
      description:
        'Запросы, которые изменяют данные, несут заголовок x-msoko: 1. Ошибки — application/problem+json.',
    },
    paths,
  }
}

function operationOf({ endpoint, may, audit }: RouteCard | OpenCard): Json {
  return {
    operationId: `${endpoint.method.toLowerCase()}${endpoint.path.replace(/[/:-](\w)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [endpoint.path.split('/')[1]],
    'x-permission': may,
    'x-audit': audit,
    parameters: [...parametersOf(endpoint.params, 'path'), ...parametersOf(endpoint.query, 'query')],
    ...requestBodyOf(endpoint),
    responses: {
      ...answersOf(endpoint),
      default: { description: 'Отказ', content: { 'application/problem+json': {} } },
    },
  }
}

function parametersOf(schema: z.ZodType | undefined, place: 'path' | 'query'): Json[] {
  const { properties, required } = schemaOf(schema, 'input')
  if (typeof properties !== 'object' || properties === null) return []
  const names = Array.isArray(required) ? required : []
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || names.includes(name),
    schema: one,
  }))
}

function requestBodyOf({ body, files }: Endpoint): Json {
  if (!body && !files) return {}
  const schema = schemaOf(body, 'input')
  if (!files) return { requestBody: { content: { 'application/json': { schema } } } }
  const file = { type: 'array', items: { type: 'string', format: 'binary' }, maxItems: files.most }
  const withFile = { allOf: [schema, { type: 'object', properties: { file } }] }
  return { requestBody: { content: { 'multipart/form-data': { schema: withFile } } } }
}

function answersOf({ answer, download }: Endpoint): Json {
  if (download) return { 200: { description: 'Файл', content: { 'application/octet-stream': {} } } }
  if (answer instanceof z.ZodVoid) return { 204: { description: 'Выполнено' } }
  return {
    200: { description: 'Ответ', content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
  }
}

function schemaOf(schema: z.ZodType | undefined, io: 'input' | 'output'): Json {
  if (!schema) return {}
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return rest
}
