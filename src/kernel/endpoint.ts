import type { z } from 'zod'

/**
 * What client and server agree on: an address and the shapes that cross it. A context lists its endpoints in
 * `contract.ts`; `http/` answers them (a route card), `web/` calls them, OpenAPI is printed from them.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  readonly method: Method
  /** Fastify style, under /api: '/plans/:planId/actions' */
  readonly path: `/${string}`
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  readonly answer: Answer
  /** A request that carries files is sent as multipart/form-data; `body` then describes its ordinary fields. */
  readonly files?: { readonly most: number; readonly bytesEach: number }
  /** A file comes back instead of JSON: `answer` is then z.void(). */
  readonly download?: true
}

export function endpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  description: Endpoint<Params, Query, Body, z.ZodVoid> & { readonly download: true },
): Endpoint<Params, Query, Body, z.ZodVoid> & { readonly download: true }
export function endpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodVoid,
>(description: Endpoint<Params, Query, Body, Answer>): Endpoint<Params, Query, Body, Answer>
export function endpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodVoid,
>(description: Endpoint<Params, Query, Body, Answer>): Endpoint<Params, Query, Body, Answer> {
  return description
}

export type ParamsOf<E> = E extends Endpoint<infer P, z.ZodType, z.ZodType, z.ZodType> ? z.output<P> : never
export type QueryOf<E> = E extends Endpoint<z.ZodType, infer Q, z.ZodType, z.ZodType> ? z.output<Q> : never
export type BodyOf<E> = E extends Endpoint<z.ZodType, z.ZodType, infer B, z.ZodType> ? z.output<B> : never
export type AnswerOf<E> = E extends Endpoint<z.ZodType, z.ZodType, z.ZodType, infer A> ? z.output<A> : never
