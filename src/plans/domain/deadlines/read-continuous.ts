import type { FactMatch } from './fact.ts'
import { matchAny } from './match-words.ts'
import type { Token } from './token.ts'

/** «постоянно», «на постоянной основе», «систематически». */
export function readContinuous(tokens: readonly Token[], at: number): FactMatch | null {
  const end = matchAny(tokens, at, [
    [/^(?:постоянно|непрерывно|систематически|регулярно|ежедневно|круглосуточно|перманентно)$/u],
    [/^на$/u, /^(?:постоянной|регулярной|систематической)$/u, /^основе$/u],
    [/^в$/u, /^(?:постоянном|непрерывном|ежедневном|текущем)$/u, /^режиме$/u],
  ])
  return end === null ? null : { facts: [{ is: 'continuous' }], end }
}
