import { expect, it } from 'vitest'
import { docBlocks } from './doc-rows.ts'

const read = (text: string) =>
  docBlocks(text.split('\n')).map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : block.rows.map((row) => row.map((cell) => (cell.mergedInto ? '<left>' : cell.text))),
  )

it('finds the tables in the text of an old Word file', () => {
  expect(
    read(
      'План\n\tс отступа\n№\tДело\tСрок\t\n1. Кадры\t\n1.1\tПровести\nи доложить\tмай\t\n\nНачальник\tИ. И. Ясный',
    ),
  ).toEqual([
    'План',
    'с отступа',
    [
      ['№', 'Дело', 'Срок'],
      ['1. Кадры', '<left>', '<left>'],
      ['1.1', 'Провести\nи доложить', 'май'],
    ],
    'Начальник\tИ. И. Ясный',
  ])
})

it('lets the first cell of a row go over several lines', () => {
  expect(read('Дело\tСрок\t\nПровести\nи доложить\tмай\t')).toEqual([
    [
      ['Дело', 'Срок'],
      ['Провести\nи доложить', 'май'],
    ],
  ])
})
