import { readXlsx, writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { markUpWorkbook } from './mark-up-workbook.ts'
import { type SheetToWrite, writeWorkbook } from './write-workbook.ts'

const schools: SheetToWrite = {
  name: 'Школы',
  titles: ['Список школ', 'на 1 сентября'],
  columns: [
    { header: 'Код', kind: 'text', width: 12 },
    { header: 'Доля', kind: 'share' },
  ],
  rows: [
    ['007', 0.25],
    [{ value: '8', mark: 'error', comment: 'Такого кода нет' }, 0.5],
  ],
}

async function styled(bytes: Uint8Array) {
  const sheet = (await readXlsx(bytes, { readStyles: true })).sheets[0]
  if (!sheet) throw new Error('no sheet was written')
  return sheet
}

describe('a written workbook', () => {
  it('has titles, a frozen header with a filter, typed columns and set widths', async () => {
    const sheet = await styled(await writeWorkbook([schools]))
    expect(sheet.rows.map((row) => row[0])).toEqual(['Список школ', 'на 1 сентября', 'Код', '007', '8'])
    expect(sheet.freezePane?.rows).toBe(3)
    expect(sheet.autoFilter?.range).toBe('A3:B5')
    expect(sheet.columns?.[0]?.width).toBe(12)
    expect(sheet.cells?.get('3,0')?.style?.numFmt).toBe('@')
    expect(sheet.cells?.get('3,1')?.style?.numFmt).toBe('0.0%')
    expect(sheet.cells?.get('2,0')?.style?.font?.bold).toBe(true)
  })

  it('prints on A4 as wide as the page, with the header on each', async () => {
    const workbook = await readXlsx(await writeWorkbook([{ ...schools, name: 'Все школы' }]))
    const [sheet] = workbook.sheets
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 'a4', fitToWidth: 1, fitToHeight: 0 })
    expect(sheet?.pageSetup?.printTitlesRow).toMatch(/\$?3:\$?3/)
  })

  it('leaves a cell without letters empty', async () => {
    const sheet = await styled(await writeWorkbook([{ ...schools, rows: [['', 0.5]] }]))
    expect(sheet.rows[3]).toEqual([null, 0.5])
  })

  it('colours a marked cell and hangs its comment on it', async () => {
    const cell = (await styled(await writeWorkbook([schools]))).cells?.get('4,0')
    expect(cell?.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringContaining('FFC7CE') } })
    expect(cell?.comment?.text).toBe('Такого кода нет')
  })

  it('makes the names of sheets such as Excel takes', async () => {
    const names = [
      'План: 2024/2025',
      'План: 2024/2025',
      'Очень длинное название листа, которое не поместится',
    ]
    const workbook = await readXlsx(await writeWorkbook(names.map((name) => ({ ...schools, name }))))
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
      'План  2024 2025',
      'План  2024 2025 (2)',
      'Очень длинное название листа, к',
    ])
  })
})

describe('a marked-up copy', () => {
  const marks = [
    { sheet: 'Школы', row: 3, column: 1, message: 'Доля больше единицы' },
    { sheet: 'Школы', row: 3, column: 0, message: 'Код занят' },
    { sheet: 'Школы', row: 4, column: null, message: 'Строка повторяется' },
  ]

  it('keeps the look of the file, colours the cells and adds a column of remarks', async () => {
    const sheet = await styled(await markUpWorkbook(await writeWorkbook([schools]), marks))
    expect(sheet.rows.slice(2).map((row) => row[2])).toEqual([
      'Замечания',
      'Доля больше единицы; Код занят',
      'Строка повторяется',
    ])
    expect(sheet.rows[3]?.slice(0, 2)).toEqual(['007', 0.25])
    expect(sheet.cells?.get('3,1')).toMatchObject({
      style: { numFmt: '0.0%', fill: { fgColor: { rgb: expect.stringContaining('FFC7CE') } } },
      comment: { text: 'Доля больше единицы' },
    })
    expect(sheet.cells?.get('2,0')?.style?.font?.bold).toBe(true)
    expect(sheet.columns?.[0]?.width).toBe(12)
    expect(sheet.freezePane?.rows).toBe(3)
  })

  it('keeps formulas and dates', async () => {
    const day = new Date(Date.UTC(2024, 8, 1))
    const cells = new Map([['1,1', { value: 5, formula: 'A2*5', formulaResult: 5 }]])
    const file = await writeXlsx({
      sheets: [
        {
          name: 'Л',
          rows: [
            ['число', 'итог', 'день'],
            [1, 5, day],
          ],
          cells,
        },
      ],
    })
    const sheet = await styled(
      await markUpWorkbook(file, [{ sheet: 'Л', row: 1, column: 0, message: 'Мало' }]),
    )
    expect(sheet.cells?.get('1,1')?.formula).toBe('A2*5')
    expect(sheet.rows[1]).toEqual([1, 5, day, 'Мало'])
  })

  it('is made as xlsx of a csv, with the values as they were', async () => {
    const csv = new TextEncoder().encode('Код;Школа\n007;Лицей')
    const sheet = await styled(
      await markUpWorkbook(csv, [{ sheet: 'Лист1', row: 1, column: 0, message: 'Нет кода' }]),
    )
    expect(sheet.rows).toEqual([
      ['Код', 'Школа', 'Замечания'],
      ['007', 'Лицей', 'Нет кода'],
    ])
  })
})
