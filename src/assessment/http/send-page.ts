import type { Download } from '#server-kit/http/route.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import type { ResultsPage } from '../domain/pages/page-shapes.ts'
import { paperOfPage } from '../domain/pages/paper-of-page.ts'
import type { PageCall } from './load-results-page.ts'
import { sheetsOfPage } from './sheets-of-page.ts'

export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export type PaperFormat = keyof typeof mediaTypes

/** A page as the file that was asked for, of a school where one is named; made after the transaction has ended. */
export async function sendPage(
  call: PageCall,
  page: ResultsPage,
  format: PaperFormat,
  title: string,
  school?: number,
): Promise<Download> {
  const file = { fileName: `${fileTitle(title)}.${format}`, mediaType: mediaTypes[format] }
  if (format === 'xlsx') return { ...file, bytes: () => writeWorkbook(sheetsOfPage(page)) }
  return { ...file, bytes: await call.port.printNote(call, paperOfPage(page, { title: page.title }), school) }
}

/** A name every system takes. */
export function fileTitle(title: string): string {
  return title
    .replace(/[\\/:*?"<>|\s]+/gu, ' ')
    .trim()
    .slice(0, 100)
}
