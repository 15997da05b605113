import { zipSync } from 'fflate'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import type { SchoolPaper } from './load-papers.ts'
import { fileTitle } from './send-page.ts'
import { sheetsOfPage } from './sheets-of-page.ts'

/** A zip with «СОШ № 5.xlsx» and so on. To be run apart: see `pack-papers.ts`. */
export async function writePackage(papers: readonly SchoolPaper[]): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const { school, page } of papers) {
    files[nameFor(school, 'xlsx', files)] = await writeWorkbook(sheetsOfPage(page))
  }
  // Workbooks are zips themselves: packing them again costs time and saves nothing.
  return zipSync(files, { level: 0 })
}

/** Two schools of one short name do not lose one another. */
export function nameFor(school: string, format: string, taken: Readonly<Record<string, unknown>>): string {
  const name = fileTitle(school)
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? `${name}.${format}` : `${name} (${number}).${format}`
    if (!(candidate in taken)) return candidate
  }
}
