import { preparedRoute, route } from '#server-kit/http/route.ts'
import { readWorkbook } from '#server-kit/spreadsheets/read-workbook.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import * as contract from '../../methodologies-contract.ts'
import { refuse } from '../../refusals.ts'
import { getMethodology, saveDraft, touchMethodology } from '../../storage/indicators/methodologies.ts'
import { writerOf } from '../caller.ts'
import { methodologyWorkbook } from './methodology-workbook.ts'
import { readMethodologyWorkbook } from './read-methodology-workbook.ts'
import { requireSound } from './require-sound.ts'
import { viewMethodology } from './view-methodology.ts'

/** A methodology as an xlsx, and the xlsx read back into a draft. */
export const methodologyFileRoutes = [
  route(contract.exportMethodology, {
    may: 'monitoring.methodology.read',
    audit: 'none',
    async answer({ tx, params, query }) {
      const { title, content, edition } = await viewMethodology(tx, params.methodologyId, query.edition)
      return {
        fileName: `${title.slice(0, 90)}, редакция ${edition.number}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        bytes: () => writeWorkbook(methodologyWorkbook(content)),
      }
    },
  }),
  preparedRoute(contract.importMethodology, {
    may: 'monitoring.methodology.manage',
    audit: 'monitoring.methodology.changed',
    async prepare({ files: [file] }) {
      if (!file) throw refuse('monitoring/file-of-another', { detail: 'Выберите файл методики' })
      return await readWorkbook(file.bytes)
    },
    async answer({ tx, params, body: { version }, prepared, note, ...call }) {
      const { title } = await getMethodology(tx, params.methodologyId)
      const reading = readMethodologyWorkbook(prepared)
      if (!reading.ok) {
        throw refuse('monitoring/methodology-has-faults', {
          detail: reading.faults[0] ? `${reading.faults[0].cell}: ${reading.faults[0].message}` : '',
          errors: reading.faults.map(({ cell, message }) => ({
            pointer: '#/file',
            cell,
            detail: `${cell}: ${message}`,
          })),
        })
      }
      await requireSound(tx, reading.content)
      await touchMethodology(tx, { ...params, version }, {})
      await saveDraft(tx, params.methodologyId, reading.content, writerOf(call))
      const card = await viewMethodology(tx, params.methodologyId)
      note({
        subject: title,
        after: { edition: card.edition.number, indicators: card.content.indicators.length },
      })
      return card
    },
  }),
]
