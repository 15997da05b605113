import { type PairSums, pairedWaves } from '../figures/paired-waves.ts'
import { areWaves, bySeries } from '../results/wave-family.ts'
import type { WorkKey } from '../work-key.ts'
import { workTitle } from '../work-title.ts'
import { countColumn, percentColumn, percentOf, pointsOf, textColumn } from './columns.ts'
import { signed } from './failures-part.ts'
import type { PagePart } from './page-shapes.ts'

/** Two works and the pupils of both, in whichever order they were kept. */
export type WavePair = {
  readonly oneWorkId: number
  readonly otherWorkId: number
  /** `first` is the one, `second` the other. */
  readonly sums: PairSums
}

type Work = { readonly workId: number; readonly key: WorkKey }

/** The same pupils in waves that follow each other. Null where files do not tell pupils apart. */
export function pairedWavesPart(works: readonly Work[], pairs: readonly WavePair[]): PagePart | null {
  const ordered = works.filter(({ key }) => key.series !== null).toSorted(bySeries)
  const rows = ordered.flatMap((second, at) => {
    const first = ordered.slice(0, at).findLast((one) => areWaves(one, second))
    if (!first) return []
    const found = pairs.flatMap((pair) => orient(pair, first.workId, second.workId))
    if (found.length === 0) return []
    const sums = addPairs(found)
    const waves = pairedWaves(sums)
    return [
      {
        to: null,
        cells: [
          `${workTitle({ ...second.key, series: null })}: ${first.key.series} и ${second.key.series}`,
          sums.pairs,
          percentOf(waves.first),
          percentOf(waves.second),
          waves.isFew ? null : pointsOf(waves.first, waves.second),
          waves.interval === null ? null : `${signed(waves.interval.low)} … ${signed(waves.interval.high)}`,
          waves.isFew ? null : sums.grew,
          waves.isFew ? null : sums.fell,
        ],
      },
    ]
  })
  if (rows.length === 0) return null
  return {
    id: 'same-pupils',
    title: 'Одни и те же ученики в двух срезах',
    note: 'Ученик узнан по имени и документу, которые программа превращает в ключ и не хранит; кто писал один срез, сменил школу или имеет полного тёзку, в таблицу не вошёл. Сравнивается доля набранных баллов. Если учеников меньше 5, показано только их число; интервал — Стьюдента по разностям.',
    chart: null,
    columns: [
      textColumn('work', 'Работа и срезы'),
      countColumn('pairs', 'Писали оба'),
      percentColumn('first', 'Первый, %'),
      percentColumn('second', 'Второй, %'),
      percentColumn('growth', 'Изменение, п.п.'),
      textColumn('interval', 'Интервал 95 %, п.п.'),
      countColumn('grew', 'Стало выше'),
      countColumn('fell', 'Стало ниже'),
    ],
    rows,
    empty: '',
  }
}

function orient({ oneWorkId, otherWorkId, sums }: WavePair, first: number, second: number): PairSums[] {
  if (oneWorkId === first && otherWorkId === second) return [sums]
  if (oneWorkId !== second || otherWorkId !== first) return []
  return [
    {
      ...sums,
      firstSum: sums.secondSum,
      secondSum: sums.firstSum,
      growthSum: -sums.growthSum,
      grew: sums.fell,
      fell: sums.grew,
    },
  ]
}

function addPairs(all: readonly PairSums[]): PairSums {
  const sum = (of: (sums: PairSums) => number) => all.reduce((total, one) => total + of(one), 0)
  return {
    pairs: sum(({ pairs }) => pairs),
    firstSum: sum(({ firstSum }) => firstSum),
    secondSum: sum(({ secondSum }) => secondSum),
    growthSum: sum(({ growthSum }) => growthSum),
    growthSquares: sum(({ growthSquares }) => growthSquares),
    grew: sum(({ grew }) => grew),
    fell: sum(({ fell }) => fell),
  }
}
