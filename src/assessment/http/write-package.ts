import { zipSync } from 'fflate'
import { writeDocx } from '#server-kit/printing/write-docx.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { paperOfPage } from '../domain/pages/paper-of-page.ts'
import type { SchoolPaper } from './load-papers.ts'
import { fileTitle, type PaperFormat } from './send-page.ts'
import { sheetsOfPage } from './sheets-of-page.ts'

/** A zip with «СОШ № 5.docx» and so on. To be run apart: see `pack-papers.ts`. */
export async function writePackage(papers: readonly SchoolPaper[], format: PaperFormat): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const { school, page } of papers) {
    const title = `Аналитическая справка. ${page.title}. ${school}`
    const bytes =
      format === 'docx'
        ? await writeDocx(paperOfPage(page, { title }))
        : await writeWorkbook(sheetsOfPage(page))
    files[nameFor(school, format, files)] = bytes
  }
  // The documents are zips themselves: packing them again costs time and saves nothing.
  return zipSync(files, { level: 0 })
}

/** Two schools of one short name do not lose one another. */
function nameFor(school: string, format: PaperFormat, taken: Readonly<Record<string, unknown>>): string {
  const name = fileTitle(school)
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? `${name}.${format}` : `${name} (${number}).${format}`
    if (!(candidate in taken)) return candidate
  }
}
