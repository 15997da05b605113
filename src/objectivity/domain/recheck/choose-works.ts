/** A work of a pupil that might be checked again. */
export type CheckableWork = {
  readonly className: string | null
  readonly participantCode: string | null
  readonly total: number
  readonly mark: number | null
}

export type RecheckRule = { readonly kind: 'all' } | { readonly kind: 'sample'; readonly most: number }

/** As many as the usual plan of re-checks takes of one procedure. */
export const USUAL_SAMPLE = 15

/**
 * Which works are checked again: all, or a sample over the marks in which every work within one point of a boundary is
 * taken first, even if they are more than asked. The choice depends on the works and the seed alone.
 * @source default plan of re-checks: min(n, 15) by strata of marks, always with works within ±1 point of a boundary
 */
export function chooseWorks(
  works: readonly CheckableWork[],
  rule: RecheckRule,
  { cuts, seed }: { readonly cuts: readonly number[] | null; readonly seed: number },
): readonly CheckableWork[] {
  if (rule.kind === 'all' || works.length <= rule.most) return works
  const near = works.filter((work) => pointsToCut(work, cuts) <= 1)
  const rest = shuffled(
    works.filter((work) => !near.includes(work)),
    seed,
  )
  const strata = [...Map.groupBy(rest, ({ mark }) => mark ?? 0)]
    .sort(([a], [b]) => a - b)
    .map(([, own]) => own)
  const drawn: CheckableWork[] = []
  for (
    let round = 0;
    near.length + drawn.length < rule.most && strata.some((own) => round < own.length);
    round++
  ) {
    for (const own of strata) {
      const work = own[round]
      if (work && near.length + drawn.length < rule.most) drawn.push(work)
    }
  }
  const chosen = new Set([...near, ...drawn])
  return works.filter((work) => chosen.has(work))
}

function pointsToCut({ total }: CheckableWork, cuts: readonly number[] | null): number {
  return Math.min(...(cuts ?? []).map((cut) => Math.abs(total - cut)), Number.POSITIVE_INFINITY)
}

/** The order of a linear congruential generator, the same each time. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  let state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state
  }
  return items
    .map((item, at) => ({ item, at, key: next() }))
    .sort((a, b) => a.key - b.key || a.at - b.at)
    .map(({ item }) => item)
}
