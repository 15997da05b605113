import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { refuse } from '../../refusals.ts'
import { collectRulings, multiplied } from './collect-rulings.ts'
import type { PdfPage, PdfText } from './pdf-page.ts'

const MAX_PAGES = 500
const NO_RULINGS = { horizontal: [], vertical: [] }

/** Reads the text and the straight lines of each page; pictures are not decoded, scripts and forms are not run. */
export async function openPdf(bytes: Uint8Array): Promise<readonly PdfPage[]> {
  const pdfjs = await getResolvedPDFJS()
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    maxImageSize: 1,
    enableXfa: false,
    useWasm: false,
  }).catch((error: unknown) => {
    throw refusalOf(error)
  })
  if (document.numPages > MAX_PAGES) {
    throw refuse('file/too-complex', {
      detail: `В файле больше ${MAX_PAGES} страниц. Оставьте только нужные`,
    })
  }
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const [a = 1, b = 0, c = 0, d = -1, e = 0, f = 0] = viewport.transform
    const transform = [a, b, c, d, e, f] as const
    const content = await page.getTextContent()
    const items = content.items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
    // The operators are needed for the lines of tables and the names of fonts: a page without text has neither.
    const operators = items.length > 0 ? await page.getOperatorList() : undefined
    const fontName = (id: string): string => {
      try {
        return String(page.commonObjs.get(id)?.name ?? '')
      } catch {
        return ''
      }
    }
    pages.push({
      number,
      width: viewport.width,
      height: viewport.height,
      texts: items.map((item): PdfText => {
        const [m0, m1, m2, m3, x, y] = multiplied(transform, asSix(item.transform))
        const font = fontName(item.fontName)
        return {
          text: item.str,
          x,
          y,
          width: item.width,
          size: Math.hypot(m2, m3) || item.height || 10,
          bold: /bold|black|heavy|semi/i.test(font),
          italic: /italic|oblique/i.test(font),
          turn: Math.abs(m1) <= Math.abs(m0) ? 'none' : m1 < 0 ? 'upwards' : 'downwards',
        }
      }),
      rulings: operators
        ? collectRulings(
            { codes: operators.fnArray, given: operators.argsArray, names: { ...pdfjs.OPS } },
            transform,
          )
        : NO_RULINGS,
    })
    page.cleanup()
  }
  await document.loadingTask.destroy()
  return pages
}

function asSix(values: readonly unknown[]): readonly [number, number, number, number, number, number] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map(Number)
  return [a, b, c, d, e, f]
}

function refusalOf(error: unknown) {
  if (error instanceof Error && error.name === 'PasswordException') {
    return refuse('file/encrypted', { detail: 'Сохраните документ без пароля и загрузите ещё раз' })
  }
  return refuse('file/broken', {
    detail: 'Откройте документ, сохраните его заново как pdf или docx и загрузите ещё раз',
  })
}
