import { Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import type { ResultsView } from '../contract.ts'
import { hiddenNames } from '../texts.ru.ts'

type Row = ResultsView['byOrganization'][number]
type Way = { readonly to: string; readonly search: Record<string, string> }

/** Organisations or groups beside the sections, in the order of their names. */
export function GroupsTable({
  name,
  caption,
  nameTitle,
  results,
  rows,
  linkOf,
}: {
  name: string
  caption: string
  nameTitle: string
  results: ResultsView
  rows: readonly Row[]
  linkOf: (row: Row) => Way | null
}) {
  const isSized = rows.some(({ groupSize }) => groupSize !== null)
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: nameTitle,
      isName: true,
      value: (row) => row.name,
      show: (row) => {
        const way = linkOf(row)
        return (
          <>
            {way ? <PageLink {...way}>{row.name}</PageLink> : row.name}
            {row.hidden !== null && (
              <Text size="sm" c="dimmed">
                {hiddenNames[row.hidden]}
              </Text>
            )}
          </>
        )
      },
    },
    { key: 'answered', title: 'Ответили', isNumber: true, value: ({ answered }) => answered },
    ...(isSized
      ? [{ key: 'size', title: 'Опрашивали', isNumber: true, value: ({ groupSize }: Row) => groupSize }]
      : []),
    ...results.sections.flatMap(({ key, title, favourable }, at): Column<Row>[] =>
      favourable === null
        ? []
        : [
            {
              key,
              title: `${title}, %`,
              isNumber: true,
              isUnsorted: true,
              value: ({ sections }) => {
                const portion = sections[at]
                return portion ? Math.round((portion.part / portion.whole) * 100) : null
              },
            },
          ],
    ),
    {
      key: 'hidden',
      title: 'Почему не показано',
      // On the screen it is said under the name.
      isExtra: true,
      value: ({ hidden }) => (hidden === null ? null : hiddenNames[hidden]),
    },
  ]
  return (
    <DataTable
      name={name}
      inAddress={name}
      caption={caption}
      rows={rows}
      columns={columns.filter(({ key }) => key !== 'hidden' || rows.some(({ hidden }) => hidden !== null))}
      rowKey={({ key }) => key}
    />
  )
}
