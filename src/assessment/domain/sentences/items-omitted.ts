import { partWords, percentWords } from '#kernel/number-words.ts'
import { omissionShare } from '../figures/item-completion.ts'
import type { ItemSums } from '../figures/item-sums.ts'
import { LEAST_COMPARED, type Sentence } from './sentence.ts'

/** The system's own threshold. */
export const OFTEN_OMITTED = 0.3

/** Said of each item that three in ten did not attempt. */
export function itemsOmitted(items: readonly ItemSums[]): readonly Sentence[] {
  return items.flatMap((item) => {
    const { numerator, denominator, value } = omissionShare(item)
    if (value === null || denominator < LEAST_COMPARED || value < OFTEN_OMITTED - 1e-12) return []
    const text = `К заданию ${item.label} не приступали ${percentWords(value)} участников (${partWords(numerator, denominator)}).`
    return [{ rule: 'items-omitted', text, weight: 'worth-a-look' as const }]
  })
}
