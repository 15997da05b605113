/** Chance that can be repeated: the same seed gives the same region. */
export type Chance = {
  /** 0 ≤ x < 1 */
  readonly uniform: () => number
  readonly normal: (mean: number, deviation: number) => number
  /** A whole number from `from` to `to`, both included. */
  readonly whole: (from: number, to: number) => number
  readonly happens: (probability: number) => boolean
  readonly one: <Item>(items: readonly Item[]) => Item
}

/** @source mulberry32, T. Ettinger, public domain; normal values by Box & Muller 1958 */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const whole = (from: number, to: number) => from + Math.floor(uniform() * (to - from + 1))
  return {
    uniform,
    normal,
    whole,
    happens: (probability) => uniform() < probability,
    one: (items) => {
      const item = items[whole(0, items.length - 1)]
      if (item === undefined) throw new RangeError('nothing to choose from')
      return item
    },
  }
}
