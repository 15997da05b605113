import { runApart } from '#server-kit/apart/run-apart.ts'
import { printingBudget } from '#server-kit/printing/print-apart.ts'
import type { SheetOfCards } from '../domain/survey/sheet-of-cards.ts'
import type { writeCardsPdf } from './write-cards-pdf.ts'

/** Cards with a code and its picture, eight on a page, as a pdf made in a thread of its own. */
export function printSheetOfCards(sheet: SheetOfCards): Promise<Uint8Array> {
  return runApart<typeof writeCardsPdf>(
    new URL('./write-cards-pdf.ts', import.meta.url),
    'writeCardsPdf',
    [sheet],
    printingBudget,
  )
}
