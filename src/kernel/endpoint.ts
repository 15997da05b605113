import type { z } from 'zod'

/**
 * What client and server agree on: an address and the shapes that cross it. A context lists its endpoints in
 * `contract.ts`; `http/` answers them (a route card), `web/` calls them, OpenAPI is printed from them.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/**
 * A schema as far as the compiler has to look. The whole class of zod has some fifty methods, and comparing it anew for
 * each shape of each endpoint was most of the time of a check.
 */
type Schema = z.core.SomeType

export type Endpoint<
  Params extends Schema = z.ZodType,
  Query extends Schema = z.ZodType,
  Body extends Schema = z.ZodType,
  Answer extends Schema = z.ZodType,
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

// biome-ignore lint/suspicious/noExplicitAny: a constraint; the shapes come from each endpoint
export type AnyEndpoint = Endpoint<any, any, any, any>

export function endpoint<
  Params extends Schema = z.ZodUndefined,
  Query extends Schema = z.ZodUndefined,
  Body extends Schema = z.ZodUndefined,
>(
  description: Endpoint<Params, Query, Body, z.ZodVoid> & { readonly download: true },
): Endpoint<Params, Query, Body, z.ZodVoid> & { readonly download: true }
export function endpoint<
  Params extends Schema = z.ZodUndefined,
  Query extends Schema = z.ZodUndefined,
  Body extends Schema = z.ZodUndefined,
  Answer extends Schema = z.ZodVoid,
>(description: Endpoint<Params, Query, Body, Answer>): Endpoint<Params, Query, Body, Answer>
export function endpoint<
  Params extends Schema = z.ZodUndefined,
  Query extends Schema = z.ZodUndefined,
  Body extends Schema = z.ZodUndefined,
  Answer extends Schema = z.ZodVoid,
>(description: Endpoint<Params, Query, Body, Answer>): Endpoint<Params, Query, Body, Answer> {
  return description
}

export type ParamsOf<E> = E extends { readonly params?: infer P } ? z.output<P> : never
export type QueryOf<E> = E extends { readonly query?: infer Q } ? z.output<Q> : never
export type BodyOf<E> = E extends { readonly body?: infer B } ? z.output<B> : never
export type AnswerOf<E> = E extends { readonly answer: infer A } ? z.output<A> : never
