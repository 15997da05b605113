import { describe, expect, it } from 'vitest'
import { type PageFixture, pdfOf } from './pdf-fixture.ts'
import { readPdf } from './read-pdf.ts'

const read = (...pages: readonly PageFixture[]) => readPdf(pdfOf(pages))
const tables = async (...pages: readonly PageFixture[]) =>
  (await read(...pages)).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.map((row) => row.map((cell) => (cell.mergedInto ? `<${cell.mergedInto}>` : cell.text)))]
      : [],
  )

describe('tables without column lines', () => {
  const row = (y: number, ...cells: readonly string[]) =>
    cells.flatMap((text, column) => (text ? [{ text, x: [50, 90, 300, 420][column] ?? 0, y }] : []))
  const rows = [
    ...row(90, '№', 'Мероприятие', 'Срок', 'Исполнитель'),
    ...row(110, '1.1', 'Провести совещание', 'май', 'Управление'),
    ...row(122, '', 'руководителей', '', 'образования'),
    ...row(140, '1.2', 'Собрать сведения', 'июнь', 'Школы'),
    { text: '2. Повышение квалификации педагогов и руководителей', x: 90, y: 160 },
    ...row(180, '2.1', 'Провести курсы', 'июль', 'Центр'),
    ...row(200, '2.2', 'Выдать дипломы', 'июль', 'Центр'),
    ...row(220, '2.3', 'Доложить', 'август', 'Центр'),
  ]

  it('are restored where numbers stand at the start of the rows', async () => {
    expect(await tables({ texts: rows })).toEqual([
      [
        ['№', 'Мероприятие', 'Срок', 'Исполнитель'],
        ['1.1', 'Провести совещание\nруководителей', 'май', 'Управление\nобразования'],
        ['1.2', 'Собрать сведения', 'июнь', 'Школы'],
        ['2. Повышение квалификации педагогов и руководителей', '<left>', '<left>', '<left>'],
        ['2.1', 'Провести курсы', 'июль', 'Центр'],
        ['2.2', 'Выдать дипломы', 'июль', 'Центр'],
        ['2.3', 'Доложить', 'август', 'Центр'],
      ],
    ])
  })

  it('are restored by the lines between the rows', async () => {
    const unnumbered = rows.filter((text) => !/^\d/.test(text.text))
    const ruled = [80, 98, 128, 148].map((y) => [40, y, 520, y] as const)
    expect((await tables({ texts: unnumbered, lines: ruled }))[0]?.slice(0, 3)).toEqual([
      ['№', 'Мероприятие', 'Срок', 'Исполнитель'],
      ['', 'Провести совещание\nруководителей', 'май', 'Управление\nобразования'],
      ['', 'Собрать сведения', 'июнь', 'Школы'],
    ])
  })

  it('are left as lines, with a warning, where columns only seem to be there', async () => {
    const interleaved = [100, 112, 124, 136, 148, 160].flatMap((y, index) => [
      { text: `левый столбец ${index}`, x: 50, y },
      { text: `правый столбец ${index}`, x: 320, y: y + 1 },
    ])
    const content = await read({ texts: interleaved })
    expect(content.blocks.every((block) => block.kind === 'paragraph')).toBe(true)
    expect(content.warnings.join()).toContain('страница 1')
  })
})
