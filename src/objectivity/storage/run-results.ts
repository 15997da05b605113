import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { CellResult, RunResults, SchoolResult } from '../domain/stored/run-shapes.ts'
import './tables.ts'

type Whose = { readonly municipalityId: number; readonly runId: number }

const ROWS_AT_ONCE = 400

/** Writes what a run has found. Called once for each run, in the transaction that ends it. */
export async function keepRunResults(tx: Tx, whose: Whose, { schools, cells }: RunResults): Promise<void> {
  for (const part of slices(schools)) {
    await tx
      .insertInto('objectivity.run_school')
      .values(
        part.map(({ markers, rules, ...one }) => ({
          ...one,
          ...whose,
          markers: jsonb(markers),
          rules: jsonb(rules),
        })),
      )
      .execute()
  }
  for (const part of slices(cells)) {
    await tx
      .insertInto('objectivity.run_cell')
      .values(
        part.map(({ markers, counts, totals, ...one }) => ({
          ...one,
          ...whose,
          markers: jsonb(markers),
          counts: jsonb(counts),
          totals: [...totals],
        })),
      )
      .execute()
  }
}

export async function findRunSchools(tx: Tx, runId: number): Promise<readonly SchoolResult[]> {
  return await tx
    .selectFrom('objectivity.run_school')
    .select(['organizationId', 'tier', 'p', 'q', 'tested', 'tooLittle', 'markers', 'rules'])
    .where('runId', '=', runId)
    .orderBy('organizationId')
    .execute()
}

export async function findRunCells(
  tx: Tx,
  runId: number,
  organizationId?: number,
): Promise<readonly CellResult[]> {
  const query = tx
    .selectFrom('objectivity.run_cell')
    .select([
      'organizationId',
      'workId',
      'p',
      'q',
      'isNamed',
      'tested',
      'absent',
      'markers',
      'counts',
      'totals',
    ])
    .where('runId', '=', runId)
    .orderBy('organizationId')
    .orderBy('workId')
  return await (organizationId === undefined
    ? query
    : query.where('organizationId', '=', organizationId)
  ).execute()
}

/** Which schools have which works among the named cells: without the counts, which are long. */
export async function findNamedCells(
  tx: Tx,
  runId: number,
): Promise<readonly Pick<CellResult, 'organizationId' | 'workId'>[]> {
  return await tx
    .selectFrom('objectivity.run_cell')
    .select(['organizationId', 'workId'])
    .where('runId', '=', runId)
    .where('isNamed', '=', true)
    .orderBy('organizationId')
    .orderBy('workId')
    .execute()
}

/** Cells of these works of a run without their counts, which are long. */
export async function findCellSigns(
  tx: Tx,
  runId: number,
  workIds: readonly number[],
): Promise<readonly Pick<CellResult, 'organizationId' | 'workId' | 'tested' | 'p' | 'isNamed'>[]> {
  if (workIds.length === 0) return []
  return await tx
    .selectFrom('objectivity.run_cell')
    .select(['organizationId', 'workId', 'tested', 'p', 'isNamed'])
    .where('runId', '=', runId)
    .where('workId', 'in', [...workIds])
    .orderBy('organizationId')
    .orderBy('workId')
    .execute()
}

/** Pupils of each school at each total of these works of a run. */
export async function findCellTotals(
  tx: Tx,
  runId: number,
  workIds: readonly number[],
): Promise<readonly Pick<CellResult, 'organizationId' | 'workId' | 'totals'>[]> {
  if (workIds.length === 0) return []
  return await tx
    .selectFrom('objectivity.run_cell')
    .select(['organizationId', 'workId', 'totals'])
    .where('runId', '=', runId)
    .where('workId', 'in', [...workIds])
    .execute()
}

function* slices<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE)
}
