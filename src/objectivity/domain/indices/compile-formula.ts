import { Environment } from '@marcbachmann/cel-js'
import type { IndexKey } from './index-formula.ts'
import { type IndexCounts, indexVariables } from './index-variables.ts'

export type CompiledFormula =
  | { readonly ok: true; readonly evaluate: (counts: IndexCounts) => number | null }
  | { readonly ok: false; readonly message: string }

// A formula is a line that a person reads.
const limits = { maxAstNodes: 200, maxDepth: 20, maxListElements: 10, maxMapEntries: 5, maxCallArguments: 8 }

/**
 * Checks a formula (CEL) over the counts of an index when it is written: names, types, the result.
 * `evaluate` is null where the value is no number (a division by 0).
 */
export function compileFormula(key: IndexKey, text: string): CompiledFormula {
  const environment = environmentOf(key)
  const check = environment.check(text)
  if (!check.valid) return { ok: false, message: faultOf(key, check.error?.summary ?? '') }
  if (check.type !== 'double' && check.type !== 'int') {
    return { ok: false, message: 'Формула должна давать число' }
  }
  const parsed = environment.parse(text)
  return {
    ok: true,
    evaluate(counts) {
      const context = Object.fromEntries(indexVariables[key].map(({ name }) => [name, counts[name] ?? 0]))
      try {
        const result: unknown = parsed(context)
        const value = typeof result === 'bigint' ? Number(result) : result
        return typeof value === 'number' && Number.isFinite(value) ? value : null
      } catch {
        // Whole numbers divided by 0 are an error of the language, broken ones are infinite: the same to a reader.
        return null
      }
    },
  }
}

function environmentOf(key: IndexKey): Environment {
  const environment = new Environment({ limits })
  for (const { name } of indexVariables[key]) environment.registerVariable(name, 'double')
  const operators: Readonly<Record<string, (a: number, b: number) => number | boolean>> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '==': (a, b) => a === b,
  }
  // An official writes 100, not 100.0.
  for (const [sign, work] of Object.entries(operators)) {
    const either = (a: number | bigint, b: number | bigint) => work(Number(a), Number(b))
    // What comes out is said, or a whole number on the left would make a whole number of the rest.
    environment.registerOperator(`double ${sign} int: ${sign === '==' ? 'bool' : 'double'}`, either)
    if (sign !== '==') environment.registerOperator(`int ${sign} double: double`, either)
  }
  environment.registerFunction('min(double, double): double', (a: number, b: number) => Math.min(a, b))
  environment.registerFunction('max(double, double): double', (a: number, b: number) => Math.max(a, b))
  return environment
}

function faultOf(key: IndexKey, summary: string): string {
  const names = indexVariables[key].map(({ name }) => name).join(', ')
  const what = /Unknown variable: (\S+)/i.exec(summary)?.[1]
  const start = what === undefined ? 'Формула не читается' : `Имя «${what}» не известно`
  return `${start}. Имена: ${names}; знаки: + − * / ( ), min и max`
}
