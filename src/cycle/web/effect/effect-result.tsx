import { List, Stack, Text } from '@mantine/core'
import { LinesChart } from '#web-kit/charts/lines-chart.tsx'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import type { EffectResultView } from '../../decision-contract.ts'
import { levelWords } from '../../domain/figure-words.ts'

type Row = EffectResultView['treated']['organizations'][number] & { readonly group: string }

/** The figure before and after on both sides, in words, as a chart and by organisation. */
export function EffectResult({
  figureName,
  years: [beforeYear, afterYear],
  result,
  sentences,
}: {
  figureName: string
  years: readonly [number, number]
  result: EffectResultView
  sentences: readonly string[]
}) {
  const { treated, compared } = result
  const rows: readonly Row[] = [
    ...treated.organizations.map((one) => ({ ...one, group: 'С мерами' })),
    ...compared.organizations.map((one) => ({ ...one, group: 'Группа сравнения' })),
  ]
  const shareAt = (side: EffectResultView['treated'], at: 'before' | 'after') =>
    side[at].count === 0 ? null : side[at].successes / side[at].count
  return (
    <Stack>
      <List spacing={4}>
        {sentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
      <LinesChart
        title={figureName}
        sentence={sentences[0] ?? ''}
        height={260}
        data={{
          unit: result.measure === 'share' ? 'percent' : 'plain',
          pointName: 'Год',
          points: [String(beforeYear), String(afterYear)],
          series: [
            { name: 'С мерами', side: treated },
            { name: 'Группа сравнения', side: compared },
          ].map(({ name, side }) => ({
            name,
            values: [shareAt(side, 'before'), shareAt(side, 'after')],
            intervals: [side.beforeInterval, side.afterInterval],
          })),
        }}
        legend="Отрезки — 95-процентные интервалы."
      />
      {result.leftOut.length > 0 && (
        <Text size="sm" c="dimmed">
          Не вошли, нет результатов за один из годов: {result.leftOut.join(', ')}.
        </Text>
      )}
      <DataTable
        name="effect-organizations"
        caption="Организации до и после"
        rows={rows}
        columns={columnsOf(result, beforeYear, afterYear)}
        rowKey={({ organizationId }) => organizationId}
        inAddress="rows"
      />
    </Stack>
  )
}

function columnsOf(result: EffectResultView, beforeYear: number, afterYear: number): readonly Column<Row>[] {
  const level = ({ successes, count }: Row['before']) =>
    count === 0 ? null : levelWords(result, successes / count)
  // One value an organisation has no people.
  const people = (key: 'before' | 'after', title: string): readonly Column<Row>[] =>
    result.measure === 'value'
      ? []
      : [{ key: `${key}-of`, title, isNumber: true, value: (row) => row[key].count }]
  return [
    {
      key: 'name',
      title: 'Организация',
      isName: true,
      value: ({ organizationName }) => organizationName,
    },
    { key: 'group', title: 'Группа', value: ({ group }) => group, choose: 'Обе группы' },
    {
      key: 'before',
      title: `${beforeYear}`,
      isNumber: true,
      isUnsorted: true,
      value: ({ before }) => level(before),
    },
    ...people('before', 'Участников'),
    {
      key: 'after',
      title: `${afterYear}`,
      isNumber: true,
      isUnsorted: true,
      value: ({ after }) => level(after),
    },
    ...people('after', 'Участников после'),
  ]
}
