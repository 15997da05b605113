import { Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, VerticalMergeType } from 'docx'
import { describe, expect, it } from 'vitest'
import { writeWorkbook } from '../spreadsheets/write-workbook.ts'
import { docxOf, paragraph } from './docx/docx-fixture.ts'
import { pdfOf, ruledTable } from './pdf/pdf-fixture.ts'
import { readDocument } from './read-document.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

describe('a document of any kind', () => {
  it('is read from a docx made by a library, numbers and merges included', async () => {
    const numbered = (text: string, level = 0) =>
      new Paragraph({ text, numbering: { reference: 'plan', level } })
    const cell = (child: Paragraph, more = {}) => new TableCell({ children: [child], ...more })
    const document = new Document({
      numbering: {
        config: [
          {
            reference: 'plan',
            levels: [
              { level: 0, format: LevelFormat.DECIMAL, text: '%1.' },
              { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2.' },
            ],
          },
        ],
      },
      sections: [
        {
          children: [
            numbered('Кадры'),
            new Table({
              rows: [
                new TableRow({
                  children: [
                    cell(numbered('', 1)),
                    cell(new Paragraph('Совещание')),
                    cell(new Paragraph('май'), { verticalMerge: VerticalMergeType.RESTART }),
                  ],
                }),
                new TableRow({
                  children: [
                    cell(numbered('', 1)),
                    cell(new Paragraph('Отчёт')),
                    cell(new Paragraph(''), { verticalMerge: VerticalMergeType.CONTINUE }),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    })
    const content = await readDocument(await Packer.toBuffer(document), 'любое имя.pdf')
    expect(content.format).toBe('docx')
    expect(content.blocks[0]).toMatchObject({ kind: 'paragraph', text: '1. Кадры' })
    expect(content.blocks[1]).toMatchObject({
      rows: [
        [{ text: '1.1.' }, { text: 'Совещание' }, { text: 'май', mergedInto: null }],
        [{ text: '1.2.' }, { text: 'Отчёт' }, { text: '', mergedInto: 'above' }],
      ],
    })
  })

  it('is read from a workbook: each visible sheet is a table of texts', async () => {
    const day = new Date(Date.UTC(2024, 4, 31))
    const bytes = await writeWorkbook([
      {
        name: 'План',
        columns: [
          { header: 'Срок', kind: 'date' },
          { header: 'Доля', kind: 'number' },
        ],
        rows: [
          [day, 0.5],
          [null, true],
        ],
      },
    ])
    expect(await readDocument(bytes)).toMatchObject({
      format: 'xlsx',
      blocks: [
        {
          rows: [
            [{ text: 'Срок' }, { text: 'Доля' }],
            [{ text: '31.05.2024' }, { text: '0,5' }],
            [{ text: '' }, { text: 'да' }],
          ],
          place: { table: 1, sheet: 'План', row: 1 },
        },
      ],
    })
  })

  it('is read from a pdf and from a page, whatever their names', async () => {
    const table = ruledTable({
      x: 50,
      y: 100,
      widths: [100, 100],
      rows: [
        ['№', 'Дело'],
        ['1', 'Отчёт'],
      ],
    })
    expect(await readDocument(pdfOf([table]), 'план.docx')).toMatchObject({
      format: 'pdf',
      blocks: [{ kind: 'table' }],
    })
    expect(await readDocument(utf8('<html><p>План</p></html>'), 'план.doc')).toMatchObject({ format: 'html' })
  })

  it('is read from a text line by line, blanks and tabs kept', async () => {
    expect(await readDocument(utf8('1\tСовещание\r\n\r\n  май\n'))).toEqual({
      format: 'text',
      blocks: ['1\tСовещание', '', '  май', ''].map((text, index) => ({
        kind: 'paragraph',
        text,
        emphasis: 'none',
        place: { line: index + 1 },
      })),
      warnings: [],
    })
  })

  it.each([
    ['# План\n\nтекст', undefined, 'markdown'],
    ['| № | Дело |\n|---|---|\n| 1 | Отчёт |', undefined, 'markdown'],
    ['План', 'план.md', 'markdown'],
    ['1 | Отчёт | май', 'план.txt', 'text'],
  ])('tells markdown from plain text: %j', async (text, name, format) => {
    expect((await readDocument(utf8(text), name)).format).toBe(format)
  })

  it.each([
    ['an empty file', new Uint8Array(), 'file/empty'],
    ['a file above fifty megabytes', new Uint8Array(50 * 1024 * 1024 + 1), 'file/too-large'],
    ['a picture', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), 'file/no-text'],
    ['a rich text file', utf8('{\\rtf1\\ansi план}'), 'file/format-not-supported'],
    ['a web archive', utf8('MIME-Version: 1.0\r\n'), 'file/format-not-supported'],
    ['half a docx', docxOf({ body: paragraph('План') }).subarray(0, 300), 'file/broken'],
    ['half a pdf', pdfOf([{ texts: [{ text: 'План', x: 50, y: 50 }] }]).subarray(0, 300), 'file/broken'],
  ])('is refused: %s', async (_, bytes, code) => {
    await expect(readDocument(bytes)).rejects.toMatchObject({ name: 'Refusal', code })
  })
})
