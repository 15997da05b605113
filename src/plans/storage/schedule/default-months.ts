import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import type { DefaultMonths } from '../../domain/schedule/default-months.ts'
import '../tables.ts'

/** The municipality's own rows, and the plan's where one is named. */
export async function findDefaultMonths(
  tx: Tx,
  planId: number | null,
): Promise<{ readonly municipality: readonly DefaultMonths[]; readonly plan: readonly DefaultMonths[] }> {
  const rows = await tx
    .selectFrom('plans.default_months')
    .select(['planId', 'track', 'stage', 'months'])
    .where((eb) =>
      planId === null
        ? eb('planId', 'is', null)
        : eb.or([eb('planId', 'is', null), eb('planId', '=', planId)]),
    )
    .execute()
  return {
    municipality: rows.filter((row) => row.planId === null),
    plan: rows.filter((row) => row.planId !== null),
  }
}

/**
 * Replaces all rows of the plan, or of the municipality where `planId` is null; the last of two rows about one track and
 * stage counts. Writers of one home take turns: there may be no row yet to lock.
 */
export async function replaceDefaultMonths(
  tx: Tx,
  home: { readonly municipalityId: number; readonly planId: number | null },
  rows: readonly DefaultMonths[],
): Promise<void> {
  await sql`
    select pg_advisory_xact_lock(hashtext(${`plans.default_months ${home.municipalityId} ${home.planId}`}))
  `.execute(tx)
  await tx
    .deleteFrom('plans.default_months')
    .where('municipalityId', '=', home.municipalityId)
    .where('planId', 'is not distinct from', home.planId)
    .execute()
  if (rows.length === 0) return
  const byPlace = new Map(rows.map((row) => [`${row.track} ${row.stage}`, row]))
  await tx
    .insertInto('plans.default_months')
    .values([...byPlace.values()].map(({ track, stage, months }) => ({ ...home, track, stage, months })))
    .execute()
}
