import type { Tx } from '#server-kit/database/database.ts'

/** What accounts ask of the registry, which this context may not read: answered in `flows`. */
export type OrganizationsPort = {
  /** Those of the ids that are no organisations of the municipality. */
  findUnknown(
    tx: Tx,
    municipalityId: number | null,
    organizationIds: readonly number[],
  ): Promise<readonly number[]>
}
