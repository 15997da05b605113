import type { Chance } from './seeded-chance.ts'

/** An invented work: a graded response model per item. */
export type SyntheticTest = {
  readonly year: number
  readonly grade: number
  readonly subject: string
  readonly items: readonly SyntheticItem[]
  readonly maxTotal: number
  /** First totals of «3», «4», «5». */
  readonly cuts: readonly [number, number, number]
}

export type SyntheticItem = {
  readonly max: number
  readonly isOpen: boolean
  readonly discrimination: number
  /** Ability at which the first, second … point is as likely as not. */
  readonly thresholds: readonly number[]
}

/** Shares of the maximum near which works of this kind set their marks. */
const CUT_SHARES = [0.38, 0.6, 0.8] as const

export function inventTest(chance: Chance, year: number, grade: number, subject: string): SyntheticTest {
  const items = Array.from({ length: chance.whole(10, 18) }, (_, at): SyntheticItem => {
    const isOpen = chance.happens(0.4)
    const max = isOpen ? chance.whole(1, 3) : chance.happens(0.2) ? 2 : 1
    // Later items are harder, as in a real paper.
    const easiest = chance.normal(-1.3 + 0.13 * at, 0.5)
    const steps = Array.from({ length: max }, (_, step) => easiest + step * (0.4 + 0.5 * chance.uniform()))
    return { max, isOpen, discrimination: 0.8 + 0.9 * chance.uniform(), thresholds: steps }
  })
  const maxTotal = items.reduce((sum, { max }) => sum + max, 0)
  const [three, four, five] = CUT_SHARES.map((share) =>
    Math.round((share + 0.04 * (chance.uniform() - 0.5)) * maxTotal),
  )
  return { year, grade, subject, items, maxTotal, cuts: [three ?? 2, four ?? 3, five ?? 4] }
}

/** Points of one pupil at one item; `lift` is added to the ability for this item alone. */
export function answer(chance: Chance, item: SyntheticItem, ability: number, lift: number): number {
  const luck = chance.uniform()
  let points = 0
  for (const threshold of item.thresholds) {
    if (1 / (1 + Math.exp(-item.discrimination * 1.7 * (ability + lift - threshold))) <= luck) break
    points++
  }
  return points
}

export function markOf({ cuts }: SyntheticTest, total: number): number {
  return 2 + cuts.filter((cut) => total >= cut).length
}
