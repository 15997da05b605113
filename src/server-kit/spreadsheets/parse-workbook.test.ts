import { Buffer } from 'node:buffer'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeOds, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { docxOf, paragraph } from '../documents/docx/docx-fixture.ts'
import { fileLimits } from '../files/file-limits.ts'
import { oleOf } from '../files/ole-fixture.ts'
import { parseWorkbook } from './parse-workbook.ts'
import { readWorkbook } from './read-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'
import { xlsOf } from './xls-fixture.ts'

const read = (bytes: Uint8Array) => parseWorkbook(bytes, fileLimits)
const rowsOf = async (bytes: Uint8Array) => (await read(bytes)).sheets[0]?.rows
const utf8 = (text: string) => new TextEncoder().encode(text)
const SCHOOLS = [
  ['Код', 'Школа'],
  ['007', 'Школа № 5'],
]

describe('spreadsheets of every kind', () => {
  it('reads an xlsx with its types, in a thread of its own', async () => {
    const may = new Date(Date.UTC(2024, 4, 31))
    const bytes = await writeWorkbook([
      {
        name: 'Школы',
        titles: ['Список'],
        columns: [
          { header: 'Код', kind: 'text' },
          { header: 'Дата', kind: 'date' },
          { header: 'Доля', kind: 'share' },
        ],
        rows: [['007', may, 0.25]],
      },
    ])
    expect(await readWorkbook(bytes)).toEqual({
      sheets: [
        {
          name: 'Школы',
          rows: [
            ['Список', null, null],
            ['Код', 'Дата', 'Доля'],
            ['007', may, 0.25],
          ],
          merges: [],
          hidden: false,
        },
      ],
    })
  })

  it('leaves out what no database keeps', async () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
    const files = unzipSync(await writeXlsx({ sheets: [{ name: 'Л', rows: [['место']] }] }))
    const sheet = Object.keys(files).find((name) => name.startsWith('xl/worksheets/')) ?? ''
    files[sheet] = utf8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1">${cell('а_x0000_б')}${cell('в_xD800_г')}</row></sheetData></worksheet>`,
    )
    expect(await rowsOf(zipSync(files))).toEqual([['аб', 'в\ufffdг']])
  })

  it('reads an ods and makes its rows equally long', async () => {
    const bytes = await writeOds({ sheets: [{ name: 'Л', rows: [['а', 'б', 'в'], ['г']] }] })
    expect(await rowsOf(bytes)).toEqual([
      ['а', 'б', 'в'],
      ['г', null, null],
    ])
  })

  it('reads an old xls with its merges', async () => {
    const workbook = await read(xlsOf([['Список'], ['Школа № 5', 4.5]]))
    expect(workbook.sheets).toEqual([
      {
        name: 'Лист',
        rows: [
          ['Список', null],
          ['Школа № 5', 4.5],
        ],
        merges: [{ fromRow: 0, fromColumn: 0, toRow: 0, toColumn: 1 }],
        hidden: false,
      },
    ])
  })

  it('reads a page saved as .xls, with entities and spans', async () => {
    const page =
      '<html><body><table><tr><td colspan="2">Средн.&nbsp;оценка</td></tr><tr><td>1<td>4,50</table></body></html>'
    expect(await rowsOf(utf8(page))).toEqual([
      ['Средн. оценка', null],
      ['1', '4,50'],
    ])
  })

  it.each([
    ['utf-8', utf8('Код;Школа\r\n007;Школа № 5\r\n')],
    ['utf-8 with a mark', utf8('\ufeffКод,Школа\n007,Школа № 5')],
    ['utf-16', Buffer.from('\ufeffКод\tШкола\r\n007\tШкола № 5', 'utf16le')],
    ['utf-16 without a mark', Buffer.from('Код\tШкола\r\n007\tШкола № 5', 'utf16le')],
    ['windows-1251', inEightBits('windows-1251', 'Код;Школа\r\n007;Школа № 5')],
    ['ibm866', inEightBits('ibm866', 'Код;Школа\r\n007;Школа № 5')],
    ['a declared delimiter', utf8('sep=|\r\nКод|Школа\r\n007|Школа № 5')],
  ])('reads csv in %s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual(SCHOOLS)
  })

  it('keeps quotes inside a name and a delimiter inside quotes', async () => {
    expect(await rowsOf(utf8('1;МБОУ "Лицей"\n2;"Школа; филиал"\n3;"Сад ""Ёлочка"""'))).toEqual([
      ['1', 'МБОУ "Лицей"'],
      ['2', 'Школа; филиал'],
      ['3', 'Сад "Ёлочка"'],
    ])
  })

  it('does not take the commas of numbers for delimiters', async () => {
    expect(await rowsOf(utf8('Школа;Доля\nА;0,5\nБ;0,75\nВ;1,25'))).toHaveLength(4)
    expect((await rowsOf(utf8('Школа;Доля\nА;0,5\nБ;0,75')))?.[1]).toEqual(['А', '0,5'])
  })

  it('cuts off the empty rows and columns at the end and says which sheet is hidden', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'А',
          rows: [
            ['1', '', null],
            ['  ', null, null],
          ],
        },
        { name: 'Б', rows: [['2']], hidden: true },
      ],
    })
    const { sheets } = await read(bytes)
    expect(sheets.map((sheet) => [sheet.rows, sheet.hidden])).toEqual([
      [[['1']], false],
      [[['2']], true],
    ])
  })
})

