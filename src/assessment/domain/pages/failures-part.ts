import { numberWords } from '#kernel/number-words.ts'
import { changeOfFailures } from '../figures/change-of-failures.ts'
import { failuresChanged } from '../sentences/failures-changed.ts'
import { qualityChanged } from '../sentences/quality-changed.ts'
import type { Sentence } from '../sentences/sentence.ts'
import { workTitle } from '../work-title.ts'
import { percentColumn, percentOf, pointsOf, textColumn } from './columns.ts'
import type { PagePart } from './page-shapes.ts'
import { earlierOf, type WorkTotals } from './work-totals.ts'
import { lineName } from './years-part.ts'

/** The change of «2» between neighbouring years, by the rule of + 10 percentage points. */
export function failuresPart(works: readonly WorkTotals[]): PagePart | null {
  const rows = works.flatMap((work) => {
    const before = earlierOf(works, work)
    if (!before) return []
    const { earlier, later, interval, isWorse } = changeOfFailures(before.marks, work.marks)
    const isSure = interval !== null && (interval.low > 0 || interval.high < 0)
    return [
      {
        to: null,
        cells: [
          lineName(work.key),
          `${before.key.year} → ${work.key.year}`,
          percentOf(earlier.value),
          percentOf(later.value),
          pointsOf(earlier.value, later.value),
          interval === null ? null : `${signed(interval.low)} … ${signed(interval.high)}`,
          isWorse
            ? 'Отрицательная динамика: рост на 10 п.п. и больше'
            : isSure
              ? 'Изменение больше случайного'
              : 'В пределах случайного',
        ],
      },
    ]
  })
  if (rows.length === 0) return null
  return {
    id: 'failures',
    title: 'Динамика отметок «2»',
    note: 'Отрицательной динамикой считается рост доли «2» на 10 процентных пунктов и больше (рекомендации ФИОКО 2026 года в пересказе). Осенняя работа с весенней не сравнивается.',
    chart: null,
    columns: [
      textColumn('work', 'Работа'),
      textColumn('years', 'Годы'),
      percentColumn('before', 'Было «2», %'),
      percentColumn('after', 'Стало «2», %'),
      percentColumn('change', 'Изменение, п.п.'),
      textColumn('interval', 'Интервал 95 %, п.п.'),
      textColumn('verdict', 'Вывод по правилу'),
    ],
    rows,
    empty: '',
  }
}

/** What changed between neighbouring years, each sentence with its work named. */
export function sayChanges(works: readonly WorkTotals[]): readonly Sentence[] {
  return works.flatMap((work) => {
    const before = earlierOf(works, work)
    if (!before) return []
    return [failuresChanged(before.marks, work.marks), qualityChanged(before.marks, work.marks)]
      .filter((sentence) => sentence !== null)
      .map((sentence) => ({ ...sentence, text: `${workTitle(work.key)}. ${sentence.text}` }))
  })
}

export function signed(share: number): string {
  const words = numberWords(percentOf(share) ?? 0, { digits: 1 })
  return words.startsWith('−') ? words : `+${words}`
}
