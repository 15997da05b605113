import { scaleOf } from '../../scales/scale-of.ts'
import type { CatalogueWork } from '../catalogue-work.ts'
import { totalsOf } from './shipped-rows.ts'

/** Years around the described ones in which the same three papers are known to have been written. */
const years = [2019, 2022, 2023, 2024]

const papers = [
  {
    grade: 4,
    subject: 'mathematics',
    max: 20,
    scale: scaleOf([0, 5, 2], [6, 9, 3], [10, 14, 4], [15, 20, 5]),
  },
  {
    grade: 4,
    subject: 'russian',
    max: 38,
    scale: scaleOf([0, 13, 2], [14, 23, 3], [24, 32, 4], [33, 38, 5]),
  },
  {
    grade: 5,
    subject: 'russian',
    max: 45,
    scale: scaleOf([0, 17, 2], [18, 28, 3], [29, 38, 4], [39, 45, 5]),
  },
] as const

/** Totals and bands alone: items come with the first file of results, which since 2022 names them itself. */
export const vpr2019To2024: readonly CatalogueWork[] = years.flatMap((year) =>
  papers.map(({ grade, subject, max, scale }) =>
    totalsOf(
      { procedure: 'vpr', year, grade, subject },
      max,
      { source: 'Публикации о ВПР до 2024 года, с описанием этого года не сверено', status: 'draft' },
      { scale },
    ),
  ),
)
