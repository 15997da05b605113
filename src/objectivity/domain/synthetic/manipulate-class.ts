import type { Chance } from './seeded-chance.ts'
import type { SyntheticTest } from './synthetic-test.ts'

/** Seven ways in which results stop being the pupils' own. */
export const manipulations = [
  'lifted-to-marks',
  'open-items-raised',
  'hard-items-told',
  'copied',
  'weak-kept-away',
  'journal-raised',
  'all-raised',
] as const

export type Manipulation = (typeof manipulations)[number]

export type SatPupil<Person> = {
  readonly pupil: Person
  readonly ability: number
  readonly points: readonly number[]
  readonly variant: number
  readonly isAbsent: boolean
  readonly journal: number
}

export function manipulateClass<Person>(
  chance: Chance,
  test: SyntheticTest,
  sat: readonly SatPupil<Person>[],
  manipulation: Manipulation,
): readonly SatPupil<Person>[] {
  switch (manipulation) {
    case 'lifted-to-marks':
      return sat.map((one) => ({ ...one, points: liftToMark(chance, test, one.points) }))
    case 'open-items-raised':
      return sat.map((one) => ({
        ...one,
        points: raise(chance, test, one.points, ({ isOpen }) => (isOpen ? 0.45 : 0)),
      }))
    case 'hard-items-told': {
      const told = hardest(test, chance.whole(3, 5))
      return sat.map((one) => ({
        ...one,
        points: one.points.map((value, at) =>
          told.has(at) && chance.happens(0.6) ? (test.items[at]?.max ?? value) : value,
        ),
      }))
    }
    case 'copied':
      return copyNeighbours(chance, sat)
    case 'weak-kept-away': {
      const weak = [...sat].sort((a, b) => a.ability - b.ability).slice(0, Math.ceil(sat.length * 0.4))
      return sat.map((one) => (weak.includes(one) && chance.happens(0.55) ? { ...one, isAbsent: true } : one))
    }
    case 'journal-raised':
      return sat.map((one) => (chance.happens(0.6) ? { ...one, journal: Math.min(5, one.journal + 1) } : one))
    case 'all-raised':
      return sat.map((one) => ({ ...one, points: raise(chance, test, one.points, () => 0.3) }))
    default:
      return manipulation satisfies never
  }
}

/** Up to two points below a mark become the mark. */
function liftToMark(chance: Chance, test: SyntheticTest, points: readonly number[]): readonly number[] {
  const total = points.reduce((sum, value) => sum + value, 0)
  const cut = test.cuts.find((one) => one > total && one - total <= 2)
  if (cut === undefined || !chance.happens(0.85)) return points
  const lifted = [...points]
  for (let missing = cut - total; missing > 0; missing--) {
    const room = test.items.flatMap(({ max }, at) => ((lifted[at] ?? 0) < max ? [at] : []))
    const at = chance.one(room)
    lifted[at] = (lifted[at] ?? 0) + 1
  }
  return lifted
}

function raise(
  chance: Chance,
  test: SyntheticTest,
  points: readonly number[],
  probability: (item: SyntheticTest['items'][number]) => number,
): readonly number[] {
  return points.map((value, at) => {
    const item = test.items[at]
    return item && value < item.max && chance.happens(probability(item)) ? value + 1 : value
  })
}

function hardest({ items }: SyntheticTest, count: number): ReadonlySet<number> {
  const byDifficulty = [...items.keys()].sort(
    (a, b) => (items[b]?.thresholds.at(-1) ?? 0) - (items[a]?.thresholds.at(-1) ?? 0),
  )
  return new Set(byDifficulty.slice(0, count))
}

/** Most of the class take most answers from the ablest pupil of their variant. */
function copyNeighbours<Person>(
  chance: Chance,
  sat: readonly SatPupil<Person>[],
): readonly SatPupil<Person>[] {
  return sat.map((one) => {
    const source = sat
      .filter(({ variant, isAbsent }) => variant === one.variant && !isAbsent)
      .reduce((best, other) => (other.ability > best.ability ? other : best), one)
    if (source === one || !chance.happens(0.6)) return one
    return {
      ...one,
      points: one.points.map((value, at) => (chance.happens(0.7) ? (source.points[at] ?? value) : value)),
    }
  })
}
