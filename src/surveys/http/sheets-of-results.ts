import type { CellToWrite, ColumnToWrite, SheetToWrite } from '#server-kit/spreadsheets/write-workbook.ts'
import type { ResultsView } from '../contract.ts'
import { hiddenNames } from '../texts.ru.ts'

/** The page of results as sheets: items with their answers, organisations, groups. What the page hides is hidden here too. */
export function sheetsOfResults(results: ResultsView): readonly SheetToWrite[] {
  const titles = [
    results.title,
    results.organizationName ?? 'Все организации',
    `Ответов: ${results.answered}${results.asked === null ? '' : ` из ${results.asked}`}. Группы меньше ${results.threshold} ответов не показаны.`,
  ]
  return [
    {
      name: 'Вопросы',
      titles,
      columns: itemColumns,
      rows: results.sections.flatMap((section) => itemRows(section, results.threshold)),
    },
    ...(results.byOrganization.length > 0
      ? [groupSheet('Организации', results, results.byOrganization)]
      : []),
    ...(results.byGroup ? [groupSheet('Группы', results, results.byGroup.rows)] : []),
  ]
}

const itemColumns: readonly ColumnToWrite[] = [
  { header: 'Раздел', kind: 'text', width: 24 },
  { header: 'Вопрос', kind: 'text', width: 60 },
  { header: 'Ответ', kind: 'text', width: 30 },
  { header: 'Ответили на вопрос', kind: 'number' },
  { header: 'Выбрали', kind: 'number' },
  { header: 'Доля', kind: 'share' },
]

function itemRows(
  { title, items }: ResultsView['sections'][number],
  threshold: number,
): readonly (readonly CellToWrite[])[] {
  return items.flatMap((item): readonly (readonly CellToWrite[])[] => {
    const head = [title, item.text]
    if (item.isHidden) {
      const why = item.answered < threshold ? 'мало ответов' : 'скрыто из-за соседней группы'
      return [[...head, why, item.answered, null, null]]
    }
    if (item.kind === 'text') return item.texts.map((text) => [...head, text, item.answered, null, null])
    const share = (count: number) => (item.answered === 0 ? null : count / item.answered)
    const { favourable } = item
    return [
      ...item.choices.map(({ label, count }) => [...head, label, item.answered, count, share(count)]),
      ...(favourable && favourable.whole > 0
        ? [[...head, 'Благоприятных', favourable.whole, favourable.part, favourable.part / favourable.whole]]
        : []),
    ]
  })
}

function groupSheet(
  name: string,
  { sections }: ResultsView,
  rows: ResultsView['byOrganization'],
): SheetToWrite {
  return {
    name,
    columns: [
      { header: name === 'Группы' ? 'Группа' : 'Организация', kind: 'text', width: 36 },
      { header: 'Опрашивали', kind: 'number' },
      { header: 'Ответили', kind: 'number' },
      ...sections.map(({ title }): ColumnToWrite => ({ header: title, kind: 'share', width: 18 })),
      { header: 'Почему не показано', kind: 'text', width: 30 },
    ],
    rows: rows.map((row) => [
      row.name,
      row.groupSize,
      row.answered,
      ...sections.map((_, at) => {
        const portion = row.sections[at]
        return portion ? portion.part / portion.whole : null
      }),
      row.hidden === null ? null : hiddenNames[row.hidden],
    ]),
  }
}
