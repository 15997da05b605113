import { nameInFormulas } from '../methodology/indicator.ts'
import type { Methodology } from '../methodology/methodology.ts'
import type { ReadyIndicator } from './evaluate-organization.ts'
import { type Formula, formulaCompiler } from './formula.ts'
import { type BoundForms, knownFigures } from './known-figures.ts'
import { referenceOrder } from './reference-order.ts'

/**
 * The indicators of an edition with formulas read over these versions of the forms, each after those it is made of. Those
 * without a formula are left out: they are described and not worked out.
 */
export function readyIndicators(methodology: Methodology, forms: BoundForms): readonly ReadyIndicator[] {
  const compilers = new Map(
    methodology.directions.map((one) => [one.code, formulaCompiler(knownFigures(methodology, one, forms))]),
  )
  const ready = new Map<string, ReadyIndicator>()
  for (const indicator of methodology.indicators) {
    if (indicator.numerator.formula === '') continue
    const compile = compilers.get(indicator.direction)
    const read = (text: string): Formula | null => {
      const compiled = compile?.(text)
      return compiled?.ok ? compiled.formula : null
    }
    ready.set(indicator.code, {
      indicator,
      numerator: read(indicator.numerator.formula),
      denominator: indicator.denominator === null ? null : read(indicator.denominator.formula),
    })
  }
  const codeOf = new Map([...ready.keys()].map((code) => [`indicator.${nameInFormulas(code)}`, code]))
  const references = new Map(
    [...ready].map(([code, one]) => [
      code,
      [...(one.numerator?.names ?? []), ...(one.denominator?.names ?? [])].flatMap(
        (name) => codeOf.get(name) ?? [],
      ),
    ]),
  )
  const order = referenceOrder(references)
  // A cycle is refused when the methodology is written; should one be there, nobody's value is invented.
  if (!order.ok) return []
  return order.order.flatMap((code) => ready.get(code) ?? [])
}
