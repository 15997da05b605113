import type { Tx } from '#server-kit/database/database.ts'
import { areSameItems } from '../../domain/import/agree-on-items.ts'
import { mayBeRetaken } from '../../domain/import/sitting.ts'
import type { AggregatedWork } from '../figures/aggregate-rows.ts'
import { forgetAggregates, recomputeAggregates } from '../figures/recompute-aggregates.ts'
import { recomputeMedals } from '../figures/recompute-medals.ts'
import { recomputeTotals } from '../figures/recompute-totals.ts'
import { recomputeWaves } from '../figures/recompute-waves.ts'
import { findCurrentParts } from '../figures/school-parts.ts'
import { lockWorks, type StoredWork } from '../works.ts'
import { applyAppeals, findSchoolsWithAppeals } from './appeals.ts'
import { amongCurrent, chooseBestResults } from './best-of-sittings.ts'
import { putStaged, type StagedAggregates } from './stage-aggregates.ts'
import '../results-tables.ts'

/**
 * Best results, appeals and aggregates of what changed. Where nothing came in between since they were staged, the
 * aggregates need only be put in their place; the rest is made anew here.
 */
export async function settle(
  tx: Tx,
  touched: ReadonlyMap<number, ReadonlySet<number>>,
  staged: readonly StagedAggregates[] = [],
): Promise<void> {
  const exams: (StoredWork & { readonly schools: ReadonlySet<number> })[] = []
  for (const work of await lockWorks(tx, [...touched.keys()])) {
    const schools = new Set(touched.get(work.workId))
    if (schools.size === 0) continue
    const ready = await stillTrue(
      tx,
      work,
      staged.filter(({ workId }) => workId === work.workId),
    )
    const put = ready.flatMap(({ schools: own }) => own.map(({ organizationId }) => organizationId))
    if (put.length > 0) await forgetAggregates(tx, work.workId, put)
    for (const one of ready) await putStaged(tx, one)
    for (const organizationId of put) schools.delete(organizationId)
    await settleAnew(tx, work, [...schools])
    await recomputeTotals(tx, aggregatedWork(work))
    await recomputeWaves(tx, work, [...(touched.get(work.workId) ?? [])])
    if (work.key.procedure === 'ege') exams.push({ ...work, schools: touched.get(work.workId) ?? new Set() })
  }
  await settleMedals(tx, exams)
}

/** Once a year of exams: a candidate's condition is about several subjects. */
async function settleMedals(
  tx: Tx,
  exams: readonly (StoredWork & { readonly schools: ReadonlySet<number> })[],
): Promise<void> {
  for (const [year, works] of Map.groupBy(exams, ({ key }) => key.year)) {
    const [first] = works
    if (!first) continue
    const organizationIds = [...new Set(works.flatMap(({ schools }) => [...schools]))]
    await recomputeMedals(tx, { municipalityId: first.municipalityId, year, organizationIds })
  }
}

async function settleAnew(tx: Tx, work: StoredWork, organizationIds: readonly number[]): Promise<void> {
  if (organizationIds.length === 0) return
  const { workId } = work
  const { year, procedure } = work.key
  if (mayBeRetaken(procedure)) {
    await applyAppeals(tx, { workId, year, procedure, organizationIds })
    await chooseBestResults(tx, { workId, year }, amongCurrent({ workId, year, organizationIds }))
  }
  await recomputeAggregates(tx, { ...aggregatedWork(work), organizationIds })
}

function aggregatedWork({ workId, municipalityId, key, items }: StoredWork): AggregatedWork {
  return { workId, municipalityId, year: key.year, maxima: items.map(({ max }) => max) }
}

/** Staged aggregates hold while the schools' results of the work are this import's alone and no appeal changes them. */
async function stillTrue(
  tx: Tx,
  { workId, items, key }: StoredWork,
  staged: readonly StagedAggregates[],
): Promise<readonly StagedAggregates[]> {
  if (staged.length === 0) return []
  const parts = Map.groupBy(await findCurrentParts(tx, workId), ({ organizationId }) => organizationId)
  const appealed = mayBeRetaken(key.procedure) ? await findSchoolsWithAppeals(tx, workId) : new Set<number>()
  return staged.filter(
    ({ importId, schools, items: summedUp }) =>
      areSameItems(summedUp, items) &&
      schools.every(({ organizationId, sittings }) => {
        const own = parts.get(organizationId) ?? []
        const isMine = own.length === sittings && own.every((part) => part.importId === importId)
        return isMine && !appealed.has(organizationId)
      }),
  )
}
