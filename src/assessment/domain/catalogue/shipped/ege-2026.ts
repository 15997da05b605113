import { scaleOf } from '../../scales/scale-of.ts'
import type { Subject } from '../../work-key.ts'
import type { CatalogueWork } from '../catalogue-work.ts'
import { egeTestScores2026 as testScores } from './ege-test-scores-2026.ts'
import { history2026 } from './fipi-items-2026.ts'
import { itemOf, totalsOf, withKinds } from './shipped-rows.ts'

const totals = 'Спецификации КИМ ЕГЭ 2026 (ФИПИ): наибольший первичный балл'
const withTable = `${totals}. Перевод в тестовые баллы — по публикации шкалы 2026 года, с распоряжением Рособрнадзора не сверен`

/** ЕГЭ 2026: totals of ФИПИ's specifications; the tables of test scores wait for somebody to compare them. */
export const ege2026: readonly CatalogueWork[] = [
  work('russian', 50, testScores.russian),
  work('mathematics', 32, testScores.mathematics, 'profile'),
  totalsOf(
    { procedure: 'ege', year: 2026, subject: 'mathematics', level: 'base' },
    21,
    { source: `${totals}. Границы отметок — по публикациям, с документом не сверены`, status: 'draft' },
    { scale: scaleOf([0, 6, 2], [7, 11, 3], [12, 16, 4], [17, 21, 5]) },
  ),
  work('physics', 45, testScores.physics),
  work('chemistry', 56, testScores.chemistry),
  work('biology', 57, testScores.biology),
  work('geography', 38, testScores.geography),
  work('informatics', 29, testScores.informatics),
  { ...work('history', 42, testScores.history), items: withKinds(history2026.map(itemOf), 13, 21) },
  work('social-studies', 58, testScores['social-studies']),
  work('literature', 48, testScores.literature),
  work('foreign-language', 82, testScores['foreign-language']),
  totalsOf({ procedure: 'ege', year: 2026, subject: 'chinese' }, 80, { source: totals, status: 'confirmed' }),
]

function work(
  subject: Subject,
  maxScore: number,
  scores: readonly number[],
  level: 'profile' | null = null,
): CatalogueWork {
  return totalsOf(
    { procedure: 'ege', year: 2026, subject, level },
    maxScore,
    { source: withTable, status: 'draft' },
    { testScores: scores },
  )
}
