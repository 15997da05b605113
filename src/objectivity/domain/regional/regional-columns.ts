import { refuse } from '../../refusals.ts'
import type { Table } from '../folder/read-tests.ts'
import type { Places } from '../folder/table-columns.ts'
import type { RegionalKind } from './regional-figures.ts'

/** The same thing under an English name, as the folder of the screen has it, and under a Russian one. */
const names = {
  year: ['year', 'год'],
  grade: ['grade', 'класс', 'параллель'],
  subject: ['subject', 'предмет'],
  total: ['total', 'балл', 'первичный балл'],
  count: ['count', 'учеников', 'число учеников', 'количество участников', 'кол-во участников'],
  item: ['task', 'задание', 'номер задания'],
  group: ['group', 'группа', 'отметка', 'группа отметок'],
  share: ['share_of_max', 'доля от максимума', 'доля наибольшего балла'],
  lower: ['lower', 'понизили'],
  same: ['same', 'подтвердили'],
  higher: ['higher', 'повысили'],
} as const
export type RegionalColumn = keyof typeof names

const kinds: readonly { readonly kind: RegionalKind; readonly columns: readonly RegionalColumn[] }[] = [
  { kind: 'totals', columns: ['total', 'count'] },
  { kind: 'items', columns: ['item', 'group', 'share'] },
  { kind: 'journal', columns: ['lower', 'same', 'higher'] },
]
const ofAll: readonly RegionalColumn[] = ['year', 'grade', 'subject']

type RegionalColumns = {
  readonly kind: RegionalKind
  readonly headerAt: number
  readonly at: Places<RegionalColumn>
}

/** Titles stand above the header of a spreadsheet. */
const ROWS_LOOKED_AT = 20

/**
 * The line of the header and which of the three tables it is, by the words alone.
 * @throws Refusal 'objectivity/regional-unknown'
 */
export function findRegionalColumns(table: Table): RegionalColumns {
  const found = lookForHeader(table)
  if (found) return found
  throw refuse('objectivity/regional-unknown', {
    detail:
      'Нужны столбцы «Год», «Класс», «Предмет» и ещё: «Балл», «Учеников» — либо «Задание», «Отметка», «Доля от максимума» — либо «Понизили», «Подтвердили», «Повысили»',
  })
}

export function isRegionalTable(table: Table): boolean {
  return lookForHeader(table) !== undefined
}

function lookForHeader(table: Table): RegionalColumns | undefined {
  for (const [headerAt, header] of table.slice(0, ROWS_LOOKED_AT).entries()) {
    const words = header.map((cell) =>
      cell
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase(),
    )
    const place = (column: RegionalColumn) => words.findIndex((word) => isCalled(column, word))
    const has = (column: RegionalColumn) => place(column) >= 0
    const own = kinds.find(({ columns }) => [...ofAll, ...columns].every(has))
    if (own) return { kind: own.kind, headerAt, at: placesOf(place) }
  }
  return undefined
}

function placesOf(place: (column: RegionalColumn) => number): Places<RegionalColumn> {
  return {
    year: place('year'),
    grade: place('grade'),
    subject: place('subject'),
    total: place('total'),
    count: place('count'),
    item: place('item'),
    group: place('group'),
    share: place('share'),
    lower: place('lower'),
    same: place('same'),
    higher: place('higher'),
  }
}

function isCalled(column: RegionalColumn, word: string): boolean {
  return names[column].some((known) => known === word)
}
