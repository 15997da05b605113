import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { recogniseResults } from '../../read-results.ts'
import type { ResultsCell } from '../../results-file.ts'
import { giaFormats } from '../gia-formats.ts'
import { otherFormats } from '../other-formats.ts'
import { egeHeader, egeRow, fileOf, summaryOf, tools } from './exam-fixture.ts'

// Each run reads two workbooks whole.
const runs = { numRuns: 40 }

const title: readonly ResultsCell[] = ['01 - Русский язык 2022.06.23']

const answers = fc
  .tuple(fc.array(fc.constantFrom('+', '-', '2'), { minLength: 3, maxLength: 3 }), fc.nat(3), fc.nat(9))
  .map(([short, long, off]) => {
    const points = short.reduce((sum, sign) => sum + (sign === '+' ? 1 : sign === '2' ? 2 : 0), 0) + long
    return [short.join(''), `${long}(3)`, off === 0 ? points + 1 : points, 50] as const
  })
const rowsOfAnswers = fc.array(answers, { minLength: 1, maxLength: 8 })

function worksOf(rows: readonly (readonly ResultsCell[])[]) {
  return JSON.stringify(summaryOf(fileOf('протокол.xls', rows)).works)
}

function tableOf(
  each: readonly (readonly [string, string, number, number])[],
): readonly (readonly ResultsCell[])[] {
  return [egeHeader, ...each.map((row, index) => egeRow(index + 1, row))]
}

test('the order of columns makes no difference', () => {
  const order = fc.shuffledSubarray(
    egeHeader.map((_, column) => column),
    { minLength: egeHeader.length },
  )
  fc.assert(
    fc.property(rowsOfAnswers, order, (each, columns) => {
      const table = tableOf(each)
      const moved = table.map((row) => columns.map((column) => row[column] ?? null))
      expect(worksOf([title, ...moved])).toBe(worksOf([title, ...table]))
    }),
    runs,
  )
})

test('empty columns anywhere make no difference', () => {
  const gaps = fc.array(fc.nat(2), { minLength: egeHeader.length, maxLength: egeHeader.length })
  fc.assert(
    fc.property(rowsOfAnswers, gaps, (each, spread) => {
      const table = tableOf(each)
      const wide = table.map((row) =>
        row.flatMap((cell, column) => [...Array<ResultsCell>(spread[column] ?? 0).fill(null), cell]),
      )
      expect(worksOf([title, ...wide])).toBe(worksOf([title, ...table]))
    }),
    runs,
  )
})

test('blank rows, footers and a header printed anew make no difference', () => {
  fc.assert(
    fc.property(rowsOfAnswers, fc.nat(8), (each, at) => {
      const [header = [], ...rows] = tableOf(each)
      const printed = [
        ...rows.slice(0, at),
        [],
        header,
        ...rows.slice(at),
        ['Средние', null, 12.5],
        ['Всего участников', each.length],
      ]
      expect(worksOf([title, header, ...printed])).toBe(worksOf([title, header, ...rows]))
    }),
    runs,
  )
})

test('every row is counted once: read, absent, set aside, left out or below the table', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(answers, fc.nat(16), fc.constantFrom<ResultsCell>('x', 999, null, '+'))),
      (each) => {
        const rows = each.map(([row, column, cell], index) => {
          const cells = [...egeRow(index + 1, row)]
          cells[column] = cell
          return cells
        })
        if (rows.length === 0) return
        const { works, problems } = summaryOf(fileOf('протокол.xls', [title, egeHeader, ...rows]))
        const leftOut = problems.filter(({ code }) => code === 'repeated-row').length
        expect(works.reduce((sum, work) => sum + work.rows, 0) + leftOut).toBe(rows.length)
      },
    ),
  )
})

const anyCell: fc.Arbitrary<ResultsCell> = fc.oneof(
  fc.constant(null),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
  fc.string(),
  fc.constantFrom(
    ...egeHeader,
    '01 - Русский язык 2022.06.23',
    'Оценка',
    'Код ОО',
    'Класс',
    'ФИО',
    'Зачёт',
    'П1',
    'М1',
    'Итог',
    'Предмет',
    'Отметка',
    'Балл',
    'Статус',
    'Класс участия',
    'Экзамен',
    'Состояние',
    'Литература',
    'История',
    'Физика',
    '2025/2026',
    '+-2',
    '2(3)',
    'не явился',
    '4',
    '111002',
  ),
)

test('whatever the cells hold, a format refuses in words or reads', () => {
  const sheet = fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 12 })
  fc.assert(
    fc.property(
      fc.array(sheet, { maxLength: 2 }),
      fc.constantFrom('a.xls', '02_2026.06.02.csv', 'Олимпиада по физике 2025/2026'),
      (sheets, name) => {
        const file = fileOf(name, ...sheets)
        recogniseResults(file)
        for (const format of [...giaFormats, ...otherFormats]) {
          try {
            format.read(file, tools)
          } catch (error) {
            if (!(error instanceof Refusal)) throw error
          }
        }
      },
    ),
  )
})
