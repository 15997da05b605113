import { runApart } from '#server-kit/apart/run-apart.ts'
import type { SchoolPaper } from './load-papers.ts'
import type { PaperFormat } from './send-page.ts'
import type { writePackage } from './write-package.ts'

/** Forty documents take about a second; a thousand schools of a region take half a minute. */
const packingBudget = { maxSeconds: 180, maxMegabytes: 1024 } as const

/** One zip with a document for each school, made in a thread of its own. */
export function packPapers(papers: readonly SchoolPaper[], format: PaperFormat): Promise<Uint8Array> {
  return runApart<typeof writePackage>(
    new URL('./write-package.ts', import.meta.url),
    'writePackage',
    [papers, format],
    packingBudget,
  )
}
