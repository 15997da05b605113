import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js'
import { type FormulaFault, formulaFault } from './formula-faults.ts'

/** The figures a formula may name: 'form.pupils' → «Обучающихся». */
export type KnownFigures = ReadonlyMap<string, string>

export type Formula = {
  /** The figures it names, each once. */
  readonly names: readonly string[]
  /** Figures it divides by without asking first whether they are 0. */
  readonly divisors: readonly string[]
  /** Its number; null where it is not one (a division by 0). Every name must have a value. */
  readonly evaluate: (read: (name: string) => number) => number | null
}

export type Compiled =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly fault: FormulaFault }

// A formula is a line a person reads; a longer one is a mistake or an attack.
const limits = { maxAstNodes: 300, maxDepth: 24, maxListElements: 50, maxMapEntries: 5, maxCallArguments: 8 }

/** A compiler of formulas over these figures. Formulas are checked when they are written: names, types, the result. */
export function formulaCompiler(known: KnownFigures): (text: string) => Compiled {
  const environment = environmentOf(known)
  const kept = new Map<string, Compiled>()
  return (text) => {
    const former = kept.get(text)
    if (former) return former
    const made = compile(text, environment, known)
    kept.set(text, made)
    return made
  }
}

function compile(text: string, environment: Environment, known: KnownFigures): Compiled {
  const check = environment.check(text)
  if (!check.valid || (check.type !== 'double' && check.type !== 'int')) {
    return { ok: false, fault: formulaFault(text, check) }
  }
  const parsed = environment.parse(text)
  const names = [...new Set(namesOf(parsed.ast, known))]
  const [only] = names
  // The library is asked only where there is something to work out.
  const isName = only !== undefined && text.trim() === only
  return {
    ok: true,
    formula: {
      names,
      divisors: [...new Set(divisorsOf(parsed.ast, known))],
      evaluate: isName ? (read) => read(only) : (read) => numberFrom(parsed, names, read),
    },
  }
}

function numberFrom(parsed: ParseResult, names: readonly string[], read: (name: string) => number) {
  const context: Branch<number> = {}
  for (const name of names) put(context, name.split('.'), read(name))
  try {
    const result: unknown = parsed(context)
    const number = typeof result === 'bigint' ? Number(result) : result
    return typeof number === 'number' && Number.isFinite(number) ? number : null
  } catch {
    // Whole numbers divided by 0 are an error of the language, broken ones are infinite: the same to a reader.
    return null
  }
}

function environmentOf(known: KnownFigures): Environment {
  const environment = new Environment({ limits })
  const tree: Branch<string> = {}
  for (const name of known.keys()) put(tree, name.split('.'), 'double')
  for (const [name, schema] of Object.entries(tree)) {
    if (typeof schema === 'object') environment.registerVariable({ name, schema })
  }
  const operators: Readonly<Record<string, (a: number, b: number) => number | boolean>> = {
    '+': (a, b) => a + b,
    '-': (a, b) => a - b,
    '*': (a, b) => a * b,
    '/': (a, b) => a / b,
    '==': (a, b) => a === b,
  }
  // An official writes 2, not 2.0.
  for (const [sign, work] of Object.entries(operators)) {
    const either = (a: number | bigint, b: number | bigint) => work(Number(a), Number(b))
    environment.registerOperator(`double ${sign} int: ${sign === '==' ? 'bool' : 'double'}`, either)
    if (sign !== '==') environment.registerOperator(`int ${sign} double: double`, either)
  }
  environment.registerFunction('min(double, double): double', (a: number, b: number) => Math.min(a, b))
  environment.registerFunction('max(double, double): double', (a: number, b: number) => Math.max(a, b))
  return environment
}

type Branch<Leaf> = { [key: string]: Branch<Leaf> | Leaf }

function put<Leaf extends string | number>(
  tree: Branch<Leaf>,
  [head = '', ...rest]: readonly string[],
  leaf: Leaf,
): void {
  if (rest.length === 0) {
    tree[head] = leaf
    return
  }
  const under = tree[head]
  const branch: Branch<Leaf> = typeof under === 'object' ? under : {}
  tree[head] = branch
  put(branch, rest, leaf)
}

function namesOf(node: ASTNode, known: KnownFigures): readonly string[] {
  const path = pathOf(node)
  if (path !== undefined && known.has(path)) return [path]
  return branchesOf(node.args).flatMap((one) => namesOf(one, known))
}

/** What stands under a «/»; a choice that first looks at the figure («a > 0.0 ? b / a : 0.0») has thought of it. */
function divisorsOf(node: ASTNode, known: KnownFigures): readonly string[] {
  if (node.op === '?:') {
    const [condition, ...branches] = branchesOf(node.args)
    const asked = condition === undefined ? [] : namesOf(condition, known)
    return branches.flatMap((one) => divisorsOf(one, known)).filter((name) => !asked.includes(name))
  }
  const under = node.op === '/' ? branchesOf(node.args).slice(1) : []
  return [
    ...under.flatMap((one) => namesOf(one, known)),
    ...branchesOf(node.args).flatMap((one) => divisorsOf(one, known)),
  ]
}

function pathOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args
  if (node.op !== '.') return undefined
  const [under, key] = node.args
  const path = pathOf(under)
  return path === undefined ? undefined : `${path}.${key}`
}

function branchesOf(args: unknown): readonly ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(branchesOf)
  return isNode(args) ? [args] : []
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value
}
