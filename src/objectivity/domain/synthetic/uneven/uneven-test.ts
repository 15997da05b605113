import type { Chance } from '../seeded-chance.ts'

/** An invented work whose items may be guessed and whose points are earned step by step. */
export type UnevenTest = {
  readonly year: number
  readonly grade: number
  readonly subject: string
  readonly items: readonly UnevenItem[]
  readonly maxTotal: number
  /** First totals of «3», «4», «5». */
  readonly cuts: readonly [number, number, number]
}

export type UnevenItem = {
  readonly max: number
  readonly isOpen: boolean
  readonly slope: number
  readonly difficulty: number
  /** How likely an unknowing pupil is right. */
  readonly guess: number
  /** Each next point is so much harder. */
  readonly step: number
}

export function inventUnevenTest(chance: Chance, year: number, grade: number, subject: string): UnevenTest {
  const count = chance.whole(11, 17)
  const items = Array.from({ length: count }, (_, at): UnevenItem => {
    const isOpen = at > 1 && chance.happens(0.38)
    return {
      max: isOpen ? chance.whole(2, 3) : chance.happens(0.15) ? 2 : 1,
      isOpen,
      slope: 0.7 + 1.1 * chance.uniform(),
      difficulty: chance.normal(-1.5 + (2.1 * at) / count, 0.75),
      guess: !isOpen && chance.happens(0.5) ? 0.1 + 0.15 * chance.uniform() : 0,
      step: 0.2 + 0.7 * chance.uniform(),
    }
  })
  const maxTotal = items.reduce((sum, { max }) => sum + max, 0)
  const three = Math.round((0.34 + 0.06 * chance.uniform()) * maxTotal)
  const four = Math.round((0.56 + 0.06 * chance.uniform()) * maxTotal)
  const five = Math.round((0.78 + 0.06 * chance.uniform()) * maxTotal)
  return { year, grade, subject, items, maxTotal, cuts: [three, four, five] }
}

/** Points of one pupil: after the first miss the rest of the item is not reached. */
export function answerUnevenItem(chance: Chance, item: UnevenItem, ability: number): number {
  let points = 0
  while (points < item.max) {
    const known = 1 / (1 + Math.exp(-1.7 * item.slope * (ability - item.difficulty - points * item.step)))
    if (!chance.happens(item.guess + (1 - item.guess) * known)) break
    points++
  }
  return points
}

/** The mark of a total. */
export function markOfUneven({ cuts }: UnevenTest, total: number): number {
  return 2 + cuts.filter((cut) => total >= cut).length
}
