import type { PlainDate } from '#kernel/plain-date.ts'
import type { Tx } from '#server-kit/database/database.ts'
import './tables.ts'

/** `organizationId` null = the whole region. `version` 0 is a row that is not there yet. */
export type StoredMedals = {
  readonly organizationId: number | null
  readonly year: number
  readonly version: number
  readonly candidates: number
  readonly unconfirmed: number
  readonly authorName: string
  readonly changedOn: PlainDate
}

/** The region first, then schools; the newest year first. */
export async function listMedalCounts(tx: Tx): Promise<readonly StoredMedals[]> {
  const columns = ['year', 'version', 'candidates', 'unconfirmed', 'authorName', 'changedOn'] as const
  const region = await tx
    .selectFrom('objectivity.medal_region')
    .select(columns)
    .orderBy('year', 'desc')
    .execute()
  const schools = await tx
    .selectFrom('objectivity.medal_count')
    .select(['organizationId', ...columns])
    .orderBy('year', 'desc')
    .orderBy('organizationId')
    .execute()
  return [...region.map((row) => ({ organizationId: null, ...row })), ...schools]
}

/** Undefined when the stored version is another. */
export async function saveMedalCount(
  tx: Tx,
  municipalityId: number,
  { organizationId, year, version, ...rest }: StoredMedals,
): Promise<StoredMedals | undefined> {
  const saved = { ...rest, version: version + 1 }
  const done =
    organizationId === null
      ? await saveOfRegion(tx, { municipalityId, year }, version, saved)
      : await saveOfSchool(tx, { municipalityId, organizationId, year }, version, saved)
  return done ? { organizationId, year, ...saved } : undefined
}

type Saved = Omit<StoredMedals, 'organizationId' | 'year'>

async function saveOfRegion(
  tx: Tx,
  key: { readonly municipalityId: number; readonly year: number },
  version: number,
  saved: Saved,
): Promise<boolean> {
  const row =
    version === 0
      ? await tx
          .insertInto('objectivity.medal_region')
          .values({ ...key, ...saved })
          .onConflict((conflict) => conflict.doNothing())
          .returning('year')
          .executeTakeFirst()
      : await tx
          .updateTable('objectivity.medal_region')
          .set(saved)
          .where('year', '=', key.year)
          .where('version', '=', version)
          .returning('year')
          .executeTakeFirst()
  return row !== undefined
}

async function saveOfSchool(
  tx: Tx,
  key: { readonly municipalityId: number; readonly organizationId: number; readonly year: number },
  version: number,
  saved: Saved,
): Promise<boolean> {
  const row =
    version === 0
      ? await tx
          .insertInto('objectivity.medal_count')
          .values({ ...key, ...saved })
          .onConflict((conflict) => conflict.doNothing())
          .returning('year')
          .executeTakeFirst()
      : await tx
          .updateTable('objectivity.medal_count')
          .set(saved)
          .where('organizationId', '=', key.organizationId)
          .where('year', '=', key.year)
          .where('version', '=', version)
          .returning('year')
          .executeTakeFirst()
  return row !== undefined
}
