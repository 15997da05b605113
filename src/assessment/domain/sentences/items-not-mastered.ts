import { listWords } from '#kernel/number-words.ts'
import { itemCompletion } from '../figures/item-completion.ts'
import type { ItemSums } from '../figures/item-sums.ts'
import { itemZone } from '../figures/item-zone.ts'
import { LEAST_COMPARED, type Sentence } from './sentence.ts'

export type DescribedItem = {
  readonly sums: ItemSums
  readonly difficulty: 'base' | 'raised' | 'high' | null
  /** Codes of КЭС. */
  readonly content: readonly string[]
}

const kinds = [
  { of: ['base'], limit: '57\u00a0%', one: 'базового уровня' },
  { of: ['raised', 'high'], limit: '28,5\u00a0%', one: 'повышенного и высокого уровня' },
] as const

/** Said when items are done below the lower limit of their level by ten pupils or more. */
export function itemsNotMastered(items: readonly DescribedItem[]): readonly Sentence[] {
  return kinds.flatMap(({ of, limit, one }) => {
    const labels = items
      .filter(({ difficulty }) => of.some((level) => level === difficulty))
      .filter(isNotMastered)
      .map(({ sums }) => sums.label)
    if (labels.length === 0) return []
    const what = labels.length === 1 ? 'выполнено задание' : 'выполнены задания'
    return [
      {
        rule: `items-not-mastered-${of[0]}`,
        text: `Меньше чем на ${limit} ${what} ${one}: ${listWords(labels)}.`,
        weight: 'worth-a-look' as const,
      },
    ]
  })
}

export function isNotMastered({ sums, difficulty }: DescribedItem): boolean {
  return sums.asked >= LEAST_COMPARED && itemZone(itemCompletion(sums).value, difficulty) === 'insufficient'
}
