import { preparedRoute, route } from '#server-kit/http/route.ts'
import { periodName } from '../domain/campaign/period.ts'
import { fileAnswer, readFileAnswer } from '../domain/form/file-answer.ts'
import { refuse } from '../refusals.ts'
import * as contract from '../sheets-contract.ts'
import { listSheetVersions } from '../storage/sheets.ts'
import { writerOf } from './caller.ts'
import type { NeighboursPort } from './neighbours-port.ts'
import { openSheet, requireWritable } from './view-sheet.ts'

/** Files that are answers: put while filling in, and taken out of what is written or was sent. */
export function answerFileRoutes(port: NeighboursPort) {
  return [
    preparedRoute(contract.putSheetFile, {
      may: 'monitoring.sheet.fill',
      audit: 'monitoring.sheet.fileAdded',
      async prepare({ files: [file] }) {
        if (!file) throw refuse('monitoring/file-not-found', { detail: 'Выберите файл' })
        return port.files.check(file)
      },
      async answer({ params, prepared: file, ...call }) {
        const open = await openSheet(port, call, params)
        requireWritable(open, call)
        const { organizationId } = params
        const { municipalityId } = writerOf(call)
        const { userId } = call.person
        await port.files.store(call.tx, file, { municipalityId, organizationId, userId, now: call.now })
        const { campaign } = open
        call.note({
          subject: `${campaign.title}, ${periodName(campaign.period)}: ${file.fileName}`,
          organizationId,
        })
        return { value: fileAnswer(file), fileName: file.fileName }
      },
    }),
    route(contract.getSheetFile, {
      may: 'monitoring.sheet.read',
      audit: 'none',
      async answer({ params, query, ...call }) {
        const { sheet } = await openSheet(port, call, params)
        const answers =
          query.number === undefined
            ? sheet.answers
            : (await listSheetVersions(call.tx, params)).find(({ number }) => number === query.number)
                ?.answers
        const file = readFileAnswer(answers?.values[params.field])
        const { organizationId } = params
        const found = file && (await port.files.find(call.tx, { organizationId, sha256: file.sha256 }))
        if (!file || !found) throw refuse('monitoring/file-not-found')
        return { fileName: file.fileName, mediaType: found.mediaType, bytes: found.bytes }
      },
    }),
  ]
}
