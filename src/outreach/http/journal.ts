import { mediaTypes } from '#documents/domain/stored-file.ts'
import { route } from '#server-kit/http/route.ts'
import { printDocx } from '#server-kit/printing/print-apart.ts'
import * as contract from '../contract.ts'
import { journalDocument } from '../domain/journal-document.ts'
import { listAppeals } from '../storage/appeals.ts'
import { readAppealSurroundings, viewAppeal } from './view-appeal.ts'

/** The journal of a period as a docx. */
export const journalRoute = route(contract.downloadJournal, {
  may: 'outreach.appeal.read',
  audit: 'none',
  async answer({ query, tx, today }) {
    const around = await readAppealSurroundings(tx, today)
    const appeals = (await listAppeals(tx, query)).map((appeal) => viewAppeal(appeal, around))
    const paper = journalDocument(appeals, query)
    return { fileName: `${paper.title}.docx`, mediaType: mediaTypes.docx, bytes: () => printDocx(paper) }
  },
})
