import { describe, expect, it } from 'vitest'
import { rollByHand } from '../../../../test/fixtures/roll-by-hand.ts'
import { formCells } from '../form-cells.ts'
import { measureWeakAbsence } from './weak-pupils-absent.ts'

/** Schools by the journal marks of their pupils, of whom so many of the last are absent; nothing else foretells a result. */
function absenceIn(schools: readonly { readonly marks: readonly number[]; readonly absent: number }[]) {
  const data = rollByHand(
    schools.flatMap(({ marks, absent }, school) =>
      marks.map((journal, at) => {
        const isAbsent = at >= marks.length - absent
        return { school, journal, isAbsent, total: isAbsent ? -1 : 1 }
      }),
    ),
  )
  const cells = formCells(data)
  const none = new Float64Array(data.roll.length).fill(Number.NaN)
  const scores = { score: none, cellMean: new Float64Array(cells.count) }
  return measureWeakAbsence(data, cells, scores, { sameYear: none, nearYears: none })
}

describe('the weaker two fifths of a roll', () => {
  it.each([
    ['of ten told apart, four', [2, 2, 2, 2, 3, 3, 4, 4, 5, 5], 4],
    ['one equal pupil on either side: upwards', [2, 2, 2, 3, 3, 4, 4, 5, 5, 5], 5],
    ['two equal above, one below: downwards', [2, 2, 2, 3, 3, 3, 4, 4, 5, 5], 3],
    ['one equal above, two below: upwards', [2, 2, 3, 3, 3, 4, 4, 5, 5, 5], 5],
    ['all of the weakest equal: upwards, however many', [3, 3, 3, 3, 3, 3, 3, 4, 4, 4], 7],
    ['equal to the end: downwards', [2, 5, 5, 5, 5, 5, 5, 5, 5, 5], 1],
    ['of three, one', [2, 4, 5], 1],
    ['of two, nobody', [2, 5], 0],
    ['all alike, nobody', [4, 4, 4, 4, 4], 0],
  ])('%s', (_, marks, weak) => {
    const found = absenceIn([
      { marks, absent: 0 },
      { marks: [2, 3, 4, 5], absent: 1 },
    ])
    expect(found.weak[0]).toBe(weak)
    expect(Number.isFinite(found.expected[0])).toBe(weak > 0)
  })

  it('are not looked at where nobody is known to be absent', () => {
    const found = absenceIn([{ marks: [2, 3, 4, 5, 5], absent: 0 }])
    expect([found.weak[0], found.expected[0], found.size[0]]).toEqual([0, Number.NaN, 10])
  })

  // 36 stronger pupils, 30 of them absent: 10 + 30, but of few schools no more than 25 is believed.
  it('differ between schools as usual where there are too few to tell', () => {
    const marks = Array.from({ length: 60 }, (_, at) => (at < 24 ? 2 : 5))
    const found = absenceIn([{ marks, absent: 30 }])
    expect([found.weak[0], found.observed[0]]).toEqual([24, 0])
    expect(found.size[0]).toBe(25)
  })

  // Of pupils with «2» 12 of 48 are absent, of those with «5» 30 of 72: risks 0.25 and 0.41667. School A: 6 weak expected, 30 stronger absent for 15, habit
  // (30 + 10)/(15 + 10) = 1.6, and at this work 24 expected by habit: (30 + 5)/(24 + 5) = 1.2069; 6·1.6·1.2069 = 11.586. School B: 6·(0 + 10)/(15 + 10) = 2.4,
  // and fewer absent than usual is no reason to expect fewer still.
  it('are expected to be ill where the stronger are, in the school and at the work', () => {
    const [weak, strong] = [Array.from({ length: 24 }, () => 2), Array.from({ length: 36 }, () => 5)]
    const found = absenceIn([
      { marks: [...weak, ...strong], absent: 30 },
      { marks: [...strong, ...weak], absent: 12 },
    ])
    expect(found.expected[0]).toBeCloseTo(11.586, 3)
    expect(found.expected[1]).toBeCloseTo(2.4, 6)
    expect(Array.from(found.observed)).toEqual([0, 12])
  })
})
