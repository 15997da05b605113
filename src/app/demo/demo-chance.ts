/** Numbers that look like chance and are the same each time. */
export type Chance = {
  /** 0 ≤ x < 1 */
  next(): number
  /** About normal: mean 0, deviation 1. */
  normal(): number
}

/** A small generator of its own for each seed (mulberry32), so that one table does not shift another. */
export function chanceOf(seed: string): Chance {
  let state = [...seed].reduce(
    (sum, letter) => Math.imul(sum ^ letter.charCodeAt(0), 16_777_619),
    2_166_136_261,
  )

  function next(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  return { next, normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3) }
}
