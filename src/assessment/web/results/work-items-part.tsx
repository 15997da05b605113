import { Text } from '@mantine/core'
import { useMemo } from 'react'
import { numberWords } from '#kernel/number-words.ts'
import { BarsChart } from '#web-kit/charts/bars-chart.tsx'
import { LinesChart } from '#web-kit/charts/lines-chart.tsx'
import type { Column } from '#web-kit/data-table/column.ts'
import { DataTable } from '#web-kit/data-table/data-table.tsx'
import { Part } from '#web-kit/part.tsx'
import { StateBadge } from '#web-kit/state-badge.tsx'
import { hundredthsOf } from '../../domain/pages/columns.ts'
import type { WorkCard } from '../../results-contract.ts'
import { meanWords, shareWords } from './figure-words.ts'
import { shareColumn } from './share-column.tsx'
import { type ItemRow, itemBars, itemCurves, itemRows, itemsSentence, zoneNames } from './work-items.ts'

const zoneTones = { sufficient: 'good', between: 'attention', insufficient: 'bad' } as const

/** How each item was done, with the zones of the levels and the curves of groups by mark. */
export function WorkItems({ card: { items, shown } }: { card: WorkCard }) {
  const rows = useMemo(() => itemRows(items), [items])
  const bars = useMemo(() => itemBars(items, rows), [items, rows])
  const curves = useMemo(() => itemCurves(items), [items])
  if (rows.length === 0) {
    if (shown.participants === 0) return null
    return (
      <Part title="Задания">
        <Text>В загруженных файлах нет баллов за задания: они появятся после загрузки файла с ними.</Text>
      </Part>
    )
  }
  const asked = Math.max(...rows.map((row) => row.asked))
  return (
    <Part title="Задания">
      <BarsChart
        title={`Выполнение заданий, % от возможных баллов; участников ${numberWords(asked)}`}
        sentence={itemsSentence(rows)}
        data={bars}
        legend={`Отрезок — интервал 95\u00a0%.${bars.beside ? ' Ромб — муниципалитет.' : ''} Зоны: Б — достаточно от 60\u00a0%, недостаточно ниже 57\u00a0%; П и В — от 30 и ниже 28,5\u00a0%.`}
      />
      {curves && (
        <LinesChart
          title="Выполнение заданий по группам отметок, %"
          sentence="Группы с более высокой отметкой обычно выполняют задание лучше; пересечение линий — повод посмотреть на задание и его проверку."
          data={curves}
          legend="Показаны группы, где не меньше 10 участников."
        />
      )}
      <DataTable
        name="work-items"
        caption="Выполнение заданий"
        inAddress="items"
        rows={rows}
        columns={columnsFor(rows)}
        rowKey={({ label }) => label}
      />
    </Part>
  )
}

function columnsFor(rows: readonly ItemRow[]): readonly Column<ItemRow>[] {
  const hasBeside = rows.some(({ beside }) => beside !== null)
  return [
    { key: 'item', title: 'Задание', isName: true, value: ({ label }) => label },
    {
      key: 'topic',
      title: 'Что проверяет',
      value: ({ topic }) => topic,
      isExtra: !rows.some(({ topic }) => topic),
    },
    {
      key: 'level',
      title: 'Уровень',
      value: ({ level }) => level,
      isExtra: !rows.some(({ level }) => level),
    },
    { key: 'max', title: 'Балл', value: ({ max }) => max, isNumber: true },
    { key: 'asked', title: 'Участников', value: ({ asked }) => asked, isNumber: true },
    shareColumn('completion', 'Выполнение', ({ completion }) => completion),
    {
      key: 'interval',
      title: 'Интервал 95\u00a0%',
      isNumber: true,
      value: ({ completion: { interval } }) =>
        interval ? `${shareWords(interval.low)} – ${shareWords(interval.high)}` : null,
      isExtra: true,
    },
    ...(hasBeside
      ? [
          shareColumn<ItemRow>('beside', 'Муниципалитет', ({ beside }) =>
            beside === null ? null : { numerator: beside, denominator: 1, value: beside, interval: null },
          ),
        ]
      : []),
    shareColumn('full', 'Полный балл', ({ full }) => full),
    shareColumn('omitted', 'Не приступили', ({ omitted }) => omitted),
    {
      key: 'discrimination',
      title: 'Различающая способность',
      isNumber: true,
      value: ({ discrimination }) => hundredthsOf(discrimination),
      show: ({ discrimination }) => meanWords(discrimination),
    },
    {
      key: 'zone',
      title: 'Зона',
      value: ({ zone }) => zone && zoneNames[zone],
      show: ({ zone }) => (zone ? <StateBadge tone={zoneTones[zone]}>{zoneNames[zone]}</StateBadge> : '—'),
      isExtra: !rows.some(({ zone }) => zone),
    },
  ]
}
