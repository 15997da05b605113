import type { DeadlineCondition } from '../deadline.ts'
import { matchAny } from './match-words.ts'
import type { Token } from './token.ts'

export type OnDemandHead = { readonly condition: DeadlineCondition | null; readonly end: number }

const IF_NEEDED: readonly (readonly RegExp[])[] = [
  [/^при$/u, /^(?:необходимости|потребности)$/u],
  [/^в$/u, /^случае$/u, /^(?:необходимости|потребности)$/u],
  [/^если$/u, /^(?:необходимо|требуется)$/u],
]
const IF_ANY: readonly (readonly RegExp[])[] = [
  [/^при$/u, /^(?:наличии|их|условии)$/u],
  [/^при$/u, /^их$/u, /^наличии$/u],
  [/^при$/u, /^условии$/u, /^наличия$/u],
  [/^в$/u, /^случае$/u, /^(?:наличия|их)$/u],
]
const ON_DEMAND: readonly (readonly RegExp[])[] = [
  [/^по$/u, /^мере$/u],
  [
    /^по$/u,
    /^(?:потребност\p{L}*|необходимост\p{L}*|запрос\p{L}*|требовани[юям]+|заявк\p{L}*|заявлени\p{L}*|обращени\p{L}*|поручени\p{L}*|согласовани\p{L}*|ситуации|приглашени\p{L}*|желанию|заказу)$/u,
  ],
  [/^по$/u, /^(?:отдельн|индивидуальн)\p{L}*$/u, /^(?:запрос|заявк|обращени)\p{L}*$/u],
  [/^при$/u, /^(?:возникновении|поступлении|обращении|выявлении|изменении|появлении|получении)$/u],
  [/^в$/u, /^случае$/u],
  [/^в$/u, /^рабочем$/u, /^порядке$/u],
  [/^(?:эпизодически|ситуативно)$/u],
]

/** «по мере», «по запросу», «при необходимости», «при наличии». */
export function matchOnDemandHead(tokens: readonly Token[], at: number): OnDemandHead | null {
  const needed = matchAny(tokens, at, IF_NEEDED)
  if (needed !== null) return { condition: 'if-needed', end: needed }
  const any = matchAny(tokens, at, IF_ANY)
  if (any !== null) return { condition: 'if-any', end: any }
  const demand = matchAny(tokens, at, ON_DEMAND)
  return demand === null ? null : { condition: null, end: demand }
}
