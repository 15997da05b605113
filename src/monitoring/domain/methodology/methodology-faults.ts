import { type Compiled, formulaCompiler } from '../indicator/formula.ts'
import { type BoundForms, knownFigures } from '../indicator/known-figures.ts'
import { referenceOrder } from '../indicator/reference-order.ts'
import { findRefusedUse } from '../indicator/refused-uses.ts'
import { codeSchema, nameInFormulas } from './indicator.ts'
import type { Methodology } from './methodology.ts'

export const faultKinds = ['formula', 'cycle', 'refused', 'whole'] as const

/** What keeps a methodology from being written down, all at once; `place` is 'numerator', 'denominator' or ''. */
export type MethodologyFault = {
  readonly kind: (typeof faultKinds)[number]
  /** The indicator; null: the methodology as a whole. */
  readonly code: string | null
  readonly place: 'numerator' | 'denominator' | ''
  readonly message: string
  /** Where in the formula, counted from 0. */
  readonly from: number
  readonly to: number
}

export function findMethodologyFaults(
  methodology: Methodology,
  forms: BoundForms,
): readonly MethodologyFault[] {
  const faults: MethodologyFault[] = [...wholeFaults(methodology)]
  const references = new Map<string, readonly string[]>()
  const figures = new Map<string, readonly string[]>()
  const codeOf = new Map(
    methodology.indicators.map(({ code }) => [`indicator.${nameInFormulas(code)}`, code]),
  )
  const compilers = new Map(
    methodology.directions.map((one) => [one.code, formulaCompiler(knownFigures(methodology, one, forms))]),
  )
  for (const indicator of methodology.indicators) {
    const { code, numerator, denominator } = indicator
    const compile = compilers.get(indicator.direction)
    if (!compile) continue
    const named: string[] = []
    for (const [place, part] of [
      ['numerator', numerator],
      ['denominator', denominator],
    ] as const) {
      // An indicator without a formula is described, not worked out yet.
      if (part === null || (part.formula === '' && numerator.formula === '')) continue
      const compiled: Compiled = compile(part.formula)
      if (compiled.ok) named.push(...compiled.formula.names)
      else faults.push({ kind: 'formula', code, place, ...compiled.fault })
    }
    references.set(
      code,
      named.flatMap((name) => codeOf.get(name) ?? []),
    )
    figures.set(code, named)
  }
  faults.push(...refusedUses(methodology, { references, figures, forms }))
  const order = referenceOrder(references)
  if (!order.ok) {
    const [code = null] = order.cycle
    const message = `Показатели ссылаются друг на друга по кругу: ${order.cycle.join(' → ')}`
    faults.push({ kind: 'cycle', code, place: 'numerator', message, from: 0, to: 0 })
  }
  return faults
}

/** Each indicator with all that goes into it: ВПР stay ВПР however many indicators they pass through. */
function refusedUses(
  methodology: Methodology,
  {
    references,
    figures,
    forms,
  }: {
    readonly references: ReadonlyMap<string, readonly string[]>
    readonly figures: ReadonlyMap<string, readonly string[]>
    readonly forms: BoundForms
  },
): readonly MethodologyFault[] {
  const { indicators, directions } = methodology
  const byCode = new Map(indicators.map((one) => [one.code, one]))
  const known = new Map(directions.map((one) => [one.code, knownFigures(methodology, one, forms)]))
  return indicators
    .filter(({ judged }) => judged !== 'organization')
    .flatMap((indicator) => {
      const reached = new Set([indicator.code])
      // A set grows while it is walked.
      for (const code of reached) for (const next of references.get(code) ?? []) reached.add(next)
      const all = [...reached].flatMap((code) => byCode.get(code) ?? [])
      const titles = all.flatMap((one) =>
        (figures.get(one.code) ?? []).map((name) => known.get(one.direction)?.get(name) ?? ''),
      )
      const refused = findRefusedUse(indicator, { indicators: all, titles })
      return refused ? [{ kind: 'refused' as const, place: '' as const, from: 0, to: 0, ...refused }] : []
    })
}

function wholeFaults({ directions, indicators }: Methodology): readonly MethodologyFault[] {
  const known = new Set(directions.map(({ code }) => code))
  const seen = new Set<string>()
  const at = (code: string, message: string) =>
    ({ kind: 'whole', code, place: '', message, from: 0, to: 0 }) as const
  return [
    ...directions
      .filter(({ code }, index) => directions.findIndex((one) => one.code === code) !== index)
      .map(({ code }) => ({ ...at(code, `Направление ${code} записано дважды`), code: null })),
    ...indicators.flatMap(({ code, direction }) => {
      const isTwice = seen.has(nameInFormulas(code))
      seen.add(nameInFormulas(code))
      return [
        ...(codeSchema.safeParse(code).success
          ? []
          : [
              at(
                code,
                `Код «${code}» не подходит: латинские заглавные буквы, цифры и дефисы, например PED-05`,
              ),
            ]),
        ...(isTwice ? [at(code, `Код ${code} занят другим показателем`)] : []),
        ...(known.has(direction) ? [] : [at(code, `${code}: направления «${direction}» в методике нет`)]),
      ]
    }),
  ]
}
