import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { fileLimits } from '../files/file-limits.ts'
import { openZip } from '../files/zip-archive.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { STREAMED_FROM_BYTES, streamSheets } from './stream-sheets.ts'

const may = new Date(Date.UTC(2026, 4, 20))

describe('a worksheet read row by row', () => {
  it('says the same as one read whole: texts, numbers, dates, gaps, hidden sheets', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Протокол',
          rows: [
            ['Школа', 'Дата', null, 'Балл'],
            [],
            ['007', may, null, 3.5],
            ['  ', true, 'Х'],
            [null, null, null],
          ],
        },
        { name: 'Скрытый', hidden: true, rows: [[1, 'а']] },
        { name: 'Пустой', rows: [] },
      ],
    })
    const whole = await parseWorkbook(bytes, fileLimits)

    expect(await streamSheets(bytes, openZip(bytes, fileLimits))).toEqual(whole.sheets)
  })

  it('is chosen by the unpacked size, and a broken one is refused', async () => {
    const filler = 'значение '.repeat(40)
    const rows = Array.from({ length: 30_000 }, (_, row) => [row, `${filler}${row}`])
    const files = unzipSync(await writeXlsx({ sheets: [{ name: 'Большой', rows: [['а']] }] }))
    const name = Object.keys(files).find((path) => path.startsWith('xl/worksheets/sheet')) ?? ''
    const cells = rows.map(
      ([number, text], row) =>
        `<row r="${row + 1}"><c r="A${row + 1}"><v>${number}</v></c><c r="B${row + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
    )
    const xml = strFromU8(files[name] ?? new Uint8Array()).replace(
      /<sheetData>.*<\/sheetData>|<sheetData\/>/s,
      `<sheetData>${cells.join('')}</sheetData>`,
    )
    expect(xml.length).toBeGreaterThan(STREAMED_FROM_BYTES / 2)
    const packed = zipSync({ ...files, [name]: strToU8(xml) })
    const { sheets } = await parseWorkbook(packed, fileLimits)
    const spoiled = packed.slice()
    spoiled.fill(0xff, Math.floor(packed.length / 2), Math.floor(packed.length / 2) + 2000)

    expect(sheets[0]?.rows.length).toBe(30_000)
    expect(sheets[0]?.rows.at(-1)).toEqual([29_999, `${filler}29999`])
    const cut = zipSync({ ...files, [name]: strToU8(xml.slice(0, -200)) })
    for (const broken of [spoiled, cut]) {
      await expect(parseWorkbook(broken, fileLimits)).rejects.toMatchObject({ code: 'file/broken' })
    }
  })
})
