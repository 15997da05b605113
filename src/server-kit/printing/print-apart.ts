import type { PrintedDocument } from '#kernel/printed-document.ts'
import { type Budget, runApart } from '../apart/run-apart.ts'
import type { writeDocx } from './write-docx.ts'
import type { writePdf } from './write-pdf.ts'

/** A year's report of a large municipality takes a few seconds; more is a fault. */
export const printingBudget: Budget = { maxSeconds: 60, maxMegabytes: 512 }

/** A docx of the document, made in a thread of its own: nobody else waits meanwhile. */
export function printDocx(document: PrintedDocument): Promise<Uint8Array> {
  return runApart<typeof writeDocx>(
    new URL('./write-docx.ts', import.meta.url),
    'writeDocx',
    [document],
    printingBudget,
  )
}

/** A pdf of the document, made in a thread of its own. */
export function printPdf(document: PrintedDocument): Promise<Uint8Array> {
  return runApart<typeof writePdf>(
    new URL('./write-pdf.ts', import.meta.url),
    'writePdf',
    [document],
    printingBudget,
  )
}
