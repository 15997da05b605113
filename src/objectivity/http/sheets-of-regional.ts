import { subjectNames } from '#assessment/texts.ru.ts'
import type { ColumnToWrite, SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import type { RegionalFigures } from '../domain/regional/regional-figures.ts'
import type { RegionalSet } from '../storage/regional-figures.ts'
import { regionalKindNames } from '../texts/indices.ru.ts'

const work: readonly ColumnToWrite[] = [
  { header: 'Год', kind: 'number' },
  { header: 'Класс', kind: 'number' },
  { header: 'Предмет', kind: 'text', width: 24 },
]
const number = (header: string): ColumnToWrite => ({ header, kind: 'number' })

/** The three tables as they can be loaded again. */
export function sheetsOfRegional(sets: readonly RegionalSet[]): readonly SheetToWrite[] {
  const all = sets.map(({ figures }) => figures)
  return [
    {
      name: regionalKindNames.totals,
      columns: [...work, number('Балл'), number('Учеников')],
      rows: all.flatMap((one) =>
        one.kind === 'totals' ? one.rows.map((row) => [...key(one), row.total, row.count]) : [],
      ),
    },
    {
      name: regionalKindNames.items,
      columns: [
        ...work,
        { header: 'Задание', kind: 'text' },
        { header: 'Отметка', kind: 'text' },
        number('Доля от максимума'),
      ],
      rows: all.flatMap((one) =>
        one.kind === 'items'
          ? one.rows.map((row) => [...key(one), row.item, row.group === 'all' ? 'все' : row.group, row.share])
          : [],
      ),
    },
    {
      name: regionalKindNames.journal,
      columns: [...work, number('Понизили'), number('Подтвердили'), number('Повысили')],
      rows: all.flatMap((one) =>
        one.kind === 'journal' ? one.rows.map((row) => [...key(one), row.lower, row.same, row.higher]) : [],
      ),
    },
  ]
}

function key({ year, grade, subject }: RegionalFigures) {
  return [year, grade, subjectNames[subject]]
}
