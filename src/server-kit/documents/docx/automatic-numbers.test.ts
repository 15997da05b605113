import { describe, expect, it } from 'vitest'
import { fileLimits } from '../../files/file-limits.ts'
import { cell, type DocxFixture, docxOf, inList, list, paragraph, table } from './docx-fixture.ts'
import { readDocx } from './read-docx.ts'

const read = (fixture: DocxFixture | string) =>
  readDocx(docxOf(typeof fixture === 'string' ? { body: fixture } : fixture), fileLimits)
const lines = (fixture: DocxFixture | string) =>
  read(fixture).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
const tables = (fixture: DocxFixture | string) =>
  read(fixture).blocks.flatMap((block) =>
    block.kind === 'table' ? [block.rows.map((row) => row.map((slot) => slot.text))] : [],
  )

const stages = list(1, [{ text: '%1.' }, { text: '%1.%2.' }, { text: '%1.%2.%3' }])

describe('automatic numbers', () => {
  it('writes out the numbers of a list of several levels, in paragraphs and cells alike', () => {
    const body =
      paragraph('Первое направление', inList(1)) +
      table(
        cell(paragraph('', inList(1, 1))) + cell('Обсудить итоги'),
        cell(paragraph('', inList(1, 1))) + cell('Собрать сведения'),
      ) +
      paragraph('Второе направление', inList(1)) +
      paragraph('Начать заново', inList(1, 1))
    const fixture = { body, numbering: stages }
    expect(lines(fixture)).toEqual(['1. Первое направление', '2. Второе направление', '2.1. Начать заново'])
    expect(tables(fixture)).toEqual([
      [
        ['1.1.', 'Обсудить итоги'],
        ['1.2.', 'Собрать сведения'],
      ],
    ])
  })

  it.each([
    ['russianLower', ['а)', 'б)', 'в)']],
    ['upperRoman', ['I)', 'II)', 'III)']],
    ['lowerLetter', ['a)', 'b)', 'c)']],
    ['decimalZero', ['01)', '02)', '03)']],
  ])('knows the format %s', (format, markers) => {
    const numbering = list(1, [{ format, text: '%1)' }])
    expect(lines({ body: paragraph('', inList(1)).repeat(3), numbering })).toEqual(markers)
  })

  it('writes a sign of a symbol font as a dot and keeps a dash', () => {
    const font = '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>'
    const numbering =
      list(1, [{ format: 'bullet', text: '\uf0b7', more: font }]) + list(2, [{ format: 'bullet', text: '–' }])
    expect(lines({ body: paragraph('школы', inList(1)) + paragraph('сады', inList(2)), numbering })).toEqual([
      '• школы',
      '– сады',
    ])
  })

  it('continues the count of lists of one family and restarts where a start is overridden', () => {
    const numbering = `${list(1, [{ text: '%1.' }])}<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
    const body = [1, 2, 3, 3].map((numId) => paragraph('', inList(numId))).join('')
    expect(lines({ body, numbering })).toEqual(['1.', '2.', '1.', '2.'])
  })

  it('takes the list and the level from the style of the paragraph', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Пункт"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="B"><w:name w:val="Подпункт"/><w:basedOn w:val="A"/></w:style>'
    const numbering = list(1, [
      { text: '%1.', more: '<w:pStyle w:val="A"/>' },
      { text: '%1.%2.', more: '<w:pStyle w:val="B"/>' },
    ])
    const body =
      paragraph('пункт', '<w:pStyle w:val="A"/>') +
      paragraph('подпункт', '<w:pStyle w:val="B"/>') +
      paragraph('без номера', '<w:pStyle w:val="A"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect(lines({ body, numbering, styles })).toEqual(['1. пункт', '1.1. подпункт', 'без номера'])
  })

  it('starts where the list says, shows higher levels that never came, and can keep a level from restarting', () => {
    const numbering = list(1, [
      { text: '%1.', start: 5 },
      { text: '%1.%2', more: '<w:lvlRestart w:val="0"/>' },
    ])
    const body = [1, 0, 1].map((level) => paragraph('', inList(1, level))).join('')
    expect(lines({ body, numbering })).toEqual(['5.1', '6.', '6.2'])
  })
})
