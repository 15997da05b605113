import { sql } from 'kysely'
import type { Tx } from '#server-kit/database/database.ts'
import { addMarks, type MarkCounts } from '../../domain/figures/mark-counts.ts'
import type { FlagRow } from '../../domain/pages/official-list-part.ts'
import { type PublishedRow, publishedMarks } from '../../domain/pages/published-part.ts'
import type { WorkKey } from '../../domain/work-key.ts'
import '../results-tables.ts'

export type PublishedOfWork = PublishedRow & { readonly workId: number }

/** What others published of these works: levels above the school, and the schools the scope reaches added up. */
export async function readPublished(
  tx: Tx,
  isWanted: (key: WorkKey, workId: number) => boolean,
): Promise<readonly PublishedOfWork[]> {
  const works = await tx
    .selectFrom('assessment.work')
    .select(['workId', 'procedure', 'year', 'grade', 'subject', 'level', 'series'])
    .execute()
  const wanted = new Map(
    works
      .map(({ workId, ...key }) => ({ workId, key }))
      .filter(({ workId, key }) => isWanted(key, workId))
      .map(({ workId, key }) => [workId, key]),
  )
  if (wanted.size === 0) return []
  const workIds = [...wanted.keys()]
  const levels = await tx
    .selectFrom('assessment.reported_level')
    .select(['workId', 'level', 'unit', 'format', 'participants'])
    .select(sql<unknown>`figures -> 'markCounts'`.as('marks'))
    .where('workId', 'in', workIds)
    .where('isCurrent', '=', true)
    .where('markGroup', '=', '')
    .orderBy('workId')
    .orderBy('level')
    .execute()
  const schools = await tx
    .selectFrom('assessment.reported_aggregate')
    .select(['workId', 'format', 'participants'])
    .select(sql<unknown>`figures -> 'markCounts'`.as('marks'))
    .where('workId', 'in', workIds)
    .where('isCurrent', '=', true)
    .where('markGroup', '=', '')
    .execute()
  const added = new Map<
    string,
    { workId: number; format: string; participants: number; count: number; marks: MarkCounts }
  >()
  for (const { workId, format, participants, marks: written } of schools) {
    const marks = publishedMarks(written)
    if (marks === null) continue
    const known = added.get(`${workId} ${format}`)
    added.set(`${workId} ${format}`, {
      workId,
      format,
      participants: participants + (known?.participants ?? 0),
      count: 1 + (known?.count ?? 0),
      marks: known ? addMarks(known.marks, marks) : marks,
    })
  }
  return [
    ...levels.map(({ marks, ...row }) => ({ ...row, marks: publishedMarks(marks) })),
    ...[...added.values()].map(({ count, ...row }) => ({
      ...row,
      level: 'school' as const,
      unit: `Школ в сводке: ${count}`,
    })),
  ].flatMap((row) => {
    const key = wanted.get(row.workId)
    return key ? [{ ...row, key }] : []
  })
}

/** Rows of the official lists that count, of the schools the scope reaches. */
export async function readFlags(tx: Tx, years: readonly number[]): Promise<readonly FlagRow[]> {
  return await tx
    .selectFrom('assessment.official_flag')
    .select(['year', 'organizationId', 'markers'])
    .where('isCurrent', '=', true)
    .where('year', 'in', [...years])
    .execute()
}
