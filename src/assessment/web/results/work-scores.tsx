import { useMemo } from 'react'
import { DistributionChart } from '#web-kit/charts/distribution-chart.tsx'
import { Part } from '#web-kit/part.tsx'
import type { WorkCard } from '../../results-contract.ts'
import classes from './results.module.css'
import { shownDistributions } from './work-distribution.ts'

/** How many pupils have each score, with the borders of marks. */
export function WorkScores({ card }: { card: WorkCard }) {
  const charts = useMemo(() => shownDistributions(card), [card])
  if (charts.length === 0) return null
  return (
    <Part title="Распределение баллов">
      <div className={classes.charts}>
        {charts.map(({ title, sentence, data }) => (
          <DistributionChart
            key={title}
            title={title}
            sentence={sentence}
            data={data}
            legend={
              data.borders.length > 0
                ? 'Пунктир — с какого балла начинается отметка или где минимальный балл. Скопление у границы — повод посмотреть работы, а не вывод.'
                : 'Границы отметок в каталоге не указаны.'
            }
          />
        ))}
      </div>
    </Part>
  )
}
