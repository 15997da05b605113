import { Text } from '@mantine/core'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { PageLink } from '#web-kit/page-link.tsx'
import { Part } from '#web-kit/part.tsx'
import { cellWords } from '../../domain/pages/columns.ts'
import type { PageCell, PagePart } from '../../domain/pages/page-shapes.ts'
import { PartChart } from './part-chart.tsx'
import classes from './results-page-view.module.css'

type Row = { readonly at: number; readonly to: string | null; readonly cells: readonly PageCell[] }

/** One part: what it rests on, the chart, and the table that says the same. */
export function PartView({ part }: { part: PagePart }) {
  const rows = part.rows.map((row, at): Row => ({ at, ...row }))
  return (
    <Part title={part.title}>
      {part.note && (
        <Text c="dimmed" size="sm" mb="sm" className={classes.note}>
          {part.note}
        </Text>
      )}
      {part.chart && <PartChart chart={part.chart} />}
      <div className={classes.wide}>
        <DataTable
          name={`results-${part.id}`}
          caption={`${part.title}: таблица`}
          rows={rows}
          columns={columnsOf(part)}
          rowKey={({ at }) => at}
          inAddress={part.id}
          empty={<Text>{part.empty}</Text>}
        />
      </div>
    </Part>
  )
}

function columnsOf({ columns }: PagePart): readonly Column<Row>[] {
  return columns.map(
    (column, at): Column<Row> => ({
      key: column.key,
      title: column.header,
      isNumber: column.kind === 'number',
      isName: at === 0,
      value: ({ cells }) => cells[at] ?? null,
      show: ({ cells, to }) => {
        const words = cellWords(cells[at] ?? null, column)
        return at === 0 && to !== null ? <PageLink to={to}>{words}</PageLink> : words
      },
    }),
  )
}
