import { scaleOf } from '../../scales/scale-of.ts'
import type { CatalogueWork } from '../catalogue-work.ts'
import { totalsOf } from './shipped-rows.ts'

/** The one paper of the shortened kind whose totals and bands have been seen. Its items come with the first file of results. */
export const vpr2026: readonly CatalogueWork[] = [2025, 2026].map((year) =>
  totalsOf(
    { procedure: 'vpr', year, grade: 4, subject: 'russian' },
    24,
    { source: 'Публикация описания ВПР 2025–2026 годов, с документом не сверено', status: 'draft' },
    { scale: scaleOf([0, 9, 2], [10, 15, 3], [16, 20, 4], [21, 24, 5]) },
  ),
)
