import type { PlainDate } from '#kernel/plain-date.ts'
import { confirmedShare } from '#objectivity/domain/recheck/confirmed-share.ts'
import { listDossiers } from '#objectivity/storage/dossiers.ts'
import { findRechecks } from '#objectivity/storage/rechecks.ts'
import { findRunSchools } from '#objectivity/storage/run-results.ts'
import { listRuns } from '#objectivity/storage/runs.ts'
import type { Tx } from '#server-kit/database/database.ts'
import type { ObjectivityRecord } from '#support/domain/cases/exit-rule.ts'

/** Signs of each year by its newest screening, and works of the school checked a second time after the day. */
export async function readObjectivityRecord(
  tx: Tx,
  { organizationId, after }: { readonly organizationId: number; readonly after: PlainDate },
): Promise<ObjectivityRecord> {
  const done = (await listRuns(tx)).filter(({ state }) => state === 'done')
  const years = [...new Set(done.flatMap(({ works }) => works.map(({ year }) => year)))]
  const screened = []
  for (const year of years) {
    const newest = done.find(({ works }) => works.some((work) => work.year === year))
    const schools = newest ? await findRunSchools(tx, newest.runId) : []
    const own = schools.find((one) => one.organizationId === organizationId)
    // Where there was too little to look at, nothing has been shown.
    if (own && !own.tooLittle) screened.push({ year, isMarked: own.tier === 'named' })
  }
  const works = []
  for (const { dossierId } of await listDossiers(tx, { organizationId })) {
    const chosen = await findRechecks(tx, { organizationId, dossierId })
    works.push(...chosen.filter(({ checkedOn }) => checkedOn !== null && checkedOn > after))
  }
  const { checked, confirmed } = confirmedShare(works)
  return { screened, rechecked: { checked, confirmed } }
}
