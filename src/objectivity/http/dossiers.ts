import { mediaTypes } from '#documents/domain/stored-file.ts'
import { type RouteCard, route } from '#server-kit/http/route.ts'
import { printDocx } from '#server-kit/printing/print-apart.ts'
import { documentOfDossier } from '../domain/dossier/document-of-dossier.ts'
import { answerDossier, conclude, handOver, reopen, withdraw } from '../domain/dossier/dossier.ts'
import { gatherEvidence } from '../domain/dossier/gather-evidence.ts'
import * as contract from '../dossier-contract.ts'
import { refuse } from '../refusals.ts'
import { listDossiers, openDossier } from '../storage/dossiers.ts'
import { findRunCells, findRunSchools } from '../storage/run-results.ts'
import { getRun } from '../storage/runs.ts'
import { outcomeNames } from '../texts/dossier.ru.ts'
import { addEvent, changeDossier } from './change-dossier.ts'
import type { NeighboursPort, RunSettings } from './neighbours-port.ts'
import { viewDossier, viewDossierLine } from './view-dossier.ts'
import { exemptionWords } from './view-run.ts'
import { byName, municipalityOf, readNames, type WriteCall } from './whose-rows.ts'

/** A dossier from its making to the outcome. */
export function dossierRoutes(port: NeighboursPort, { dayOf }: RunSettings): readonly RouteCard[] {
  return [
    route(contract.listDossiers, {
      may: 'objectivity.dossier.read',
      audit: 'none',
      async answer({ query, ...call }) {
        const names = await readNames(port, call)
        const found = await listDossiers(call.tx, query)
        return { dossiers: found.map((one) => viewDossierLine(one, names, call)).sort(byName) }
      },
    }),

    route(contract.createDossier, {
      may: 'objectivity.dossier.manage',
      audit: 'objectivity.dossier.created',
      async answer({ body, ...call }) {
        const evidence = await evidenceOf(port, call, body, dayOf)
        const whose = { ...body, municipalityId: municipalityOf(call.person) }
        const { dossier, isNew } = await openDossier(call.tx, whose, {
          evidence,
          createdOn: call.today,
          authorName: call.person.name,
        })
        if (isNew) {
          await addEvent(call, dossier, { act: 'created', note: null })
          const { organizationId, dossierId } = dossier
          call.note({ subject: `dossier/${dossierId}`, organizationId, after: body })
        }
        return await viewDossier(port, call, dossier)
      },
    }),

    route(contract.getDossier, {
      may: 'objectivity.dossier.read',
      audit: 'none',
      answer: ({ params, ...call }) => viewDossier(port, call, params),
    }),

    route(contract.handOverDossier, {
      may: 'objectivity.dossier.manage',
      audit: 'objectivity.dossier.handedOver',
      async answer({ params, body: { version, ...said }, ...call }) {
        return await changeDossier(
          port,
          call,
          { ...params, version },
          (dossier) => handOver(dossier, said, by(call)),
          () => ({ act: 'handed-over', note: said.request }),
        )
      },
    }),

    route(contract.withdrawDossier, {
      may: 'objectivity.dossier.manage',
      audit: 'objectivity.dossier.withdrawn',
      async answer({ params, body: { version }, ...call }) {
        return await changeDossier(port, call, { ...params, version }, withdraw, () => ({
          act: 'withdrawn',
          note: null,
        }))
      },
    }),

    route(contract.answerDossier, {
      may: 'objectivity.dossier.answer',
      audit: 'objectivity.dossier.answered',
      async answer({ params, body: { version, answer }, ...call }) {
        return await changeDossier(
          port,
          call,
          { ...params, version },
          (dossier) => answerDossier(dossier, answer, by(call)),
          () => ({ act: 'answered', note: answer }),
        )
      },
    }),

    route(contract.concludeDossier, {
      may: 'objectivity.dossier.manage',
      audit: 'objectivity.dossier.concluded',
      async answer({ params, body: { version, ...said }, ...call }) {
        return await changeDossier(
          port,
          call,
          { ...params, version },
          (dossier) => conclude(dossier, said, by(call)),
          () => ({ act: 'concluded', note: `${outcomeNames[said.outcome]}. ${said.outcomeReason}` }),
        )
      },
    }),

    route(contract.reopenDossier, {
      may: 'objectivity.dossier.manage',
      audit: 'objectivity.dossier.reopened',
      async answer({ params, body: { version }, ...call }) {
        return await changeDossier(port, call, { ...params, version }, reopen, () => ({
          act: 'reopened',
          note: null,
        }))
      },
    }),

    route(contract.downloadDossier, {
      may: 'objectivity.dossier.read',
      audit: 'none',
      async answer({ params, ...call }) {
        const dossier = await viewDossier(port, call, params)
        return {
          fileName: `Досье объективности, ${dossier.organizationName}.docx`,
          mediaType: mediaTypes.docx,
          bytes: () => printDocx(documentOfDossier(dossier)),
        }
      },
    }),
  ]
}

function by({ person, today }: WriteCall) {
  return { today, personName: person.name }
}

async function evidenceOf(
  port: NeighboursPort,
  call: WriteCall,
  { runId, organizationId }: { readonly runId: number; readonly organizationId: number },
  dayOf: RunSettings['dayOf'],
) {
  const { tx } = call
  const run = await getRun(tx, runId)
  const { summary, dataPrint, finishedAt } = run
  if (summary === null || dataPrint === null || finishedAt === null) throw refuse('objectivity/run-not-done')
  const school = (await findRunSchools(tx, runId)).find((one) => one.organizationId === organizationId)
  if (!school) throw refuse('objectivity/organization-not-found')
  const exemptions = run.exemptions.filter((one) => one.organizationId === organizationId)
  return gatherEvidence(
    { ...run, summary, dataPrint, screenedOn: dayOf(finishedAt) },
    school,
    await findRunCells(tx, runId, organizationId),
    {
      official: await port.readOfficial(tx),
      leftOut: exemptionWords({ exemptions, works: run.works }, await readNames(port, call)),
    },
  )
}
