import { readFileSync } from 'node:fs'
import qrcode from 'qrcode'
import { compileTypst } from '#server-kit/printing/compile-typst.ts'
import type { SheetOfCards } from '../domain/survey/sheet-of-cards.ts'

/** The sheet as a pdf. The picture of each code leads to its address; nothing is read from the network. */
export async function writeCardsPdf({ cards, ...sheet }: SheetOfCards): Promise<Uint8Array> {
  const drawn = []
  for (const { code, address } of cards) {
    drawn.push({
      code,
      picture: await qrcode.toString(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' }),
    })
  }
  return await compileTypst(readFileSync(new URL('./cards.typ', import.meta.url), 'utf8'), {
    sheet: JSON.stringify({ ...sheet, cards: drawn }),
  })
}
