import type { Download } from '#server-kit/http/route.ts'
import { printDocx } from '#server-kit/printing/print-apart.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import type { ResultsPage } from '../domain/pages/page-shapes.ts'
import { paperOfPage } from '../domain/pages/paper-of-page.ts'
import { sheetsOfPage } from './sheets-of-page.ts'

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type PaperFormat = keyof typeof mediaTypes

/** A page as the file that was asked for; made after the transaction has ended. */
export function sendPage(page: ResultsPage, format: PaperFormat, title: string): Download {
  return {
    fileName: `${fileTitle(title)}.${format}`,
    mediaType: mediaTypes[format],
    bytes: () =>
      format === 'docx' ? printDocx(paperOfPage(page, { title })) : writeWorkbook(sheetsOfPage(page)),
  }
}

/** A name every system takes. */
export function fileTitle(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .trim()
    .slice(0, 100)
}
