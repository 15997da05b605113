import { percentWords } from '#kernel/number-words.ts'
import { crossings, type GroupSums, groupCurve } from '../figures/group-curves.ts'
import type { Sentence } from './sentence.ts'

/** Said when pupils with a lower mark did an item better than those with the next higher one, ten at least in each group. */
export function curvesCross(
  item: { readonly label: string; readonly max: number },
  byMark: readonly GroupSums[],
): readonly Sentence[] {
  return crossings(groupCurve(byMark, item.max)).map(({ weaker, stronger }) => ({
    rule: 'curves-cross',
    text: `Задание ${item.label}: участники с отметкой «${weaker.group}» выполнили его лучше, чем с отметкой «${stronger.group}»: ${percentWords(weaker.completion.value ?? 0)} против ${percentWords(stronger.completion.value ?? 0)}.`,
    weight: 'worth-a-look' as const,
  }))
}
