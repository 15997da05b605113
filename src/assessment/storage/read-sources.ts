import { sql } from 'kysely'
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
  // A file brings hundreds of schools: they travel as one value of its row.
  const { rows } = await sql<{
    workId: number
    importId: number
    fileName: string | null
    appliedAt: Date
    schools: readonly (readonly [organizationId: number, sheets: readonly string[]])[]
  }>`
    select work_id as "workId", import_id as "importId", file_name as "fileName", applied_at as "appliedAt",
      json_agg(json_build_array(organization_id, sheets) order by organization_id) as schools
    from assessment.school_part
    where is_current and work_id = any(${[...workIds]}::int[])
      and (${organizationIds === undefined} or organization_id = any(${[...(organizationIds ?? [])]}::int[]))
    group by 1, 2, 3, 4 order by applied_at desc, import_id desc
  `.execute(tx)
  return rows.flatMap(({ schools, fileName, ...row }) =>
    schools.map(([organizationId, sheets]) => ({
      ...{ ...row, organizationId, sheets },
      fileName: fileName ?? 'файл не назван',
    })),
  )
}