describe('what is not a spreadsheet', () => {
  it.each([
    [
      'a docx under another name',
      docxOf({ body: paragraph('План') }),
      'file/not-a-workbook',
      'документ Word',
    ],
    ['a pdf', utf8('%PDF-1.7 …'), 'file/not-a-workbook', 'PDF'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 1, 2]), 'file/not-a-workbook', 'изображение'],
    ['an archive', zipSync({ 'a.txt': strToU8('a') }), 'file/not-a-workbook', 'Распакуйте'],
    ['a page without tables', utf8('<html><p>текст</p></html>'), 'file/not-a-workbook', 'таблицы'],
    [
      'an xlsx under a password',
      oleOf({ EncryptionInfo: new Uint8Array(8), EncryptedPackage: new Uint8Array(8) }),
      'file/encrypted',
      'пароль',
    ],
    ['an xls under a password', xlsOf([['а']], 'locked'), 'file/encrypted', 'пароль'],
    ['an empty text', utf8(' \r\n '), 'file/empty', ''],
    [
      'random bytes',
      Uint8Array.from({ length: 300 }, (_, index) => (index * 37) % 256),
      'file/format-unknown',
      '',
    ],
    ['a quote that is never closed', utf8('а;"б\nв;г'), 'file/broken', 'Кавычка'],
    ['a cut xlsx', utf8('PK\u0003\u0004…'), 'file/broken', ''],
  ])('refuses %s', async (_, bytes, code, words) => {
    const refusal = await read(bytes).catch((error: unknown) => error)
    expect(refusal).toMatchObject({ code, detail: expect.stringContaining(words) })
  })

  it('refuses an empty file before anything else', async () => {
    await expect(readWorkbook(new Uint8Array())).rejects.toMatchObject({ code: 'file/empty' })
  })

  it('refuses a zip bomb by its declared size, and one that lies about it', async () => {
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(60_000_000) }, { level: 9 })
    await expect(read(bomb)).rejects.toMatchObject({ code: 'file/unpacks-too-large' })

    const types = strToU8(
      '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    )
    const lying = zipSync(
      { '[Content_Types].xml': types, 'xl/workbook.xml': new Uint8Array(60_000_000) },
      { level: 9 },
    )
    declareSize(lying, 60_000_000, 1000)
    await expect(read(lying)).rejects.toMatchObject({ code: 'file/broken' })
  })
})

/** Rewrites a size in the local header and in the central directory. */
function declareSize(zip: Uint8Array, real: number, declared: number): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  for (let at = 0; at + 4 <= zip.length; at++)
    if (view.getUint32(at, true) === real) view.setUint32(at, declared, true)
}

function inEightBits(encoding: string, text: string): Uint8Array {
  const letters = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, code) => code))
  return Uint8Array.from(text, (letter) => letters.indexOf(letter))
}
