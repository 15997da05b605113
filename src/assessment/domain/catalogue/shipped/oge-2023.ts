import type { Scale } from '../../scales/scale.ts'
import { scaleOf } from '../../scales/scale-of.ts'
import type { Subject } from '../../work-key.ts'
import type { CatalogueWork } from '../catalogue-work.ts'
import { totalsOf } from './shipped-rows.ts'

const retold = 'Рекомендации Рособрнадзора по шкалам ОГЭ 2023 года в публикации, с документом не сверено'
const seen = 'Рекомендации Рособрнадзора по шкалам ОГЭ 2023 года (текст в справочной системе)'

const geometry = ['15', '16', '17', '18', '19', '23', '24', '25']
const literacy = ['ГК1', 'ГК2', 'ГК3', 'ГК4']

const russian: Scale = {
  ...scaleOf([0, 14, 2], [15, 22, 3], [23, 28, 4], [29, 33, 5]),
  conditions: [
    { mark: 4, items: literacy, least: 4, otherwise: 3 },
    { mark: 5, items: literacy, least: 6, otherwise: 4 },
  ],
}

const mathematics: Scale = {
  ...scaleOf([0, 7, 2], [8, 14, 3], [15, 21, 4], [22, 31, 5]),
  conditions: [3, 4, 5].map((mark) => ({ mark, items: geometry, least: 2, otherwise: 2 })),
}

/** ОГЭ 2023 as recommended; a region approves its own, which stands above these. */
export const oge2023: readonly CatalogueWork[] = [
  work('russian', 33, russian),
  work('mathematics', 31, mathematics),
  work('physics', 45, scaleOf([0, 10, 2], [11, 22, 3], [23, 34, 4], [35, 45, 5])),
  work('chemistry', 40, scaleOf([0, 9, 2], [10, 20, 3], [21, 30, 4], [31, 40, 5])),
  work('biology', 48, scaleOf([0, 12, 2], [13, 25, 3], [26, 37, 4], [38, 48, 5])),
  work('geography', 31, scaleOf([0, 11, 2], [12, 18, 3], [19, 25, 4], [26, 31, 5])),
  work('social-studies', 37, scaleOf([0, 13, 2], [14, 23, 3], [24, 31, 4], [32, 37, 5])),
  {
    ...work('history', 37, scaleOf([0, 10, 2], [11, 20, 3], [21, 29, 4], [30, 37, 5])),
    source: seen,
    status: 'confirmed',
  },
  work('literature', 37, scaleOf([0, 15, 2], [16, 23, 3], [24, 31, 4], [32, 37, 5])),
  work('informatics', 19, scaleOf([0, 4, 2], [5, 10, 3], [11, 15, 4], [16, 19, 5])),
  work('foreign-language', 68, scaleOf([0, 28, 2], [29, 45, 3], [46, 57, 4], [58, 68, 5])),
]

function work(subject: Subject, maxScore: number, scale: Scale): CatalogueWork {
  return totalsOf(
    { procedure: 'oge', year: 2023, grade: 9, subject },
    maxScore,
    { source: retold, status: 'draft' },
    { scale },
  )
}
