import type { Fact, FactMatch } from './fact.ts'
import { GLUE } from './glue.ts'
import { labelText } from './label-text.ts'
import type { PhraseSource } from './phrase-source.ts'
import { readFact } from './read-fact.ts'
import type { Token } from './token.ts'

/** Brackets: «(при наличии)» is a phrase of the grammar, «(ВГР)» a label, «(далее — …)» nothing. */
export function readAside(source: PhraseSource, at: number): FactMatch | null {
  if (source.tokens[at]?.kind !== 'open') return null
  const close = closingBracket(source.tokens, at)
  const end = Math.min(close + 1, source.tokens.length)
  const facts = readWholly({ ...source, tokens: source.tokens.slice(at + 1, close) })
  if (facts) return { facts, end }
  if (source.tokens[at + 1]?.norm === 'далее') return { facts: [], end }
  const isGlue = source.tokens
    .slice(at + 1, close)
    .every((token) => token.kind === 'word' && GLUE.test(token.norm))
  const label = isGlue ? '' : labelText(source.cell, source.tokens, at + 1, close)
  return { facts: label ? [{ is: 'aside', label }] : [], end }
}

function closingBracket(tokens: readonly Token[], at: number): number {
  let depth = 0
  for (let index = at; index < tokens.length; index += 1) {
    if (tokens[index]?.kind === 'open') depth += 1
    if (tokens[index]?.kind === 'close') depth -= 1
    if (depth === 0) return index
  }
  return tokens.length
}

/** The facts of the brackets when the grammar understands every word in them, else null. */
function readWholly(source: PhraseSource): readonly Fact[] | null {
  const facts: Fact[] = []
  let at = 0
  while (at < source.tokens.length) {
    const token = source.tokens[at]
    if (token?.kind === 'comma' || token?.kind === 'dash' || token?.norm === 'и' || token?.norm === 'далее') {
      at += 1
      continue
    }
    const match = readFact(source, at)
    if (!match) return null
    facts.push(...match.facts)
    at = match.end
  }
  return facts.length > 0 ? facts : null
}
