export type ReferenceOrder =
  | { readonly ok: true; readonly order: readonly string[] }
  /** The codes of the cycle, the first again at the end. */
  | { readonly ok: false; readonly cycle: readonly string[] }

/** Codes so that each stands after those it is made of; or the cycle that makes that impossible. */
export function referenceOrder(references: ReadonlyMap<string, readonly string[]>): ReferenceOrder {
  const order: string[] = []
  const done = new Set<string>()
  const path: string[] = []

  function visit(code: string): readonly string[] | undefined {
    if (done.has(code)) return undefined
    const at = path.indexOf(code)
    if (at >= 0) return [...path.slice(at), code]
    path.push(code)
    for (const next of references.get(code) ?? []) {
      const cycle = references.has(next) ? visit(next) : undefined
      if (cycle) return cycle
    }
    path.pop()
    done.add(code)
    order.push(code)
    return undefined
  }

  for (const code of references.keys()) {
    const cycle = visit(code)
    if (cycle) return { ok: false, cycle }
  }
  return { ok: true, order }
}
