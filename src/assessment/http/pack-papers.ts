import { runApart } from '#server-kit/apart/run-apart.ts'
import type { SchoolPaper } from './load-papers.ts'
import type { writePackage } from './write-package.ts'

/** Forty workbooks take about a second; a thousand schools of a region take half a minute. */
const packingBudget = { maxSeconds: 180, maxMegabytes: 1024 } as const

/** One zip with a workbook for each school, made in a thread of its own. */
export function packPapers(papers: readonly SchoolPaper[]): Promise<Uint8Array> {
  return runApart<typeof writePackage>(
    new URL('./write-package.ts', import.meta.url),
    'writePackage',
    [papers],
    packingBudget,
  )
}
