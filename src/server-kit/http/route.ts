import type { AnswerOf, AnyEndpoint, BodyOf, Endpoint, ParamsOf, QueryOf } from '#kernel/endpoint.ts'
import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '../database/database.ts'

/**
 * @public The words a card must use. `access` fills it by declaration merging, so that a card with an unknown
 * permission does not compile:
 *
 *   declare module '#server-kit/http/route.ts' { interface Vocabulary { permission: Permission; person: Person } }
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by access
export interface Vocabulary {}

type Word<Key extends string, Otherwise> = Vocabulary extends Record<Key, infer T> ? T : Otherwise
export type CardPermission = Word<'permission', string>
export type CardPerson = Word<'person', never>

/** 'plans.plan.approved'; reads say 'none'. */
export type AuditVerb = `${string}.${string}.${string}`

/** What an audited answer is about; the card adds who, when, what and from where. */
export type AuditNote = {
  readonly subject: string
  readonly organizationId?: number
  readonly before?: unknown
  readonly after?: unknown
}

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array; readonly field: string }

/**
 * An answer that is a file. Where making it is slow and needs the database no more, `bytes` is the work itself, done after
 * the transaction has ended: the embedded engine has one connection and everybody else would wait.
 */
export type Download = {
  readonly fileName: string
  readonly mediaType: string
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>)
}

export type Call<E> = {
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  readonly files: readonly UploadedFile[]
  readonly tx: Tx
  readonly today: PlainDate
  /** The UTC instant the request came. */
  readonly now: Date
  /** Adds to the audit line of this call; may be called several times (one line each). */
  note(note: AuditNote): void
}

export type SignedInCall<E> = Call<E> & { readonly person: CardPerson }

type AnswerFor<E> = E extends { download: true } ? Download : AnswerOf<E>

/** Address, permission, audit and story in one glance. `may` and `audit` cannot be left out. */
export type RouteCard<E = Endpoint, Prepared = unknown> = {
  readonly endpoint: E
  readonly may: CardPermission
  readonly audit: AuditVerb | 'none'
  /**
   * Only for what the application role has no grant on (accounts): the transaction runs on the owner's connection,
   * where row-level security does not bind, so the card itself must keep to the person's municipality.
   */
  readonly connection?: 'owner'
  /**
   * Slow work that needs no database, such as reading an uploaded document: done before the transaction opens, because
   * the embedded engine has one connection and everybody else would wait. Its result comes as `prepared`.
   */
  prepare?(sent: Pick<Call<E>, 'files' | 'params'>): Promise<Prepared>
  answer(call: SignedInCall<E> & { readonly prepared: Prepared }): Promise<AnswerFor<E>>
}

export function route<const E extends AnyEndpoint>(
  endpoint: E,
  card: Omit<RouteCard<E>, 'endpoint' | 'prepare'>,
): RouteCard {
  // The server parses each request by the endpoint's own schemas before it calls the card, so the wider type is safe.
  return { endpoint, ...card } as unknown as RouteCard
}

/** A card with slow work before its transaction: see `prepare`. */
export function preparedRoute<const E extends AnyEndpoint, Prepared>(
  endpoint: E,
  card: Omit<RouteCard<E, Prepared>, 'endpoint'> & Required<Pick<RouteCard<E, Prepared>, 'prepare'>>,
): RouteCard {
  return { endpoint, ...card } as unknown as RouteCard
}
