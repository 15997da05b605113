import { describe, expect, it } from 'vitest'
import { fileLimits } from '../../files/file-limits.ts'
import { cell, type DocxFixture, docxOf, paragraph, table } from './docx-fixture.ts'
import { readDocx } from './read-docx.ts'

const read = (fixture: DocxFixture | string) =>
  readDocx(docxOf(typeof fixture === 'string' ? { body: fixture } : fixture), fileLimits)
const lines = (fixture: DocxFixture | string) =>
  read(fixture).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
const tables = (fixture: DocxFixture | string) =>
  read(fixture).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((slot) => slot.text))] : [],
  )
const merges = (fixture: string) =>
  read(fixture).blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((slot) => slot.mergedInto)) : [],
  )

describe('text of a docx', () => {
  it('keeps line breaks, tabs and hyphens that do not break, and drops soft ones', () => {
    const run =
      '<w:r><w:t>До обеда</w:t><w:br/><w:t>по\u00adсле</w:t><w:tab/><w:t>27</w:t><w:noBreakHyphen/><w:t>ФЗ</w:t><w:softHyphen/></w:r>'
    expect(lines(`<w:p>${run}</w:p>`)).toEqual(['До обеда\nпосле\t27-ФЗ'])
  })

  it('reads insertions and drops deletions, and says so', () => {
    const body =
      '<w:p><w:r><w:t>Срок: </w:t></w:r><w:del><w:r><w:delText>май</w:delText></w:r></w:del><w:ins><w:r><w:t>июнь</w:t></w:r></w:ins></w:p>'
    expect(lines(body)).toEqual(['Срок: июнь'])
    expect(read(body).warnings.join()).toContain('непринятые исправления')
  })

  it('joins a paragraph whose mark is deleted with the next one', () => {
    expect(lines(paragraph('Собрать ', '<w:rPr><w:del/></w:rPr>') + paragraph('отчёты'))).toEqual([
      'Собрать отчёты',
    ])
  })

  it('leaves out hidden text, field codes, contents and unfilled placeholders', () => {
    const body =
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>черновик</w:t></w:r><w:r><w:t>видно</w:t></w:r></w:p>' +
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText><w:t>код</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>' +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Оглавление')}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph('Место для текста')}</w:sdtContent></w:sdt>` +
      `<w:sdt><w:sdtContent>${paragraph('Заполнено')}</w:sdtContent></w:sdt>`
    expect(lines(body)).toEqual(['видно', '7', 'Заполнено'])
  })

  it('reads a text box once, before the paragraph it is anchored to', () => {
    const box = `<w:txbxContent>${paragraph('УТВЕРЖДЁН')}</w:txbxContent>`
    const drawing = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
    expect(lines(`<w:p>${drawing}<w:r><w:t>План работы</w:t></w:r></w:p>`)).toEqual([
      'УТВЕРЖДЁН',
      'План работы',
    ])
  })

  it('sees headings by style, and bold or italic by most of the letters', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="2"><w:basedOn w:val="1"/></w:style>'
    const run = (properties: string, text: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
    const body =
      paragraph('Раздел', '<w:pStyle w:val="2"/>') +
      `<w:p>${run('<w:b/>', 'Весь жирный')}${run('', '.')}</w:p>` +
      `<w:p>${run('<w:b/>', 'Слово')}${run('', ' обычного абзаца')}</w:p>` +
      `<w:p>${run('<w:b w:val="0"/><w:i/>', 'Курсив')}</w:p>`
    expect(
      read({ body, styles }).blocks.map((block) => block.kind === 'paragraph' && block.emphasis),
    ).toEqual(['heading', 'bold', 'none', 'italic'])
  })

  it('does not expand entities', () => {
    expect(lines(paragraph('a &amp; b &lol;'))).toEqual(['a & b &lol;'])
  })
})

describe('tables of a docx', () => {
  it('lays merged cells out on a grid and says where each covered slot belongs', () => {
    const body = table(
      cell('№', '<w:vMerge w:val="restart"/>') + cell('Сроки', '<w:gridSpan w:val="2"/>'),
      cell('', '<w:vMerge/>') + cell('начало') + cell('конец'),
    )
    expect(tables(body)).toEqual([
      [
        ['№', 'Сроки', ''],
        ['', 'начало', 'конец'],
      ],
    ])
    expect(merges(body)).toEqual([
      [null, null, 'left'],
      ['above', null, null],
    ])
  })

  it('drops the columns of the grid in which no cell begins', () => {
    const wide = '<w:gridSpan w:val="2"/>'
    expect(tables(table(cell('1') + cell('Совещание', wide), cell('2') + cell('Отчёт', wide)))).toEqual([
      [
        ['1', 'Совещание'],
        ['2', 'Отчёт'],
      ],
    ])
  })

  it('parts the paragraphs of a cell by line breaks and writes a nested table below them', () => {
    const nested = table(cell('май') + cell('школы'), cell('июнь') + cell('сады'))
    const body = table(
      cell('1') + cell(paragraph('Провести') + paragraph('Доложить') + nested),
      cell('2') + cell('x'),
    )
    expect(tables(body)[0]?.[0]).toEqual(['1', 'Провести\nДоложить\nмай\tшколы\nиюнь\tсады'])
  })

  it('opens up a table that only holds another one', () => {
    const body = table(
      cell(paragraph('План') + table(cell('1') + cell('Совещание'), cell('2') + cell('Отчёт'))),
    )
    expect(lines(body)).toEqual(['План'])
    expect(tables(body)).toEqual([
      [
        ['1', 'Совещание'],
        ['2', 'Отчёт'],
      ],
    ])
  })

  it('reads rows and cells in content controls and drops deleted rows', () => {
    const row = (content: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${content}</w:tr>`
    const body = `<w:tbl>${row(cell('1'))}<w:sdt><w:sdtContent>${row(`<w:sdt><w:sdtContent>${cell('2')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>${row(cell('3'), '<w:del/>')}</w:tbl>`
    expect(tables(body)).toEqual([[['1'], ['2']]])
  })

  it('counts tables from 1', () => {
    expect(read(table(cell('а')) + table(cell('б'))).blocks.map((block) => block.place)).toEqual([
      { table: 1 },
      { table: 2 },
    ])
  })
})

describe('a docx that cannot be read', () => {
  it('is refused when it holds no text', () => {
    expect(() => read(paragraph(''))).toThrow('Файл пуст')
  })

  it('is refused when it is nested absurdly deep', () => {
    const depth = 5000
    expect(() =>
      read('<w:sdt><w:sdtContent>'.repeat(depth) + '</w:sdtContent></w:sdt>'.repeat(depth)),
    ).toThrow('слишком сложен')
  })
})
