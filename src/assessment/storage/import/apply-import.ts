import type { Tx } from '#server-kit/database/database.ts'
import { agreeOnItems, areSameItems } from '../../domain/import/agree-on-items.ts'
import type { ProblemCode } from '../../domain/reading/results-reading.ts'
import { refuse } from '../../refusals.ts'
import { compareParts } from '../figures/compare-parts.ts'
import { keepFlags, keepReported } from '../figures/published-figures.ts'
import { findCurrentParts, takeOver } from '../figures/school-parts.ts'
import { lockWorks, type StoredWork, saveItems } from '../works.ts'
import { findAppealed, keepAppeal } from './appeals.ts'
import type { Origin, ResultsToApply, WorkToApply } from './results-to-apply.ts'
import { settle } from './settle-works.ts'
import type { StagedAggregates } from './stage-aggregates.ts'
import '../results-tables.ts'

export type Applied = {
  readonly schools: number
  readonly replaced: number
  readonly same: number
  readonly unmatchedAppeals: number
}

/**
 * Makes the staged rows of an import count, all at once: schools change hands, the best of several results and results
 * after appeal are settled, aggregates are made anew or taken from `staged`. Schools whose rows say the same as before
 * stay as they are.
 */
export async function applyImport(
  tx: Tx,
  results: ResultsToApply,
  origin: Origin,
  staged: readonly StagedAggregates[] = [],
): Promise<Applied> {
  const stored = await lockWorks(tx, [...new Set(results.works.map(({ workId }) => workId))])
  const touched = new Map<number, Set<number>>(stored.map(({ workId }) => [workId, new Set<number>()]))
  const totals = { schools: 0, replaced: 0, same: 0 }
  let position = 0
  for (const work of results.works) {
    const known = stored.find(({ workId }) => workId === work.workId)
    if (!known) throw new Error('a work to apply is kept beforehand')
    const current = await findCurrentParts(tx, work.workId)
    const { parts, changed, replaced } = compareParts(work, current)
    if (changed.some(({ isStaged }) => !isStaged)) throw refuse('assessment/changed-while-reading')
    totals.schools += parts.length
    totals.replaced += replaced
    totals.same += parts.length - changed.length
    const touchedSchools = touched.get(work.workId)
    for (const { organizationId } of changed) touchedSchools?.add(organizationId)
    await takeOver(
      tx,
      { ...origin, workId: work.workId, year: work.key.year, sitting: work.sitting },
      changed,
    )
    await settleItems(tx, origin.importId, known, work, current, touchedSchools ?? new Set())
    await keepReported(tx, work.workId, results.format, work.aggregates, origin)
    position = await quarantine(tx, work, origin, position)
  }
  await keepFlags(tx, results.flags, origin)
  const unmatchedAppeals = await keepAppeals(tx, results.changes, origin, touched)
  await settle(tx, touched, staged)
  return { ...totals, unmatchedAppeals }
}

/** A file that knows more about the items fills them in, and figures that lacked it are made anew. */
async function settleItems(
  tx: Tx,
  importId: number,
  stored: StoredWork,
  work: WorkToApply,
  current: readonly { readonly organizationId: number }[],
  touched: Set<number>,
): Promise<void> {
  const replaced = new Set(work.schools.map(({ found }) => found.organizationId))
  const mayReplace = current.every(({ organizationId }) => replaced.has(organizationId))
  const { items, same } = agreeOnItems(stored.items, work.items, mayReplace)
  if (!same) await leaveOutOfItems(tx, stored, importId)
  const maxScore = stored.maxScore ?? work.maxScore
  if (areSameItems(items, stored.items) && maxScore === stored.maxScore) return
  await saveItems(tx, stored.workId, items, maxScore)
  for (const { organizationId } of current) touched.add(organizationId)
}

/** Scores of other items cannot be added up with the stored ones; the totals can. */
async function leaveOutOfItems(tx: Tx, { workId, key }: StoredWork, importId: number): Promise<void> {
  await tx
    .updateTable('assessment.participant')
    .set({ countedInItems: false })
    .where('year', '=', key.year)
    .where('workId', '=', workId)
    .where('importId', '=', importId)
    .execute()
}

async function quarantine(tx: Tx, work: WorkToApply, origin: Origin, from: number): Promise<number> {
  const { importId, municipalityId } = origin
  const rows = work.quarantined.map(({ sheet, row, reason, school }, index) => ({
    importId,
    municipalityId,
    position: from + index,
    workId: work.workId,
    sheet,
    sourceRow: row,
    school,
    reason: reason satisfies ProblemCode,
  }))
  for (let at = 0; at < rows.length; at += 1000) {
    await tx
      .insertInto('assessment.quarantined_row')
      .values(rows.slice(at, at + 1000))
      .execute()
  }
  return from + rows.length
}

async function keepAppeals(
  tx: Tx,
  changes: ResultsToApply['changes'],
  { importId, municipalityId }: Origin,
  touched: Map<number, Set<number>>,
): Promise<number> {
  let unmatched = 0
  for (const [position, change] of changes.entries()) {
    const place = await findAppealed(tx, change, change.found?.organizationId ?? null)
    if (!place) {
      unmatched++
      continue
    }
    await keepAppeal(tx, { ...place, importId, municipalityId, position }, change)
    const schools = touched.get(place.workId) ?? new Set()
    touched.set(place.workId, schools.add(place.organizationId))
  }
  return unmatched
}
