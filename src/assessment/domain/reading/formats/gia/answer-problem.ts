import type { ProblemCode } from '../../results-reading.ts'

/** Why the items of a row do not count; its totals do. */
export function answerProblem(problem: ProblemCode, items: number): string {
  const outcome = 'баллы по заданиям этой строки не учтены, итог учтён'
  switch (problem) {
    case 'total-mismatch':
      return 'Сумма баллов за задания не равна первичному баллу: итог учтён, в анализ заданий строка не входит'
    case 'above-max':
      return `За одно из заданий баллов больше, чем можно: ${outcome}`
    case 'items-differ':
      return `Ответов или цен заданий не столько, сколько у других участников (${items}): ${outcome}`
    default:
      return `В строке ответов есть знак, который не читается: ${outcome}`
  }
}
