import { preparedRoute, route } from '#server-kit/http/route.ts'
import * as contract from '../contract.ts'
import { liveEditions } from '../domain/act.ts'
import { addEdition, changeEdition, removeEdition, restoreEdition } from '../domain/change-editions.ts'
import { refuse } from '../refusals.ts'
import { getAct } from '../storage/acts.ts'
import { findFile } from '../storage/stored-files.ts'
import { attached, checkSent } from './acts.ts'
import { changeRegisteredAct } from './change-registered-act.ts'
import type { NeighboursPort } from './neighbours-port.ts'

/** Editions of an act and their files. */
export function editionRoutes(port: NeighboursPort) {
  return [
    preparedRoute(contract.addEdition, {
      may: 'documents.act.own',
      audit: 'documents.edition.added',
      prepare: checkSent,
      async answer({ params, body, prepared: file, ...call }) {
        const { version, ...fields } = body
        const edition = { editionId: 0, ...fields, file: attached(file), removed: false }
        return await changeRegisteredAct(port, call, { ...params, version, file }, (act) => {
          if (act.removed) throw refuse('documents/act-removed')
          return addEdition(act, edition)
        })
      },
    }),
    preparedRoute(contract.changeEdition, {
      may: 'documents.act.own',
      audit: 'documents.edition.changed',
      prepare: checkSent,
      async answer({ params, body, prepared: file, ...call }) {
        const { version, ...fields } = body
        const { actId, editionId } = params
        const change = { ...fields, ...(file ? { file: attached(file) } : {}) }
        return await changeRegisteredAct(port, call, { actId, version, file }, (act) => {
          if (act.removed) throw refuse('documents/act-removed')
          return changeEdition(act, editionId, change)
        })
      },
    }),
    route(contract.removeEdition, {
      may: 'documents.act.own',
      audit: 'documents.edition.removed',
      async answer({ params: { actId, editionId }, query: { version }, ...call }) {
        return await changeRegisteredAct(port, call, { actId, version }, (act) =>
          removeEdition(act, editionId),
        )
      },
    }),
    route(contract.restoreEdition, {
      may: 'documents.act.own',
      audit: 'documents.edition.restored',
      async answer({ params: { actId, editionId }, body: { version }, ...call }) {
        return await changeRegisteredAct(port, call, { actId, version }, (act) =>
          restoreEdition(act, editionId),
        )
      },
    }),
    route(contract.downloadEditionFile, {
      may: 'documents.act.read',
      audit: 'none',
      async answer({ params, tx }) {
        const act = await getAct(tx, params.actId)
        const edition = liveEditions(act).find(({ editionId }) => editionId === params.editionId)
        if (!edition) throw refuse('documents/edition-not-found')
        const { organizationId } = act
        const file = edition.file && (await findFile(tx, { organizationId, sha256: edition.file.sha256 }))
        if (!file || !edition.file) throw refuse('documents/file-not-found')
        return { fileName: edition.file.fileName, mediaType: file.mediaType, bytes: file.bytes }
      },
    }),
  ]
}
