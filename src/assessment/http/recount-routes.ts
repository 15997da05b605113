import type { Tx } from '#server-kit/database/database.ts'
import { route } from '#server-kit/http/route.ts'
import { findWork } from '../domain/catalogue/find-work.ts'
import { readWorkAddress } from '../domain/catalogue/work-address.ts'
import { workTitle } from '../domain/work-title.ts'
import * as contract from '../recount-contract.ts'
import { refuse } from '../refusals.ts'
import { listWorksInForce } from '../storage/catalogue/catalogue-works.ts'
import { listWorksWithResults, type WorkWithResults } from '../storage/read-works.ts'
import { countRecount } from '../storage/recount/recount-marks.ts'
import { addRecount, findLastRecount } from '../storage/recount/recounts.ts'
import { findWork as findStoredWork } from '../storage/works.ts'

/** Marks computed by a scale, made anew by the one in force. */
export function recountRoutes({ onWaiting }: { readonly onWaiting: (recountId: number) => void }) {
  return [
    route(contract.getRecountOfWork, {
      may: 'assessment.catalogue.edit',
      audit: 'none',
      async answer({ tx, params }) {
        return await view(tx, params.address)
      },
    }),
    route(contract.recountWork, {
      may: 'assessment.catalogue.edit',
      audit: 'assessment.marks.recounted',
      async answer({ tx, params, person, now, note }) {
        const { key, stored, described } = await find(tx, params.address)
        if (!stored || person.municipalityId === null) throw refuse('assessment/work-not-found')
        const scale = described?.scale ?? null
        const { changing, schools } = await countRecount(tx, stored, scale)
        if (changing === 0) throw refuse('assessment/nothing-to-recount')
        const recountId = await addRecount(tx, {
          ...{ municipalityId: person.municipalityId, workId: stored.workId, scale },
          ...{ scaleSource: described?.source ?? null, starterName: person.name, startedAt: now },
        })
        note({
          subject: workTitle(key),
          after: { marks: changing, schools, scale: described?.source ?? 'шкалы нет' },
        })
        onWaiting(recountId)
        return await view(tx, params.address)
      },
    }),
  ]
}

async function find(tx: Tx, address: string) {
  const key = readWorkAddress(address)
  if (!key) throw refuse('assessment/catalogue-work-not-found')
  const inForce = await listWorksInForce(tx)
  const described = findWork(inForce, key)
  // A file may leave the grade or the level unsaid; its work is then this one if the catalogue has no other.
  const isMeant = (work: WorkWithResults) =>
    described !== null && findWork(inForce, work.key)?.key === described.key
  const stored =
    (await findStoredWork(tx, key)) ??
    (await findStoredWork(tx, (await listWorksWithResults(tx)).find(isMeant)?.key ?? key))
  return { key, described, stored }
}

async function view(tx: Tx, address: string): Promise<contract.RecountView> {
  const { stored, described } = await find(tx, address)
  const hasScale = (described?.scale ?? null) !== null
  if (!stored) {
    return { workId: null, hasScale, computed: 0, changing: 0, fromFile: 0, schools: 0, last: null }
  }
  const last = await findLastRecount(tx, stored.workId)
  return {
    workId: stored.workId,
    hasScale,
    ...(await countRecount(tx, stored, described?.scale ?? null)),
    last: last
      ? {
          ...{
            state: last.state,
            progress: last.progress,
            changed: last.changed,
            starterName: last.starterName,
          },
          startedAt: last.startedAt.toISOString(),
        }
      : null,
  }
}
