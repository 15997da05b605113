import type { Subject } from '../../work-key.ts'
import type { CatalogueItem, CatalogueWork } from '../catalogue-work.ts'
import { chemistry2026, geography2026, physics2026 } from './fipi-items-2026.ts'
import { itemOf, totalsOf, withKinds } from './shipped-rows.ts'

/** ОГЭ 2026: totals alone. The scales were recommended by a letter that is not at hand, and those of 2023 do not fit.
 * Which items experts mark follows from the rules of the third check; of geography they do not say it wholly. */
export const oge2026: readonly CatalogueWork[] = [
  work('russian', 37),
  work('mathematics', 31),
  work('physics', 39, withKinds(physics2026.map(itemOf), 17, 22)),
  work('chemistry', 38, withKinds(chemistry2026.map(itemOf), 20, 23)),
  work('biology', 47),
  work('geography', 31, geography2026.map(itemOf)),
  work('informatics', 21),
  work('history', 37),
  work('social-studies', 37),
  work('literature', 40),
  work('foreign-language', 68),
]

function work(subject: Subject, maxScore: number, items: readonly CatalogueItem[] = []): CatalogueWork {
  const source = 'Спецификации КИМ ОГЭ 2026 (ФИПИ): наибольший первичный балл'
  const isDraft = items.some(({ kind }) => kind !== null)
  return totalsOf(
    { procedure: 'oge', year: 2026, grade: 9, subject },
    maxScore,
    isDraft
      ? {
          source: `${source}. Виды ответов — по правилам третьей проверки, с документом не сверены`,
          status: 'draft',
        }
      : { source, status: 'confirmed' },
    { items },
  )
}
