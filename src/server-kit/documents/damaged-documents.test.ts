import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { fileLimits } from '../files/file-limits.ts'
import { writeWorkbook } from '../spreadsheets/write-workbook.ts'
import { xlsOf } from '../spreadsheets/xls-fixture.ts'
import { cell, docxOf, inList, list, paragraph, table } from './docx/docx-fixture.ts'
import { parseDocument } from './parse-document.ts'
import { pdfOf, ruledTable } from './pdf/pdf-fixture.ts'

const RUNS = 60
const MAX_SECONDS = 10

const docx = docxOf({
  body:
    paragraph('Направление', inList(1)) +
    table(cell(paragraph('', inList(1, 1))) + cell('Отчёт', '<w:vMerge w:val="restart"/>')).repeat(5),
  numbering: list(1, [{ text: '%1.' }, { text: '%1.%2.' }]),
  styles: '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
})
const xlsx = await writeWorkbook([
  {
    name: 'План',
    titles: ['План'],
    columns: [
      { header: 'Дело', kind: 'text' },
      { header: 'Срок', kind: 'number' },
    ],
    rows: [
      ['Отчёт', 5],
      ['Сбор', 0.5],
    ],
  },
])
const pdf = pdfOf([
  ruledTable({
    x: 50,
    y: 90,
    widths: [90, 90, 90],
    rows: [
      ['№', 'Дело', 'Срок'],
      ['1', 'Отчёт', 'май'],
      ['2', 'Сбор', 'июнь'],
    ],
  }),
])
const html = new TextEncoder().encode(
  '<html><body><h1>План</h1><table><tr><td rowspan="2">1<td>Отчёт<tr><td>май</table><ul><li>а</ul></body></html>',
)

/** Whatever happens to a file, the answer is its content or a refusal, and it comes in time. */
async function staysWithinBounds(bytes: Uint8Array): Promise<void> {
  const started = performance.now()
  const outcome = await parseDocument(bytes, undefined, fileLimits).catch((error: unknown) => error)
  expect(performance.now() - started).toBeLessThan(MAX_SECONDS * 1000)
  if (outcome instanceof Refusal) expect(outcome.detail).toBeTruthy()
  else expect(outcome).toMatchObject({ blocks: expect.any(Array), warnings: expect.any(Array) })
}

type Damage = {
  readonly keep: number
  readonly flips: readonly { readonly at: number; readonly value: number }[]
}

const damage: fc.Arbitrary<Damage> = fc.record({
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  flips: fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), value: fc.nat(255) }), {
    maxLength: 20,
  }),
})

function damaged(bytes: Uint8Array, { keep, flips }: Damage): Uint8Array {
  const copy = bytes.slice(0, Math.ceil(bytes.length * keep))
  for (const { at, value } of flips) copy[Math.floor(at * (copy.length - 1))] = value
  return copy
}

/** Damages one part of an archive and packs it again: so the harm reaches the xml and not only the checksums. */
function damagedInside(archive: Uint8Array, name: string, harm: Damage): Uint8Array {
  const parts = unzipSync(archive)
  return zipSync({ ...parts, [name]: damaged(parts[name] ?? new Uint8Array(), harm) })
}

describe('damaged files', () => {
  it.each([
    ['docx', docx],
    ['xlsx', xlsx],
    ['xls', xlsOf([['Список'], ['Школа', 5]])],
    ['pdf', pdf],
    ['html', html],
  ])('a %s cut short or with changed bytes', { timeout: 120_000 }, async (_, bytes) => {
    await fc.assert(
      fc.asyncProperty(damage, (harm) => staysWithinBounds(damaged(bytes, harm))),
      { numRuns: RUNS, seed: 1 },
    )
  })

  it.each([
    [docx, 'word/document.xml'],
    [docx, 'word/numbering.xml'],
    [docx, 'word/styles.xml'],
    [xlsx, 'xl/workbook.xml'],
    [xlsx, 'xl/worksheets/sheet1.xml'],
    [xlsx, 'xl/sharedStrings.xml'],
  ])('an archive whose part %#, is damaged inside', { timeout: 120_000 }, async (archive, name) => {
    await fc.assert(
      fc.asyncProperty(damage, (harm) => staysWithinBounds(damagedInside(archive, name, harm))),
      { numRuns: RUNS, seed: 2 },
    )
  })
})

describe('hostile files', () => {
  it.each([
    [
      'entities that multiply',
      `<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index} "${`&a${index - 1 < 0 ? '' : index - 1};`.repeat(10)}">`).join('')}]>`,
    ],
    ['an external entity', '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]>'],
  ])('a docx with %s expands nothing', async (_, doctype) => {
    const parts = unzipSync(docxOf({ body: paragraph('План &a8;&a;') }))
    const xml = doctype + strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    const content = await parseDocument(
      zipSync({ ...parts, 'word/document.xml': strToU8(xml) }),
      undefined,
      fileLimits,
    )
    expect(content.blocks).toMatchObject([{ text: 'План &a8;&a;' }])
  })

  it.each([
    [
      'a docx of nested tables',
      docxOf({ body: `${'<w:tbl><w:tr><w:tc>'.repeat(2000)}${'</w:tc></w:tr></w:tbl>'.repeat(2000)}` }),
    ],
    [
      'a docx of styles that are based on each other',
      docxOf({
        body: paragraph('а', '<w:pStyle w:val="1"/>'),
        styles:
          '<w:style w:styleId="1"><w:basedOn w:val="2"/></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/></w:style>',
      }),
    ],
    [
      'a docx of absurd spans',
      docxOf({ body: table(cell('а', '<w:gridSpan w:val="999999999"/>')).repeat(50) }),
    ],
    [
      'a page of unclosed formatting',
      new TextEncoder().encode(`<html>${'<b><i><table><tr><td>'.repeat(3000)}`),
    ],
    [
      'a page of absurd spans',
      new TextEncoder().encode(`<table>${'<tr><td rowspan=65000 colspan=1000>а'.repeat(5000)}</table>`),
    ],
    ['a text of one endless line', new TextEncoder().encode('план '.repeat(2_000_000))],
  ])('%s is answered in time', { timeout: 60_000 }, async (_, bytes) => {
    await staysWithinBounds(bytes)
  })
})
