import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint.ts'
import type { RefusalProblem } from '#kernel/refusal.ts'
import type { UploadedFile } from '#server-kit/http/route.ts'
import { findUnkeepable } from './find-unkeepable.ts'
import { readMultipart } from './read-multipart.ts'
import { refuse } from './refusals.ts'

export type Sent = {
  readonly params: unknown
  readonly query: unknown
  readonly body: unknown
  readonly files: readonly UploadedFile[]
}

/** Doubts the request once, here: all that is wrong is said at once, each with its pointer. */
export async function readRequest(endpoint: Endpoint, request: FastifyRequest): Promise<Sent> {
  const upload = endpoint.files ? await readMultipart(request, endpoint.files) : undefined
  const problems: RefusalProblem[] = []
  const parse = (schema: z.ZodType | undefined, value: unknown, at: string): unknown => {
    if (!schema) return undefined
    const read = schema.safeParse(value)
    if (read.success) {
      problems.push(...findUnkeepable(read.data, at))
      return read.data
    }
    problems.push(...read.error.issues.map((issue) => problemOfIssue(issue, at)))
    return undefined
  }

  const sent = {
    params: parse(endpoint.params, request.params, ''),
    query: parse(endpoint.query, request.query, ''),
    body: upload
      ? parse(endpoint.body, fieldsFor(endpoint.body, upload.fields), '')
      : parse(endpoint.body, request.body ?? {}, ''),
    files: upload?.files ?? [],
  }
  if (problems.length > 0) throw refuse('http/unreadable-request', { errors: problems })
  return sent
}

/** Fields of a form are text. One that the schema refuses as text is tried as JSON: lists, numbers, yes and no. */
function fieldsFor(schema: z.ZodType | undefined, fields: Readonly<Record<string, string>>): unknown {
  const issues = schema?.safeParse(fields).error?.issues ?? []
  const refused = new Set(issues.map((issue) => String(issue.path[0])))
  return Object.fromEntries(
    Object.entries(fields).map(([name, text]) => [name, refused.has(name) ? jsonOr(text) : text]),
  )
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function problemOfIssue(issue: z.core.$ZodIssue, at: string): RefusalProblem {
  const path = issue.path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1'))
  return { detail: issue.message, pointer: `${at}/${path.join('/')}` }
}
