import { describe, expect, it } from 'vitest'
import { demoDocx, storedZip } from '#app/demo/demo-docx.ts'
import { Refusal } from '#kernel/refusal.ts'
import { oleOf } from '#server-kit/files/ole-fixture.ts'
import { writeWorkbook } from '#server-kit/spreadsheets/write-workbook.ts'
import { checkFile } from './check-file.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const docx = demoDocx(['Приказ'])
const pdf = bytesOf('%PDF-1.4\n%%EOF')
const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0)

describe('a file for the store', () => {
  it.each([
    ['Приказ.docx', docx, 'docx'],
    ['Приказ.PDF', pdf, 'pdf'],
    ['скан.png', png, 'png'],
    ['фото.jpeg', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), 'jpg'],
    ['старый.doc', oleOf({ WordDocument: new Uint8Array(4096) }), 'doc'],
    ['старый.xls', oleOf({ Workbook: new Uint8Array(4096) }), 'xls'],
  ])('«%s» is taken as what it is', (name, bytes, kind) => {
    expect(checkFile({ name, bytes })).toMatchObject({ kind, fileName: name })
  })

  it('takes a table and names it by its content', async () => {
    const bytes = await writeWorkbook([{ name: 'Лист', columns: [], rows: [] }])
    const checked = checkFile({ name: 'итоги.xlsx', bytes })
    expect(checked.kind).toBe('xlsx')
    expect(checked.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    ['пусто.docx', new Uint8Array(), 'documents/file-empty', 422],
    ['велик.pdf', new Uint8Array(20_000_001), 'documents/file-too-large', 413],
    ['страница.html', bytesOf('<html></html>'), 'documents/file-kind-not-accepted', 415],
    ['архив.zip', docx, 'documents/file-kind-not-accepted', 415],
    ['приказ.pdf', docx, 'documents/file-not-what-it-says', 415],
    ['приказ.docx', bytesOf('<html>не то</html>'), 'documents/file-not-what-it-says', 415],
    ['скан.png', pdf, 'documents/file-not-what-it-says', 415],
    ['тайный.docx', oleOf({ EncryptedPackage: new Uint8Array(1) }), 'documents/file-not-what-it-says', 415],
    [
      'хитрый.docx',
      storedZip({ 'word/document.xml': '', 'word/vbaProject.bin': '' }),
      'documents/file-has-macros',
      415,
    ],
  ])('«%s» is refused', (name, bytes, code, status) => {
    expect(refusalOf(() => checkFile({ name, bytes }))).toMatchObject({ code, status })
  })

  it('says in Russian what the file really is', () => {
    const refusal = refusalOf(() => checkFile({ name: 'приказ.pdf', bytes: docx }))
    expect(refusal.detail).toContain(
      'По имени «приказ.pdf» это документ PDF, а внутри — документ Word (docx)',
    )
  })
})

function refusalOf(work: () => unknown): Refusal {
  try {
    work()
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  throw new Error('was not refused')
}
