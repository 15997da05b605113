import { useMemo } from 'react'
import type { PointsData } from '#web-kit/charts/chart-shapes.ts'
import { PointsChart } from '#web-kit/charts/points-chart.tsx'
import { Part } from '#web-kit/part.tsx'
import type { ContextView } from '../../context-contract.ts'
import type { ResidualKind } from '../../domain/context/residuals.ts'
import { residualNames } from '../../texts.ru.ts'

/** The usual ones first, so that the quiet colour is theirs. */
const drawnInOrder: readonly ResidualKind[] = ['as-expected', 'below-expected', 'resilient', 'few']

/** Results of schools beside their conditions, with what is expected: school by school, without places. */
export function ResidualsChart({ view }: { view: ContextView }) {
  const data = useMemo(() => pointsOf(view), [view])
  const measured = data.groups.reduce((sum, { points }) => sum + points.length, 0)
  return (
    <Part title="Результаты рядом с условиями">
      <PointsChart
        title={`Доля справившихся и индекс условий, ${view.year} год, школ: ${measured}`}
        sentence="Каждая точка — школа. Чем правее, тем легче условия; чем выше, тем больше учеников справились."
        data={data}
        legend="Сплошная линия — что обычно у школ с такими условиями, пунктир — пределы для одной школы (95 %). Точка между пунктирами могла оказаться там случайно. Это не рейтинг: школы сравнивают с ожидаемым, а не друг с другом."
      />
    </Part>
  )
}

function pointsOf({ schools }: ContextView): PointsData {
  const points = schools.flatMap(({ organizationName: label, index, value, expected, interval, kind }) =>
    index === null || value === null
      ? []
      : [
          {
            ...{ label, kind, across: index, value: value / 100 },
            expected: expected === null ? null : expected / 100,
            interval: interval && { low: interval.low / 100, high: interval.high / 100 },
            isNamed: kind === 'resilient' || kind === 'below-expected',
          },
        ],
  )
  return {
    rowName: 'Школа',
    acrossName: 'Индекс условий',
    valueName: 'Справились',
    groups: drawnInOrder
      .map((kind) => ({ name: residualNames[kind], points: points.filter((one) => one.kind === kind) }))
      .filter((group) => group.points.length > 0),
    expected: points
      .flatMap(({ across, expected, interval }) =>
        expected === null || interval === null ? [] : [{ across, value: expected, ...interval }],
      )
      .sort((a, b) => a.across - b.across),
  }
}
