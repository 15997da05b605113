import { createHash } from 'node:crypto'
import { readPrints, readRollOfSchool } from '#assessment/storage/figures/read-roll.ts'
import { Refusal } from '#kernel/refusal.ts'
import { METHOD_VERSION } from '#objectivity/domain/method-version.ts'
import { gatherStoredRoll } from '#objectivity/domain/stored/gather-stored-roll.ts'
import type { keepScreening } from '#objectivity/domain/stored/keep-screening.ts'
import type { Run } from '#objectivity/domain/stored/run.ts'
import { refuse } from '#objectivity/refusals.ts'
import { keepRunResults } from '#objectivity/storage/run-results.ts'
import { finishRun, getRun, moveRun } from '#objectivity/storage/runs.ts'
import { type Budget, runApart } from '#server-kit/apart/run-apart.ts'
import type { Scope, Store, Tx } from '#server-kit/database/database.ts'
import { municipalityScope } from '#server-kit/database/scope.ts'
import { readScreenedWorks, type ScreenedWork } from './read-screened-works.ts'

/** A region of a thousand schools takes seconds; the rest is for a busy machine. */
const screeningBudget: Budget = { maxSeconds: 240, maxMegabytes: 2048 }

const PROGRESS = { begun: 5, read: 60 }

/**
 * Screens the results of a run and keeps what was found. May be called again after a crash: a run that has ended is left as
 * it is, and one that was cut short begins anew.
 */
export async function screenResults(
  store: Store,
  runId: number,
  { now }: { readonly now: () => Date },
): Promise<void> {
  const found = await store.owner
    .selectFrom('objectivity.run')
    .select(['municipalityId', 'state'])
    .where('runId', '=', runId)
    .executeTakeFirst()
  if (!found) throw new Error(`the run ${runId} is not there yet`)
  if (found.state === 'done' || found.state === 'failed') return
  const scope = municipalityScope(found.municipalityId)
  try {
    await screenOnce(store, scope, runId, now)
  } catch (error) {
    const failure = error instanceof Refusal ? error.title : 'Не получилось из-за ошибки в программе'
    await store.transaction(scope, (tx) =>
      moveRun(tx, runId, { state: 'failed', failure, finishedAt: now() }),
    )
    if (!(error instanceof Refusal)) throw error
  }
}

async function screenOnce(store: Store, scope: Scope, runId: number, now: () => Date): Promise<void> {
  const { run, works, prints } = await store.transaction(scope, async (tx) => {
    await moveRun(tx, runId, { state: 'running', progress: PROGRESS.begun })
    const begun = await getRun(tx, runId)
    const ids = new Set(begun.works.map(({ workId }) => workId))
    const known = (await readScreenedWorks(tx)).filter(({ workId }) => ids.has(workId))
    return { run: begun, works: known, prints: await readPrints(tx, [...ids]) }
  })
  const organizationIds = [...new Set(prints.map(({ organizationId }) => organizationId))].sort(
    (a, b) => a - b,
  )
  const workIds = works.map(({ workId }) => workId)
  const gathering = gatherStoredRoll(works, run.exemptions)
  for (const [at, organizationId] of organizationIds.entries()) {
    // A school at a time: the embedded engine has one connection and everybody else would wait.
    const rows = await store.transaction(scope, (tx) => readRollOfSchool(tx, organizationId, workIds))
    gathering.add(organizationId, rows)
    if (at % 20 === 19) {
      const progress =
        PROGRESS.begun + Math.floor(((PROGRESS.read - PROGRESS.begun) * at) / organizationIds.length)
      await store.transaction(scope, (tx) => moveRun(tx, runId, { state: 'running', progress }))
    }
  }
  await store.transaction(scope, (tx) => moveRun(tx, runId, { state: 'running', progress: PROGRESS.read }))
  const results = await runApart<typeof keepScreening>(
    new URL('../objectivity/domain/stored/keep-screening.ts', import.meta.url),
    'keepScreening',
    [{ ...gathering.finish(), q: run.q }],
    screeningBudget,
  )
  await store.transaction(scope, async (tx) => {
    const dataPrint = printOf(run, works, prints)
    if (
      dataPrint !==
      printOf(
        run,
        works,
        await readPrints(
          tx,
          run.works.map(({ workId }) => workId),
        ),
      )
    ) {
      throw refuse('objectivity/changed-while-screening')
    }
    if (!(await finishRun(tx, runId, { summary: results.summary, dataPrint, finishedAt: now() }))) return
    await keepRunResults(tx, { municipalityId: run.municipalityId, runId }, results)
  })
}

/** Of everything that decides what a run says. */
function printOf(
  { q, exemptions }: Run,
  works: readonly ScreenedWork[],
  prints: Awaited<ReturnType<typeof readPrints>>,
): string {
  const described = works.map(({ workId, items, cuts, published }) => ({ workId, items, cuts, published }))
  return createHash('sha256')
    .update(JSON.stringify([METHOD_VERSION, q, exemptions, described, prints]))
    .digest('hex')
    .slice(0, 16)
}

/** Runs that a crash or a missed word left waiting. */
export async function findWaitingRuns(store: Store): Promise<readonly number[]> {
  const rows = await store.owner
    .selectFrom('objectivity.run')
    .select('runId')
    .where('state', 'in', ['waiting', 'running'])
    .orderBy('runId')
    .execute()
  return rows.map(({ runId }) => runId)
}

/** The pupils' works of a school in one work that can be checked again. */
export async function readCheckableWorks(tx: Tx, organizationId: number, workId: number) {
  return (await readRollOfSchool(tx, organizationId, [workId])).flatMap(
    ({ className, participantCode, primaryScore, mark, absent }) =>
      absent || primaryScore === null
        ? []
        : [{ className, participantCode, total: Math.round(primaryScore), mark }],
  )
}
