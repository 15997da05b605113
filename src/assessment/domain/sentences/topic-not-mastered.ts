import { listWords } from '#kernel/number-words.ts'
import { type DescribedItem, isNotMastered } from './items-not-mastered.ts'
import type { Sentence } from './sentence.ts'

/**
 * Said when more than half of the items of one code of content, two at least, are below the lower limit of their level.
 * @source ФИОКО, «Рекомендации …», 2026 (as retold): most items of one skill insufficient point to a systemic deficit
 */
export function topicNotMastered(items: readonly DescribedItem[]): Sentence | null {
  const byCode = new Map<string, DescribedItem[]>()
  for (const item of items) {
    for (const code of new Set(item.content)) byCode.set(code, [...(byCode.get(code) ?? []), item])
  }
  const topics = [...byCode].flatMap(([code, about]) => {
    const failed = about.filter(isNotMastered)
    if (failed.length < 2 || failed.length * 2 <= about.length) return []
    return [`${code} (задания ${listWords(failed.map(({ sums }) => sums.label))})`]
  })
  if (topics.length === 0) return null
  return {
    rule: 'topic-not-mastered',
    text: `Не освоено больше половины заданий по ${topics.length === 1 ? 'элементу содержания' : 'элементам содержания'} ${topics.join('; ')}.`,
    weight: 'worth-a-look',
  }
}
