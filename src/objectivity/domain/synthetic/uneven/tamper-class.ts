import type { Manipulation, SatPupil } from '../manipulate-class.ts'
import type { Chance } from '../seeded-chance.ts'
import type { UnevenTest } from './uneven-test.ts'

/** How far a school goes, 0…1: a faint hand to a heavy one. */
type Strength = number

/** The same seven kinds as in the first region, done by other hands and at uneven strength. */
export function tamperWithClass<Person>(
  chance: Chance,
  test: UnevenTest,
  sat: readonly SatPupil<Person>[],
  kind: Manipulation,
  strength: Strength,
): readonly SatPupil<Person>[] {
  const between = (faint: number, heavy: number) => faint + (heavy - faint) * strength
  switch (kind) {
    case 'lifted-to-marks':
      return sat.map((one) => ({ ...one, points: lift(chance, test, one.points, between(0.6, 1)) }))
    case 'open-items-raised': {
      const raised = between(0.35, 0.85)
      return sat.map((one) => ({
        ...one,
        points: one.points.map((value, at) => {
          const item = test.items[at]
          return item?.isOpen && value < item.max && chance.happens(raised) ? value + 1 : value
        }),
      }))
    }
    case 'hard-items-told': {
      const told = hardestOf(test, chance.whole(2, 6))
      const heard = between(0.4, 0.9)
      return sat.map((one) => ({
        ...one,
        points: one.points.map((value, at) =>
          told.has(at) && chance.happens(heard) ? (test.items[at]?.max ?? value) : value,
        ),
      }))
    }
    case 'copied':
      return copyInGroups(chance, sat, between(0.5, 0.95))
    case 'weak-kept-away': {
      const kept = between(0.4, 0.85)
      const border = [...sat].sort((a, b) => a.ability - b.ability)[Math.ceil(sat.length * 0.4)]?.ability ?? 0
      return sat.map((one) =>
        one.ability < border && chance.happens(kept) ? { ...one, isAbsent: true } : one,
      )
    }
    case 'journal-raised': {
      const share = between(0.3, 0.7)
      return sat.map((one) =>
        chance.happens(share) ? { ...one, journal: Math.min(5, one.journal + 1) } : one,
      )
    }
    case 'all-raised': {
      const given = between(0.2, 0.5)
      return sat.map((one) => ({
        ...one,
        points: one.points.map((value, at) => {
          let points = value
          for (let step = value; step < (test.items[at]?.max ?? value); step++)
            if (chance.happens(given)) points++
          return points
        }),
      }))
    }
    default:
      return kind satisfies never
  }
}

/** Lifts those within two points below a mark to it, open items first. */
function lift(chance: Chance, test: UnevenTest, points: readonly number[], share: number): readonly number[] {
  const total = points.reduce((sum, value) => sum + value, 0)
  const cut = test.cuts.find((one) => one > total && one - total <= 2)
  if (cut === undefined || !chance.happens(share)) return points
  const lifted = [...points]
  for (let missing = cut - total; missing > 0; missing--) {
    const room = test.items.flatMap(({ max }, at) => ((lifted[at] ?? 0) < max ? [at] : []))
    const open = room.filter((at) => test.items[at]?.isOpen)
    const at = chance.one(open.length > 0 && chance.happens(0.6) ? open : room)
    lifted[at] = (lifted[at] ?? 0) + 1
  }
  return lifted
}

function hardestOf({ items }: UnevenTest, count: number): ReadonlySet<number> {
  const ease = (at: number) => {
    const item = items[at]
    return item ? item.guess - item.difficulty - ((item.max - 1) * item.step) / 2 : 0
  }
  return new Set([...items.keys()].sort((a, b) => ease(a) - ease(b)).slice(0, count))
}

/** Neighbours of one variant sit in groups of two to five and take from the best of the group. */
function copyInGroups<Person>(
  chance: Chance,
  sat: readonly SatPupil<Person>[],
  taken: number,
): readonly SatPupil<Person>[] {
  const copied = [...sat]
  const byVariant = Map.groupBy(sat.keys(), (at) => sat[at]?.variant ?? 0)
  for (const seats of byVariant.values()) {
    for (let from = 0; from < seats.length; ) {
      const group = seats.slice(from, from + chance.whole(2, 6))
      from += group.length
      const source = group
        .flatMap((at) => sat[at] ?? [])
        .reduce<SatPupil<Person> | undefined>(
          (best, one) => (best && best.ability >= one.ability ? best : one),
          undefined,
        )
      for (const at of group) {
        const one = sat[at]
        if (!one || !source || one === source) continue
        copied[at] = {
          ...one,
          points: one.points.map((value, item) =>
            chance.happens(taken) ? (source.points[item] ?? value) : value,
          ),
        }
      }
    }
  }
  return copied
}
