import type { Tx } from '#server-kit/database/database.ts'
import type { GrammaticalCase } from '../domain/russian/grammatical-case.ts'
import './tables.ts'

export type StoredCases = Readonly<Record<GrammaticalCase, string>> & {
  readonly organizationId: number
  readonly version: number
  readonly fullName: string
}

/** Of the organisations named; those nobody has written are not among them. */
export async function findNameCases(
  tx: Tx,
  organizationIds: readonly number[],
): Promise<ReadonlyMap<number, StoredCases>> {
  if (organizationIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('templates.name_cases')
    .select(['organizationId', 'version', 'fullName'])
    .select(['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'])
    .where('organizationId', 'in', [...organizationIds])
    .execute()
  return new Map(rows.map((row) => [row.organizationId, row]))
}

/** False when another person wrote them first. `version` is the one that was seen, 0 where there were none. */
export async function saveNameCases(
  tx: Tx,
  municipalityId: number,
  { version, ...fields }: StoredCases,
): Promise<boolean> {
  const saved =
    version === 0
      ? await tx
          .insertInto('templates.name_cases')
          .values({ ...fields, municipalityId })
          .onConflict((conflict) => conflict.doNothing())
          .returning('organizationId')
          .executeTakeFirst()
      : await tx
          .updateTable('templates.name_cases')
          .set({ ...fields, version: version + 1 })
          .where('organizationId', '=', fields.organizationId)
          .where('version', '=', version)
          .returning('organizationId')
          .executeTakeFirst()
  return saved !== undefined
}
