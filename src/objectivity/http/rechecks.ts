import { type RouteCard, route } from '#server-kit/http/route.ts'
import { chooseWorks } from '../domain/recheck/choose-works.ts'
import * as contract from '../dossier-contract.ts'
import { refuse } from '../refusals.ts'
import { type DossierKey, getDossier } from '../storage/dossiers.ts'
import { dropChosen, findRechecks, getRecheck, keepChosen, saveSecondScore } from '../storage/rechecks.ts'
import { addEvent } from './change-dossier.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewDossier } from './view-dossier.ts'
import { municipalityOf, type ReadCall } from './whose-rows.ts'

/** Works of the school checked again by another expert. */
export function recheckRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    route(contract.chooseRecheck, {
      may: 'objectivity.dossier.manage',
      audit: 'objectivity.recheck.chosen',
      async answer({ params, body: { workId, rule, most }, ...call }) {
        const { tx, person } = call
        const dossier = await getDossier(tx, params)
        const cell = dossier.evidence.cells.find(({ work }) => work.workId === workId)
        if (!cell) throw refuse('objectivity/work-not-found')
        const there = (await findRechecks(tx, params)).some((one) => one.workId === workId)
        if (there) throw refuse('objectivity/recheck-exists')
        const works = await port.readCheckable(tx, params.organizationId, workId)
        if (works.length === 0) throw refuse('objectivity/nothing-to-recheck')
        const chosen = chooseWorks(works, rule === 'all' ? { kind: 'all' } : { kind: 'sample', most }, {
          cuts: cell.work.cuts,
          seed: dossier.dossierId,
        })
        const isShown = dossier.handedOn !== null
        const municipalityId = municipalityOf(person)
        await keepChosen(tx, { ...params, workId }, chosen, { municipalityId, isShown })
        const words = `${cell.work.title}: ${chosen.length} из ${works.length}`
        await addEvent(call, dossier, { act: 'recheck-assigned', note: words })
        call.note({ subject: cell.work.title, organizationId: params.organizationId, after: { rule, most } })
        return await viewDossier(port, call, params)
      },
    }),

    route(contract.dropRecheck, {
      may: 'objectivity.dossier.manage',
      audit: 'objectivity.recheck.removal',
      async answer({ params, ...call }) {
        const works = await worksOf(call, params)
        if (works.some(({ secondTotal }) => secondTotal !== null)) throw refuse('objectivity/recheck-begun')
        await dropChosen(call.tx, params)
        call.note({ subject: `work/${params.workId}`, organizationId: params.organizationId })
        return await viewDossier(port, call, params)
      },
    }),

    route(contract.scoreRecheck, {
      may: 'objectivity.dossier.manage',
      audit: 'objectivity.recheck.scored',
      async answer({ params, body: { version, secondTotal, secondMark }, ...call }) {
        const { tx, person, today } = call
        const { evidence } = await getDossier(tx, params)
        const highest = evidence.cells.find(({ work }) => work.workId === params.workId)?.ordinary.length ?? 0
        if (secondTotal !== null && highest > 0 && secondTotal >= highest) {
          const detail = `Наибольший балл за работу — ${highest - 1}`
          throw refuse('objectivity/score-impossible', {
            detail,
            errors: [{ detail, pointer: '#/secondTotal' }],
          })
        }
        const before = await getRecheck(tx, params)
        const after = await saveSecondScore(tx, params, version, {
          secondTotal,
          secondMark: secondTotal === null ? null : secondMark,
          checkerName: secondTotal === null ? null : person.name,
          checkedOn: secondTotal === null ? null : today,
        })
        if (!after) {
          throw refuse('objectivity/changed-meanwhile', { current: await viewDossier(port, call, params) })
        }
        call.note({
          subject: `work/${params.workId}/${params.position}`,
          organizationId: params.organizationId,
          before,
          after,
        })
        return await viewDossier(port, call, params)
      },
    }),
  ]
}

async function worksOf({ tx }: ReadCall, { workId, ...key }: DossierKey & { readonly workId: number }) {
  await getDossier(tx, key)
  const works = (await findRechecks(tx, key)).filter((one) => one.workId === workId)
  if (works.length === 0) throw refuse('objectivity/work-not-found')
  return works
}
