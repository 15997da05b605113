import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { fillTemplate } from '#server-kit/printing/fill-template.ts'
import { checkTemplate } from '../domain/check-template.ts'
import { paperKinds } from '../domain/paper-kind.ts'
import { samplePaper, tagsOf } from '../domain/sample-paper.ts'
import { readTags } from '../domain/template-text.ts'
import { readTemplateText } from './read-template-text.ts'
import { shippedTemplate } from './shipped/shipped-template.ts'

async function docx(): Promise<Uint8Array> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const paper = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('{орган}')] }) },
        footers: { default: new Footer({ children: [new Paragraph('{адрес_страницы}')] }) },
        children: [
          // Word cuts a tag where its look changes, or where it has checked the spelling.
          new Paragraph({
            children: ['Приказ {но', 'м', 'ер}'].map((text, at) => new TextRun({ text, bold: at === 1 })),
          }),
          new Table({
            rows: [
              new TableRow({ children: [cell('№'), cell('Что')] }),
              new TableRow({ children: [cell('{пункт}'), cell('{что}')] }),
            ],
          }),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(paper))
}

function codeOf(read: () => unknown): string {
  try {
    read()
    return 'read'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

describe('the text of a template', () => {
  it('is read with tags put together and each place named', async () => {
    const { tags } = readTags(readTemplateText(await docx()))
    expect(tags.map(({ name, in: { part, table } }) => [name, part, table])).toEqual([
      ['номер', 'body', null],
      ['пункт', 'body', { number: 1, row: 2, column: 1 }],
      ['что', 'body', { number: 1, row: 2, column: 2 }],
      ['орган', 'header', null],
      ['адрес_страницы', 'footer', null],
    ])
  })

  it('is refused where it reaches outside of the document', async () => {
    const files = unzipSync(await docx())
    const rels = new TextDecoder().decode(files['word/_rels/document.xml.rels'])
    const outside =
      '<Relationship Id="rx" Type="http://x/image" Target="http://x/a.png" TargetMode="External"/></Relationships>'
    files['word/_rels/document.xml.rels'] = strToU8(rels.replace('</Relationships>', outside))
    expect(codeOf(() => readTemplateText(zipSync(files)))).toBe('templates/reaches-outside')
  })

  it.each([
    ['an empty file', new Uint8Array(), 'file/empty'],
    ['a renamed archive', zipSync({ 'readme.txt': strToU8('не документ') }), 'templates/not-a-docx'],
    ['a text', strToU8('Приказ № {номер}'), 'templates/not-a-docx'],
    ['a damaged document', strToU8('PK\u0003\u0004 оборвано на середине'), 'file/broken'],
    ['a bomb', zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }), 'file/unpacks-too-large'],
  ])('%s is refused', (_title, bytes, code) => {
    expect(codeOf(() => readTemplateText(bytes))).toBe(code)
  })
})

describe('each shipped template', () => {
  it.each(paperKinds)('«%s» has no fault and leaves no tag behind', async (kind) => {
    const template = await shippedTemplate(kind)
    expect(checkTemplate(readTemplateText(template), tagsOf(kind))).toEqual([])

    const filled = readTemplateText(await fillTemplate(template, samplePaper(kind, 'Образец')))
    expect(filled.filter(({ text }) => /[{}]|undefined|\[object/u.test(text))).toEqual([])
  })

  it('has a sample for each of its tags', () => {
    for (const kind of paperKinds) {
      const sample = samplePaper(kind, 'Образец')
      expect(
        tagsOf(kind).filter(({ name }) => !(name in sample)),
        kind,
      ).toEqual([])
      const known = new Set(tagsOf(kind).map(({ name }) => name))
      expect(
        Object.keys(sample).filter((name) => !known.has(name)),
        kind,
      ).toEqual([])
    }
  })

  it('is the same each time it is made', async () => {
    const [one, other] = [await shippedTemplate('plan-order'), await shippedTemplate('plan-order')]
    expect(Buffer.compare(one, other)).toBe(0)
  })
})
