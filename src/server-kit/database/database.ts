import type { Kysely, Transaction } from 'kysely'

/**
 * Every table of the installation. A context adds its own by declaration merging, beside its queries:
 *
 *   declare module '#server-kit/database/database.ts' {
 *     interface Database { 'plans.plan': PlanTable }
 *   }
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the contexts
export interface Database {}

export type Tx = Transaction<Database>

/**
 * Whose rows a transaction may see: written into the session (`set local app.…`) and enforced by row-level security.
 * `reach: 'municipality'` sees the whole municipality (the authority); `'organizations'` only the named ones.
 */
export type Scope = {
  readonly municipalityId: number | null
  readonly reach: 'municipality' | 'organizations'
  readonly organizationIds: readonly number[]
  /** Whose personal rows (reminders) may be seen; without it a job of the whole municipality sees everybody's. */
  readonly personId?: string
}

export type Store = {
  readonly engine: 'embedded' | 'server'
  /** The owner's connection: migrations, accounts, jobs. Row-level security does not bind it. */
  readonly owner: Kysely<Database>
  /** For a library that writes its SQL itself (jobs): its text as it is, on the owner's connection. */
  query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }>
  /** One transaction as the non-owner role `msoko_app`, seeing only the scope's rows. */
  transaction<T>(scope: Scope, work: (tx: Tx) => Promise<T>): Promise<T>
  close(): Promise<void>
}
