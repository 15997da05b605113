import type { ExamMinimum } from '../catalogue/ege-minimum.ts'
import { egeGroups } from '../figures/ege-groups.ts'
import { highScoreShare } from '../figures/high-score-share.ts'
import { participantsIn } from '../figures/score-distribution.ts'
import { workTitle } from '../work-title.ts'
import { chartName } from './chart-name.ts'
import { countColumn, percentColumn, percentOf, textColumn } from './columns.ts'
import { figureCell, figureColumn, figureInterval } from './figure-cells.ts'
import { leastTestScore } from './least-test-score.ts'
import { figureOf } from './page-figures.ts'
import type { PagePart } from './page-shapes.ts'
import type { WorkTotals } from './work-totals.ts'

/** ЕГЭ by groups of test scores, one row an exam and a year. */
export function examYearsPart(works: readonly WorkTotals[], minima: readonly ExamMinimum[]): PagePart | null {
  const exams = works.filter(({ testScores }) => testScores.length > 0)
  if (exams.length === 0) return null
  const groups = exams.map((work) => {
    const minimum = leastTestScore(minima, work.key)
    return { work, minimum, groups: minimum === null ? [] : egeGroups(work.testScores, minimum) }
  })
  return {
    id: 'ege',
    title: 'ЕГЭ по группам тестовых баллов',
    note: 'Минимум — балл, с которого экзамен сдан для аттестата; сам минимум сдан. Где минимум года не внесён в каталог, групп ниже 81 балла нет. 81–100 считаются вместе со стобалльными.',
    chart: {
      kind: 'bars',
      title: 'Группы участников ЕГЭ',
      unit: '%',
      categories: groups.map(({ work }) => chartName(work.key)),
      series: (
        [
          ['below-minimum', 'Ниже минимума'],
          ['up-to-60', 'До 60'],
          ['up-to-80', '61–80'],
          ['high', '81–100'],
        ] as const
      ).map(([id, name]) => {
        const found = groups.map(({ work, groups: own }) =>
          id === 'high' ? highScoreShare(work.testScores) : own.find((group) => group.id === id)?.share,
        )
        return {
          name,
          values: found.map((share) => percentOf(share?.value ?? null)),
          lows: found.map((share) => percentOf(share?.interval?.low ?? null)),
          highs: found.map((share) => percentOf(share?.interval?.high ?? null)),
        }
      }),
    },
    columns: [
      textColumn('exam', 'Экзамен'),
      countColumn('participants', 'Участников'),
      figureColumn('mean-test-score'),
      textColumn('interval', 'Интервал 95 %'),
      countColumn('minimum', 'Минимум'),
      countColumn('below', 'Ниже минимума'),
      percentColumn('belowShare', 'Ниже минимума, %'),
      countColumn('high', '81–100'),
      percentColumn('highShare', '81–100, %'),
      countColumn('hundred', '100 баллов'),
    ],
    rows: groups.map(({ work, minimum, groups: own }) => {
      const mean = figureOf('mean-test-score', work, minimum)
      const below = own.find(({ id }) => id === 'below-minimum')?.share
      const high = highScoreShare(work.testScores)
      return {
        to: null,
        cells: [
          workTitle(work.key),
          participantsIn(work.testScores),
          figureCell('mean-test-score', mean),
          figureInterval('mean-test-score', mean),
          minimum,
          below?.numerator ?? null,
          percentOf(below?.value ?? null),
          high.numerator,
          percentOf(high.value),
          highScoreShare(work.testScores, 100).numerator,
        ],
      }
    }),
    empty: '',
  }
}
