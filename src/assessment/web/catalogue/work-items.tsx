import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import type { EditionView } from '../../catalogue-contract.ts'
import { difficultyNames, itemKindNames } from '../../texts.ru.ts'

type Item = EditionView['items'][number]

const columns: readonly Column<Item>[] = [
  { key: 'label', title: '№', isName: true, isWhole: true, value: ({ label }) => label },
  { key: 'max', title: 'Наибольший балл', isNumber: true, value: ({ max }) => max },
  {
    key: 'level',
    title: 'Уровень',
    value: ({ difficulty }) => difficulty && difficultyNames[difficulty],
    choose: 'Все уровни',
  },
  { key: 'content', title: 'КЭС', value: ({ content }) => content.join('; ') || null },
  { key: 'requirements', title: 'КТ', value: ({ requirements }) => requirements.join('; ') || null },
  { key: 'skill', title: 'Что проверяется', value: ({ skill }) => skill, width: '36%' },
  { key: 'kind', title: 'Тип ответа', isExtra: true, value: ({ kind }) => kind && itemKindNames[kind] },
]

export function WorkItems({ items }: { items: readonly Item[] }) {
  return (
    <DataTable
      name="catalogue-items"
      caption="Задания работы"
      inAddress="items"
      rows={items}
      columns={columns}
      rowKey={({ label }) => label}
    />
  )
}
