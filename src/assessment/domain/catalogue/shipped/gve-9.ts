import type { Scale } from '../../scales/scale.ts'
import { scaleOf } from '../../scales/scale-of.ts'
import type { CatalogueWork } from '../catalogue-work.ts'
import { totalsOf } from './shipped-rows.ts'

const series100 = scaleOf([0, 3, 2], [4, 6, 3], [7, 9, 4], [10, 14, 5])
const series200 = scaleOf([0, 3, 2], [4, 6, 3], [7, 9, 4], [10, 12, 5])
const series300 = scaleOf([0, 2, 2], [3, 5, 3], [6, 8, 4], [9, 10, 5])

const retold = {
  source: 'Рекомендации Рособрнадзора по шкалам ГВЭ-9 2023 года в публикации, с документом не сверено',
  status: 'draft',
} as const
const seen = {
  source: 'Рекомендации Рособрнадзора по шкалам ГВЭ-9 2024 года (текст в справочной системе)',
  status: 'confirmed',
} as const

/** Written ГВЭ-9: the scale of mathematics depends on the series of variants. */
export const gve9: readonly CatalogueWork[] = [
  totalsOf({ procedure: 'gve-9', year: 2023, grade: 9, subject: 'russian' }, 17, retold, {
    scale: scaleOf([0, 4, 2], [5, 10, 3], [11, 14, 4], [15, 17, 5]),
  }),
  mathematics(2023, '100', 14, series100, retold),
  mathematics(2023, '200', 12, series200, retold),
  mathematics(2023, '300', 10, series300, retold),
  mathematics(2024, '100', 14, series100, seen),
  mathematics(2024, '200', 12, series200, seen),
]

function mathematics(
  year: number,
  series: string,
  maxScore: number,
  scale: Scale,
  provenance: Pick<CatalogueWork, 'source' | 'status'>,
): CatalogueWork {
  const key = { procedure: 'gve-9', year, grade: 9, subject: 'mathematics', series } as const
  return totalsOf(key, maxScore, provenance, { scale })
}
