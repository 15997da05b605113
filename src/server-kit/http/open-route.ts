import type { AnswerOf, AnyEndpoint, BodyOf, Endpoint, ParamsOf, QueryOf } from '#kernel/endpoint.ts'
import type { Store } from '../database/database.ts'
import type { AuditNote, AuditVerb, CardPermission, CardPerson } from './route.ts'

/** An audit line of an open call: it may name a person who is not signed in yet, and may speak of a refusal. */
export type OpenNote = AuditNote & {
  readonly verb?: AuditVerb
  readonly person?: CardPerson
  readonly result?: 'done' | 'refused'
}

/** What an open card is called with. There is no transaction: the card talks to the account library and the store itself. */
export type OpenCall<E> = {
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  readonly store: Store
  /** Undefined for a visitor; never undefined when `may` is a permission. */
  readonly person: CardPerson | undefined
  readonly sessionId: string | undefined
  /** Cookies, browser and network address, as the account library reads them. */
  readonly headers: Headers
  readonly address: string
  readonly now: Date
  setCookies(cookies: readonly string[]): void
  /** Written after the answer, also when the answer is a refusal. */
  note(note: OpenNote): void
}

/**
 * A card of signing in and of one's own account: it may answer a visitor, read and set cookies, and runs outside a
 * transaction, because the account library uses the owner's connection itself.
 */
export type OpenCard<E = Endpoint> = {
  readonly endpoint: E
  readonly may: 'public' | CardPermission
  readonly audit: AuditVerb | 'none'
  /** 'any' also answers a person who must first change the password or enrol an authenticator. */
  readonly standing: 'any' | 'ready'
  /** Many people behind one network address ask it at once: a class at a school's computers. */
  readonly often?: true
  answer(call: OpenCall<E>): Promise<AnswerOf<E>>
}

export function openRoute<const E extends AnyEndpoint>(
  endpoint: E,
  card: Omit<OpenCard<E>, 'endpoint'>,
): OpenCard {
  // As with route(): the server parses by the endpoint's own schemas before it calls the card.
  return { endpoint, ...card } as unknown as OpenCard
}
