import { compareWaves, type TwoWaves } from '../figures/two-waves.ts'
import { areWaves, bySeries } from '../results/wave-family.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { waveGrew } from '../sentences/wave-grew.ts'
import { percentColumn, percentOf, pointsOf, textColumn } from './columns.ts'
import { signed } from './failures-part.ts'
import type { PagePart } from './page-shapes.ts'
import type { WorkTotals } from './work-totals.ts'
import { lineName } from './years-part.ts'

type Pair = { readonly first: WorkTotals; readonly second: WorkTotals; readonly waves: TwoWaves }

/** Two waves of one diagnostic work: the same year, grade and subject, different series. The order is that of their numbers. */
function pairsOf(works: readonly WorkTotals[]): readonly Pair[] {
  const diagnostic = works
    .filter((work) => work.maxScore !== null && work.key.series !== null)
    .toSorted(bySeries)
  return diagnostic.flatMap((second, at) => {
    const first = diagnostic.slice(0, at).findLast((one) => areWaves(one, second))
    if (!first) return []
    const waveOf = ({ scores, maxScore }: WorkTotals) => ({ totals: scores, maxScore: maxScore ?? 0 })
    return [{ first, second, waves: compareWaves(waveOf(first), waveOf(second)) }]
  })
}

export function wavesPart(works: readonly WorkTotals[]): PagePart | null {
  const pairs = pairsOf(works)
  if (pairs.length === 0) return null
  return {
    id: 'waves',
    title: 'Два среза диагностической работы',
    note: 'Сравнивается доля набранных баллов: наибольшие баллы срезов могут различаться. Работы должны быть составлены по одной спецификации.',
    chart: null,
    columns: [
      textColumn('work', 'Работа'),
      textColumn('year', 'Год'),
      percentColumn('first', 'Первый срез, %'),
      percentColumn('second', 'Второй срез, %'),
      percentColumn('growth', 'Изменение, п.п.'),
      textColumn('interval', 'Интервал 95 %, п.п.'),
    ],
    rows: pairs.map(({ second, waves }) => ({
      to: null,
      cells: [
        lineName({ ...second.key, series: null }),
        String(second.key.year),
        percentOf(waves.first.value),
        percentOf(waves.second.value),
        pointsOf(waves.first.value, waves.second.value),
        waves.interval === null ? null : `${signed(waves.interval.low)} … ${signed(waves.interval.high)}`,
      ],
    })),
    empty: '',
  }
}

export function sayWaves(works: readonly WorkTotals[]): readonly Sentence[] {
  return pairsOf(works).flatMap(({ waves }) => waveGrew(waves) ?? [])
}
