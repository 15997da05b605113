import { endOfFreeWords } from './end-of-free-words.ts'
import type { FactMatch } from './fact.ts'
import { labelText } from './label-text.ts'
import { matchExternalHead } from './match-external-head.ts'
import type { PhraseSource } from './phrase-source.ts'

/** Somebody else's calendar: «согласно графику», «по плану работы ИМЦ», «в сроки, установленные Рособрнадзором». */
export function readExternal(source: PhraseSource, at: number): FactMatch | null {
  const head = matchExternalHead(source.tokens, at)
  if (!head) return null
  const end = Math.max(endOfFreeWords(source, head.end), head.end)
  const rest = labelText(source.cell, source.tokens, head.end, end)
  const label = rest.startsWith(',') ? `${head.name}${rest}` : [head.name, rest].filter(Boolean).join(' ')
  if (label === '') return null
  return { facts: [{ is: 'external', label }], end }
}
