import { endOfFreeWords } from './end-of-free-words.ts'
import type { FactMatch } from './fact.ts'
import { matchOnDemandHead } from './match-on-demand-head.ts'
import type { PhraseSource } from './phrase-source.ts'

/** An action that waits for its occasion: «по мере поступления», «по запросу», «при наличии». */
export function readOnDemand(source: PhraseSource, at: number): FactMatch | null {
  const head = matchOnDemandHead(source.tokens, at)
  if (!head) return null
  const end = Math.max(endOfFreeWords(source, head.end), head.end)
  return { facts: [{ is: 'on-demand', condition: head.condition }], end }
}
