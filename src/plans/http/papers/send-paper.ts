import type { PrintedDocument } from '#kernel/printed-document.ts'
import type { Download } from '#server-kit/http/route.ts'
import { printDocx, printPdf } from '#server-kit/printing/print-apart.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { DOCX, XLSX } from '../annex/media-types.ts'
import { sheetsOfReport } from './sheets-of-report.ts'

/** A paper as the file that was asked for; made after the transaction has ended. */
export function sendPaper(paper: PrintedDocument, format: 'docx' | 'xlsx' | 'pdf'): Download {
  const fileName = `${paper.title}.${format}`
  switch (format) {
    case 'docx':
      return { fileName, mediaType: DOCX, bytes: () => printDocx(paper) }
    case 'pdf':
      return { fileName, mediaType: 'application/pdf', bytes: () => printPdf(paper) }
    case 'xlsx':
      return { fileName, mediaType: XLSX, bytes: () => writeWorkbook(sheetsOfReport(paper)) }
  }
}
