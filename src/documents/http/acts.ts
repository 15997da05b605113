import { preparedRoute, route, type UploadedFile } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { actState } from '../domain/act-state.ts'
import { filterActs, signedYears } from '../domain/filter-acts.ts'
import type { CheckedFile } from '../domain/stored-file.ts'
import { refuse } from '../refusals.ts'
import { getAct, listActs } from '../storage/acts.ts'
import { checkFile } from '../storage/check-file.ts'
import { createAct } from '../storage/save-act.ts'
import { storeFile } from '../storage/stored-files.ts'
import { changeRegisteredAct, municipalityOf, putBy, requireSense } from './change-registered-act.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { isWithin, readSurroundings, viewCard, viewRow } from './view-act.ts'

/** The register of acts: what there is, one of them, a new one, a changed one, a removed one and back. */
export function actRoutes(port: NeighboursPort) {
  return [
    route(contract.listActs, {
      may: 'documents.act.read',
      audit: 'none',
      async answer({ query, tx, today, person }) {
        const around = await readSurroundings(port, tx, { person, today })
        const acts = await listActs(tx)
        const years = (requiredActId: number | null) =>
          requiredActId === null ? null : (around.required.get(requiredActId)?.validYears ?? null)
        const found = filterActs(acts, query, (act) => actState(act, years(act.requiredActId), today))
        return {
          acts: found.map((act) => viewRow(act, around)),
          registerCount: acts.length,
          years: [...signedYears(acts)],
          reach: person.scope.reach,
        }
      },
    }),
    route(contract.getAct, {
      may: 'documents.act.read',
      audit: 'none',
      async answer({ params, tx, today, person }) {
        const act = await getAct(tx, params.actId)
        return viewCard(act, await port.readPlans(tx), await readSurroundings(port, tx, { person, today }))
      },
    }),
    preparedRoute(contract.addAct, {
      may: 'documents.act.own',
      audit: 'documents.act.added',
      prepare: checkSent,
      async answer({ body, prepared: file, ...call }) {
        const { tx, person, note } = call
        const { organizationId, number, signedOn, signatory, validFrom, validTo, endBasis, ...fields } = body
        const around = await readSurroundings(port, tx, call)
        const plans = await port.readPlans(tx)
        if (!isWithin(person.scope, organizationId) || !around.organizations.has(organizationId)) {
          throw refuse('documents/organization-not-found')
        }
        requireSense(fields, organizationId, null, plans, around)
        if (validTo !== null && validTo < validFrom) {
          const detail = 'Последний день раньше первого'
          throw refuse('documents/dates-contradict', { detail, errors: [{ detail, pointer: '#/validTo' }] })
        }
        if (file) await storeFile(tx, file, putBy(call, organizationId))
        const edition = { number, signedOn, signatory, validFrom, validTo, endBasis }
        const created = await createAct(tx, municipalityOf(person), {
          organizationId,
          ...fields,
          editions: [{ editionId: 0, ...edition, file: attached(file), removed: false }],
        })
        note({ subject: created.title, organizationId, after: created })
        return viewCard(created, plans, around)
      },
    }),
    route(contract.changeAct, {
      may: 'documents.act.own',
      audit: 'documents.act.changed',
      async answer({ params, body, ...call }) {
        const { version, ...fields } = body
        return await changeRegisteredAct(port, call, { ...params, version }, (act, plans, around) => {
          if (act.removed) throw refuse('documents/act-removed')
          requireSense(fields, act.organizationId, act, plans, around)
          return { ...act, ...fields }
        })
      },
    }),
    route(contract.removeAct, {
      may: 'documents.act.own',
      audit: 'documents.act.removed',
      async answer({ params, query, ...call }) {
        return await changeRegisteredAct(port, call, { ...params, ...query }, (act) => ({
          ...act,
          removed: true,
        }))
      },
    }),
    route(contract.restoreAct, {
      may: 'documents.act.own',
      audit: 'documents.act.restored',
      async answer({ params, body, ...call }) {
        return await changeRegisteredAct(port, call, { ...params, ...body }, (act) => ({
          ...act,
          removed: false,
        }))
      },
    }),
  ]
}

/** The file of a form, looked at before the transaction; undefined where none was sent. */
export async function checkSent({
  files: [file],
}: {
  readonly files: readonly UploadedFile[]
}): Promise<CheckedFile | undefined> {
  return file && checkFile(file)
}

export function attached(file: CheckedFile | undefined) {
  if (!file) return null
  const { sha256, fileName, kind, bytes } = file
  return { sha256, fileName, kind, byteCount: bytes.length }
}
