import type { Tx } from '#server-kit/database/database.ts'
import type { SupportCase } from '../domain/cases/support-case.ts'
import type { Finding } from '../domain/rules/identify.ts'
import { findRunSchools, listRuns } from '../storage/runs.ts'

/** What the newest run after the one that opened the case found of its school; null where there is none, or no rule for it. */
export async function findNewestFinding(
  tx: Tx,
  { basis, runId, organizationId, openedOn }: SupportCase,
): Promise<Finding | null> {
  const runs = await listRuns(tx)
  const opening = runs.find((run) => run.runId === runId)
  const newer = runs.find(
    (run) =>
      run.tables.some(({ category }) => category === basis) &&
      (opening === undefined
        ? run.startedAt.toISOString().slice(0, 10) > openedOn
        : run.runId > opening.runId && run.year > opening.year),
  )
  if (!newer) return null
  const [school] = await findRunSchools(tx, newer.runId, organizationId)
  return school?.findings.find(({ category }) => category === basis) ?? null
}
