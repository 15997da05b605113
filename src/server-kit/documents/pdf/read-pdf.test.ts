import { describe, expect, it } from 'vitest'
import { PAGE_HEIGHT, type PageFixture, pdfOf, ruledTable, type TableFixture } from './pdf-fixture.ts'
import { readPdf } from './read-pdf.ts'

const read = (...pages: readonly PageFixture[]) => readPdf(pdfOf(pages))
const lines = async (...pages: readonly PageFixture[]) =>
  (await read(...pages)).blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
const tables = async (...pages: readonly PageFixture[]) =>
  (await read(...pages)).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block.rows.map((row) => row.map((cell) => (cell.mergedInto ? `<${cell.mergedInto}>` : cell.text)))]
      : [],
  )

const plan: TableFixture = {
  x: 50,
  y: 120,
  widths: [40, 200, 100, 120],
  rows: [
    ['№', 'Мероприятие', 'Срок', 'Исполнитель'],
    ['1. Работа с кадрами', null, null, null],
    ['1.1.', 'Провести совещание\nруководителей', 'до 15\nмая', 'Управление'],
    ['1.2.', 'Собрать сведения', 'июнь', 'Школы'],
  ],
}

describe('ruled tables of a pdf', () => {
  it.each(['strokes', 'fills'] as const)('are rebuilt from lines drawn as %s', async (drawLines) => {
    expect(await tables({ ...ruledTable(plan), drawLines })).toEqual([
      [
        ['№', 'Мероприятие', 'Срок', 'Исполнитель'],
        ['1. Работа с кадрами', '<left>', '<left>', '<left>'],
        ['1.1.', 'Провести совещание\nруководителей', 'до 15\nмая', 'Управление'],
        ['1.2.', 'Собрать сведения', 'июнь', 'Школы'],
      ],
    ])
  })

  it('see a cell that is merged downwards', async () => {
    const { texts, lines: drawn } = ruledTable({
      x: 50,
      y: 100,
      widths: [60, 60, 60],
      rows: [
        ['а', 'б', 'в'],
        ['', 'г', 'д'],
      ],
    })
    const middle = drawn.filter(([x1, y1, , y2]) => !(x1 === 50 && y1 === y2 && y1 === 120))
    expect(await tables({ texts, lines: [...middle, [110, 120, 230, 120]] })).toEqual([
      [
        ['а', 'б', 'в'],
        ['<above>', 'г', 'д'],
      ],
    ])
  })

  it('leave the text around them where it stands', async () => {
    const { texts, lines: drawn, bottom } = ruledTable(plan)
    const around = [
      { text: 'План работы', x: 200, y: 80, size: 16 },
      { text: 'Начальник управления', x: 50, y: bottom + 40, font: 'bold' as const },
    ]
    const content = await read({ texts: [...texts, ...around], lines: drawn })
    expect(
      content.blocks.map((block) => (block.kind === 'paragraph' ? [block.text, block.emphasis] : 'таблица')),
    ).toEqual([['План работы', 'heading'], 'таблица', ['Начальник управления', 'bold']])
    expect(content.blocks[1]?.place).toEqual({ page: 1, table: 1 })
    expect(content.warnings).toEqual([])
  })

  it('cut a text that runs through a border at the space next to it', async () => {
    const { texts, lines: drawn } = ruledTable({
      x: 50,
      y: 100,
      widths: [100, 100],
      rows: [
        ['а', 'б'],
        ['', ''],
      ],
    })
    const through = { text: 'начальник отдела руководители школ', x: 53, y: 132 }
    expect((await tables({ texts: [...texts, through], lines: drawn }))[0]?.[1]).toEqual([
      'начальник отдела',
      'руководители школ',
    ])
  })

  it('read a heading turned on its side, and a page that is turned as a whole', async () => {
    const { texts, lines: drawn } = ruledTable({
      x: 50,
      y: 100,
      widths: [100, 100],
      rows: [
        ['\n\n\n', 'Дело'],
        ['1', 'Отчёт'],
      ],
    })
    const sideways = { text: 'Номер', x: 90, y: 150, turn: 'upwards' as const }
    expect(await tables({ texts: [...texts, sideways], lines: drawn })).toEqual([
      [
        ['Номер', 'Дело'],
        ['1', 'Отчёт'],
      ],
    ])
    expect((await tables({ ...ruledTable(plan), rotate: 90 }))[0]?.length).toBeGreaterThan(1)
  })

  it('are one table when they go on over pages; page numbers between are dropped', async () => {
    const header = ['№', 'Мероприятие', 'Срок', 'Исполнитель']
    const number = (text: string) => ({ text, x: 297, y: PAGE_HEIGHT - 30 })
    const first = ruledTable(plan)
    const second = ruledTable({
      ...plan,
      y: 60,
      rows: [header, ['', 'с мест', '', ''], ['1.3.', 'Обобщить', 'июль', 'Центр']],
    })
    const rows = await tables(
      { texts: [...first.texts, number('1')], lines: first.lines },
      { texts: [...second.texts, number('2')], lines: second.lines },
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.slice(3)).toEqual([
      ['1.2.', 'Собрать сведения', 'июнь', 'Школы'],
      header,
      ['', 'с мест', '', ''],
      ['1.3.', 'Обобщить', 'июль', 'Центр'],
    ])
  })

  it('are two tables when the columns of the next page differ', async () => {
    const other = ruledTable({
      x: 80,
      y: 60,
      widths: [100, 100],
      rows: [
        ['а', 'б'],
        ['в', 'г'],
      ],
    })
    expect(await tables(ruledTable(plan), other)).toHaveLength(2)
  })
})

describe('text of a pdf', () => {
  it('joins the pieces of a line and keeps wide gaps visible', async () => {
    expect(
      await lines({
        texts: [
          { text: 'СОГЛАСОВАНО', x: 50, y: 60 },
          { text: 'УТВЕРЖДАЮ', x: 400, y: 60 },
          { text: 'План', x: 50, y: 100 },
          { text: 'работы', x: 75, y: 100 },
        ],
      }),
    ).toEqual(['СОГЛАСОВАНО   УТВЕРЖДАЮ', 'План работы'])
  })

  it('drops a footer that comes on every page', async () => {
    const page = (number: number) => ({
      texts: [
        { text: `Текст ${'раз два три'.slice(number)}`, x: 50, y: 300 },
        { text: `Приложение, лист ${number}`, x: 50, y: PAGE_HEIGHT - 40 },
      ],
    })
    expect(await lines(page(1), page(2), page(3))).toHaveLength(3)
  })

  it('says which pages hold no text', async () => {
    expect((await read({ texts: [{ text: 'Текст', x: 50, y: 90 }] }, {})).warnings.join()).toContain(
      'страница 2',
    )
  })
})

describe('a pdf that cannot be read', () => {
  it('is refused without a text layer', async () => {
    await expect(read({ lines: [[0, 0, 100, 0]] })).rejects.toThrow('сканированное изображение')
  })

  it('is refused under a password', async () => {
    await expect(readPdf(pdfOf([{ texts: [{ text: 'Лист', x: 50, y: 90 }] }], 'locked'))).rejects.toThrow(
      'паролем',
    )
  })

  it('is refused when it is longer than five hundred pages', async () => {
    const page = { texts: [{ text: 'Лист', x: 50, y: 90 }] }
    await expect(readPdf(pdfOf(Array.from({ length: 501 }, () => page)))).rejects.toThrow('слишком сложен')
  })
})
