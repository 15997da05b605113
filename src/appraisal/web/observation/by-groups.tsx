import { Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { Part } from '#web-kit/part.tsx'
import type { ObservedCard } from '../../observed-contract.ts'
import { levelText } from './agreement-words.ts'

type GroupsView = NonNullable<ObservedCard['byGroups']>
type Line = GroupsView['areas'][number]

/** Levels group by group, as the groups were named: conditions of a group, neither a row of the best nor a mark of its teachers. */
export function ByGroups({ name, byGroups: { groups, areas } }: { name: string; byGroups: GroupsView }) {
  const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100)
  const columns: readonly Column<Line>[] = [
    { key: 'title', title: 'Область', isName: true, value: ({ title }) => title },
    ...groups.map(
      (group, at): Column<Line> => ({
        key: group.key,
        title: group.name,
        isNumber: true,
        isUnsorted: true,
        value: ({ values }) => rounded(values[at] ?? null),
        show: ({ values }) => levelText(values[at] ?? null),
      }),
    ),
    {
      key: 'value',
      title: 'В среднем по группам',
      isNumber: true,
      isUnsorted: true,
      value: ({ value }) => rounded(value),
      show: ({ value }) => levelText(value),
    },
    {
      key: 'indicators',
      title: 'Показателей',
      isNumber: true,
      isExtra: true,
      value: ({ indicators }) => indicators,
    },
  ]
  return (
    <Part title="По группам">
      <Text size="sm" c="dimmed" mb="sm">
        Только то, что смотрят в каждой группе. Это условия и работа с детьми в группе, а не оценка
        воспитателей и не развитие детей; группы стоят так, как их назвали.
      </Text>
      <DataTable
        name="kindergarten-groups"
        caption={`Уровни по группам, ${name}`}
        rows={areas}
        columns={columns}
        rowKey={({ key }) => key}
      />
    </Part>
  )
}
