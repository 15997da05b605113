import type { Tx } from '#server-kit/database/database.ts'
import './results-tables.ts'

/** Where what counts of a school in a work stands. */
export type ResultsSource = {
  readonly organizationId: number
  readonly workId: number
  readonly importId: number
  readonly fileName: string
  readonly sheets: readonly string[]
  readonly appliedAt: Date
}

/** The files behind the numbers of these works, of the schools the scope reaches; the newest first. */
export async function readSources(
  tx: Tx,
  workIds: readonly number[],
  organizationIds?: readonly number[],
): Promise<readonly ResultsSource[]> {
  if (workIds.length === 0 || organizationIds?.length === 0) return []
  const rows = await tx
    .selectFrom('assessment.school_part')
    .select(['organizationId', 'workId', 'importId', 'fileName', 'sheets', 'appliedAt'])
    .where('isCurrent', '=', true)
    .where('workId', 'in', [...workIds])
    .$if(organizationIds !== undefined, (query) =>
      query.where('organizationId', 'in', [...(organizationIds ?? [])]),
    )
    .orderBy('appliedAt', 'desc')
    .orderBy('importId', 'desc')
    .execute()
  return rows.map(({ fileName, ...row }) => ({ ...row, fileName: fileName ?? 'файл не назван' }))
}
