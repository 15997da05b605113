import { preparedRoute, type RouteCard, route, type UploadedFile } from '#server-kit/http/route.ts'
import * as contract from '../dossier-contract.ts'
import { refuse } from '../refusals.ts'
import { getDossierFile, keepDossierFile, moveDossierFile } from '../storage/dossier-files.ts'
import { getDossier } from '../storage/dossiers.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { viewDossier } from './view-dossier.ts'
import { isOfAuthority, municipalityOf } from './whose-rows.ts'

/** Files of a dossier: the school's with its answer, the authority's with the outcome. */
export function dossierFileRoutes(port: NeighboursPort): readonly RouteCard[] {
  return [
    preparedRoute(contract.addDossierFile, {
      may: 'objectivity.dossier.answer',
      audit: 'objectivity.file.added',
      prepare: async ({ files: [file] }: { readonly files: readonly UploadedFile[] }) =>
        file && port.files.check(file),
      async answer({ params, prepared: file, now, ...call }) {
        if (!file) throw refuse('objectivity/file-missing-in-answer')
        const { tx, person, today } = call
        const dossier = await getDossier(tx, params)
        const side = isOfAuthority(person) ? 'authority' : 'school'
        if (side === 'school' && dossier.closedOn !== null) throw refuse('objectivity/dossier-closed')
        const municipalityId = municipalityOf(person)
        const { organizationId, dossierId } = dossier
        await port.files.store(tx, file, { municipalityId, organizationId, userId: person.userId, now })
        const isShown = dossier.handedOn !== null
        const { sha256, fileName } = file
        await keepDossierFile(
          tx,
          { organizationId, dossierId, municipalityId, isShown },
          { sha256, fileName, side, addedOn: today },
        )
        call.note({ subject: fileName, organizationId, after: { sha256, side } })
        return await viewDossier(port, call, params)
      },
    }),

    route(contract.moveDossierFileAway, {
      may: 'objectivity.dossier.answer',
      audit: 'objectivity.file.removal',
      async answer({ params, body: { removed }, ...call }) {
        const { tx, person } = call
        const dossier = await getDossier(tx, params)
        const file = await getDossierFile(tx, params)
        // Each side takes away its own files only.
        if (file.side !== (isOfAuthority(person) ? 'authority' : 'school')) {
          throw refuse('objectivity/file-not-found')
        }
        if (file.side === 'school' && dossier.closedOn !== null) throw refuse('objectivity/dossier-closed')
        await moveDossierFile(tx, params, removed)
        call.note({ subject: file.fileName, organizationId: params.organizationId, after: { removed } })
        return await viewDossier(port, call, params)
      },
    }),

    route(contract.downloadDossierFile, {
      may: 'objectivity.dossier.read',
      audit: 'none',
      async answer({ params, tx }) {
        await getDossier(tx, params)
        const { fileName } = await getDossierFile(tx, params)
        const found = await port.files.find(tx, params)
        if (!found) throw refuse('objectivity/file-not-found')
        return { fileName, mediaType: found.mediaType, bytes: found.bytes }
      },
    }),
  ]
}
