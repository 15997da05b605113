import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import type { ImportCard } from '../imports-contract.ts'

type Problem = NonNullable<ImportCard['preview']>['problems'][number] & { readonly index: number }

const severityNames = { error: 'Отложено', warning: 'Проверьте', info: 'К сведению' } as const

const columns: readonly Column<Problem>[] = [
  {
    key: 'severity',
    title: 'Вид',
    value: (row) => severityNames[row.severity],
    choose: 'Все замечания',
    isWhole: true,
  },
  { key: 'sheet', title: 'Лист', value: (row) => row.sheet },
  { key: 'row', title: 'Строка', isNumber: true, value: (row) => row.row },
  { key: 'cell', title: 'Ячейка', value: (row) => row.cell },
  { key: 'message', title: 'Замечание', isName: true, value: (row) => row.message, width: '50%' },
]

/** What was wrong in the file and where; no cell that may hold a name is quoted. */
export function ImportProblems({ preview }: { preview: NonNullable<ImportCard['preview']> }) {
  const rows = preview.problems.map((problem, index) => ({ ...problem, index }))
  return (
    <DataTable
      name="results-import-problems"
      caption="Замечания к файлу"
      rows={rows}
      columns={columns}
      rowKey={(row) => row.index}
      inAddress="problems"
    />
  )
}
