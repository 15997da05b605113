import type { Subject } from '../../work-key.ts'
import type { CatalogueWork } from '../catalogue-work.ts'
import { chemistry2026, geography2026, physics2026 } from './fipi-items-2026.ts'
import { type ItemRow, itemOf, totalsOf } from './shipped-rows.ts'

/** ОГЭ 2026: totals alone. The scales were recommended by a letter that is not at hand, and those of 2023 do not fit. */
export const oge2026: readonly CatalogueWork[] = [
  work('russian', 37),
  work('mathematics', 31),
  work('physics', 39, physics2026),
  work('chemistry', 38, chemistry2026),
  work('biology', 47),
  work('geography', 31, geography2026),
  work('informatics', 21),
  work('history', 37),
  work('social-studies', 37),
  work('literature', 40),
  work('foreign-language', 68),
]

function work(subject: Subject, maxScore: number, items: readonly ItemRow[] = []): CatalogueWork {
  return totalsOf(
    { procedure: 'oge', year: 2026, grade: 9, subject },
    maxScore,
    { source: 'Спецификации КИМ ОГЭ 2026 (ФИПИ): наибольший первичный балл', status: 'confirmed' },
    { items: items.map(itemOf) },
  )
}
