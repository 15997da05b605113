/**
 * A number that is part of two sums, as a cell of a table is part of its line and of its column: it flows out of one sum and
 * into the other. `from` and `to` name the sums.
 */
export type SharedPart = { readonly from: string; readonly to: string; readonly count: number }

export type HiddenParts = {
  readonly hide: (part: SharedPart) => void
  /**
   * For a part that is hidden already: the sums out of whose difference comes a sum of fewer than `enough` that holds it;
   * undefined where there is no such difference.
   */
  readonly givenAwayBy: (part: SharedPart, enough: number) => ReadonlySet<string> | undefined
}

/**
 * Where all sums are known and some parts are hidden: the smallest sum of hidden parts that holds a certain one and can be
 * worked out by adding sums and taking others away. Some sums less those that flow out of them leave exactly the parts that
 * flow out of the whole lot, as long as none flows in from outside: a smallest cut, found as the greatest flow from the one
 * sum of the part to the other.
 * @source docs/methodology/surveys.md, 2; Ford and Fulkerson, 1956
 */
export function openHiddenParts(): HiddenParts {
  const places = new Map<string, number>()
  const out: Part[][] = []
  const into: Part[][] = []

  function placeOf(name: string): number {
    const known = places.get(name)
    if (known !== undefined) return known
    const place = places.size
    places.set(name, place)
    out.push([])
    into.push([])
    return place
  }

  function hide({ from, to, count }: SharedPart): void {
    const part = { from: placeOf(from), to: placeOf(to), count, left: count }
    out[part.from]?.push(part)
    into[part.to]?.push(part)
  }

  function givenAwayBy(part: SharedPart, enough: number): ReadonlySet<string> | undefined {
    const [from, to] = [placeOf(part.from), placeOf(part.to)]
    const used = new Set<Part>()
    let sum = 0
    let way = findWay(from, to)
    for (; way[to] !== undefined && sum < enough; way = findWay(from, to)) {
      const steps = stepsOf(way, from, to)
      const amount = Math.min(enough, ...steps.flatMap(({ part, isBack }) => (isBack ? [] : [part.left])))
      for (const { part, isBack } of steps) {
        part.left += isBack ? amount : -amount
        used.add(part)
      }
      sum += amount
    }
    for (const one of used) one.left = one.count
    if (sum >= enough) return undefined
    const isReached = (place: number) => place === from || way[place] !== undefined
    return new Set([...places].flatMap(([name, place]) => (isReached(place) ? [name] : [])))
  }

  /** By which step each sum is reached. Against the flow there is always room: nothing may flow in from outside. */
  function findWay(from: number, to: number): readonly (Step | undefined)[] {
    const way: (Step | undefined)[] = out.map(() => undefined)
    const tried = out.map(() => 0)
    const trail = [from]
    while (way[to] === undefined) {
      const here = trail.at(-1)
      if (here === undefined) break
      const [ahead, back] = [out[here] ?? [], into[here] ?? []]
      const turn = tried[here] ?? 0
      tried[here] = turn + 1
      const isBack = turn >= ahead.length
      const part = isBack ? back[turn - ahead.length] : ahead[turn]
      if (part === undefined) {
        trail.pop()
        continue
      }
      const next = isBack ? part.from : part.to
      if (next === from || way[next] !== undefined || (!isBack && part.left === 0)) continue
      way[next] = { part, isBack, here }
      trail.push(next)
    }
    return way
  }

  return { hide, givenAwayBy }
}

/** `left`: what may still flow through. */
type Part = { readonly from: number; readonly to: number; readonly count: number; left: number }
type Step = { readonly part: Part; readonly isBack: boolean; readonly here: number }

function stepsOf(way: readonly (Step | undefined)[], from: number, to: number): readonly Step[] {
  const steps: Step[] = []
  for (let here = to; here !== from; ) {
    const step = way[here]
    if (!step) break
    steps.push(step)
    here = step.here
  }
  return steps
}
