import type { Tx } from '#server-kit/database/database.ts'
import { jsonb } from '#server-kit/database/json.ts'
import type { Run, RunState } from '../domain/stored/run.ts'
import type { RunSummary } from '../domain/stored/run-shapes.ts'
import { refuse } from '../refusals.ts'
import './tables.ts'

export type NewRun = Pick<
  Run,
  'municipalityId' | 'q' | 'method' | 'works' | 'exemptions' | 'starterName' | 'startedAt'
>

export async function createRun(tx: Tx, { works, exemptions, ...rest }: NewRun): Promise<Run> {
  const { runId } = await tx
    .insertInto('objectivity.run')
    .values({ ...rest, state: 'waiting', works: jsonb(works), exemptions: jsonb(exemptions) })
    .returning('runId')
    .executeTakeFirstOrThrow()
  return await getRun(tx, runId)
}

/** The newest first. */
export async function listRuns(tx: Tx): Promise<readonly Run[]> {
  return (await select(tx).orderBy('runId', 'desc').limit(200).execute()).map(runOf)
}

export async function getRun(tx: Tx, runId: number): Promise<Run> {
  const row = await select(tx).where('runId', '=', runId).executeTakeFirst()
  if (!row) throw refuse('objectivity/run-not-found')
  return runOf(row)
}

/** How far a run is; a run that is done or failed is never touched again. */
export async function moveRun(
  tx: Tx,
  runId: number,
  change: {
    readonly state: RunState
    readonly progress?: number
    readonly failure?: string
    readonly finishedAt?: Date
  },
): Promise<boolean> {
  const moved = await tx
    .updateTable('objectivity.run')
    .set(change)
    .where('runId', '=', runId)
    .where('state', 'in', ['waiting', 'running'])
    .returning('runId')
    .executeTakeFirst()
  return moved !== undefined
}

/** Ends a run: false when somebody has ended it before. */
export async function finishRun(
  tx: Tx,
  runId: number,
  {
    summary,
    dataPrint,
    finishedAt,
  }: { readonly summary: RunSummary; readonly dataPrint: string; readonly finishedAt: Date },
): Promise<boolean> {
  const done = await tx
    .updateTable('objectivity.run')
    .set({ state: 'done', progress: 100, summary: jsonb(summary), dataPrint, finishedAt })
    .where('runId', '=', runId)
    .where('state', '=', 'running')
    .returning('runId')
    .executeTakeFirst()
  return done !== undefined
}

function select(tx: Tx) {
  return tx
    .selectFrom('objectivity.run')
    .select([
      'runId',
      'municipalityId',
      'state',
      'progress',
      'q',
      'method',
      'works',
      'exemptions',
      'starterName',
      'startedAt',
      'finishedAt',
      'dataPrint',
      'summary',
      'failure',
    ])
}

// A `real` comes back with the noise of single precision: 0.05000000074505806.
function runOf(row: Run): Run {
  return { ...row, q: Number(row.q.toPrecision(6)) }
}
