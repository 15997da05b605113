import type { Scope, Store, Tx } from '#server-kit/database/database.ts'
import { refuse } from '../../refusals.ts'
import { keepSeasons } from '../work-seasons.ts'
import { keepWork } from '../works.ts'
import { type Applied, applyImport } from './apply-import.ts'
import type { FilePrepared } from './prepare-file.ts'
import { getImport, moveImport, saveProgress } from './results-imports.ts'
import type { ResultsToApply } from './results-to-apply.ts'
import { planStaging, type StagedAggregates, stageAggregates } from './stage-aggregates.ts'
import { forgetStaged, stageParticipants } from './stage-participants.ts'
import { dropUpload } from './uploads.ts'

export type StoringPlace = {
  readonly store: Store
  readonly scope: Scope
  readonly importId: number
  readonly municipalityId: number
  readonly now: Date
}

/**
 * Stores a prepared file whose import is in the state 'storing'. The rows go in first, in slices that let others in
 * between and count for nothing; the last transaction makes the whole file count, or nothing of it. May be run again
 * after a crash. `finish` is called in that last transaction.
 */
export async function storeResults(
  place: StoringPlace,
  prepared: FilePrepared,
  finish: (tx: Tx, applied: Applied) => Promise<void> = async () => {},
): Promise<Applied> {
  const { store, scope, importId, municipalityId, now } = place
  requireSomething(prepared)
  const results = await store.transaction(scope, async (tx): Promise<ResultsToApply> => {
    // Only a run that was cut short has left anything.
    if ((await getImport(tx, importId)).progress > 0) {
      await forgetStaged(tx, importId, [...new Set(prepared.works.map(({ key }) => key.year))])
    }
    const works = []
    for (const { slices: _, ...work } of prepared.works) {
      const { workId } = await keepWork(tx, municipalityId, work)
      works.push({ ...work, workId })
    }
    return { ...prepared, works }
  })
  await stageRows(place, prepared, results)
  const staged = await stageSums(place, results)
  return await store.transaction(scope, async (tx) => {
    const applied = await applyImport(tx, results, { importId, municipalityId, now }, staged)
    await keepSeasons(tx, results.works, (await getImport(tx, importId)).saidSeason)
    const isChange = applied.schools > applied.same || hasPublished(prepared)
    await moveImport(tx, importId, ['storing'], {
      state: isChange ? 'imported' : 'same',
      progress: 100,
      importedAt: now,
      format: prepared.format,
    })
    await dropUpload(tx, importId)
    await finish(tx, applied)
    return applied
  })
}

async function stageRows(
  { store, scope, importId, municipalityId }: StoringPlace,
  prepared: FilePrepared,
  results: ResultsToApply,
): Promise<void> {
  const total = prepared.works.reduce((sum, { slices }) => sum + slices.length, 0)
  let done = 0
  for (const [index, { slices }] of prepared.works.entries()) {
    const work = results.works[index]
    if (!work) throw new Error('each work was kept')
    const staged = {
      importId,
      municipalityId,
      workId: work.workId,
      year: work.key.year,
      sitting: work.sitting,
    }
    for (const slice of slices) {
      done++
      await store.transaction(scope, async (tx) => {
        await stageParticipants(tx, staged, slice)
        await saveProgress(tx, importId, Math.max(1, Math.floor((done / total) * 70)))
      })
    }
  }
}

/** The sums of what was staged are made before it counts, so that the last transaction has only to put them in place. */
async function stageSums(
  { store, scope, importId, municipalityId }: StoringPlace,
  results: ResultsToApply,
): Promise<readonly StagedAggregates[]> {
  const plans = await store.transaction(scope, (tx) => planStaging(tx, results, { importId, municipalityId }))
  const staged: StagedAggregates[] = []
  for (const plan of plans) {
    staged.push(
      await store.transaction(scope, async (tx) => {
        await saveProgress(tx, importId, 70 + Math.floor(((staged.length + 1) / plans.length) * 25))
        return await stageAggregates(tx, plan)
      }),
    )
  }
  return staged
}

function requireSomething({ works, flags, changes }: FilePrepared): void {
  if (works.length + flags.length + changes.length === 0) throw refuse('assessment/nothing-to-import')
  const isKnown =
    changes.length > 0 ||
    flags.some(({ found }) => found.organizationId !== null) ||
    works.some(
      ({ schools, aggregates }) =>
        schools.some(({ found }) => found.organizationId !== null) ||
        aggregates.some(({ level, found }) => level !== 'school' || (found?.organizationId ?? null) !== null),
    )
  if (!isKnown) throw refuse('assessment/no-known-school')
}

function hasPublished({ works, flags, changes }: FilePrepared): boolean {
  return flags.length + changes.length > 0 || works.some(({ aggregates }) => aggregates.length > 0)
}
