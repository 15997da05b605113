import { describe, expect, it } from 'vitest'
import { journalSpread, spreadBetweenSubjects } from './journal-spread.ts'

describe('how far honest journals differ', () => {
  const standardised = (tauSquared: number, z: readonly number[]) => ({
    z: Float64Array.from(z),
    location: 0.1,
    tauSquared,
  })
  const rounded = ({ ofHabits, ofSubjects, ofWorks }: ReturnType<typeof journalSpread>) =>
    [ofHabits, ofSubjects, ofWorks].map((value) => Number(value.toFixed(12)))

  // 1.2·(0.04 − 0.015) = 0.03 between works, 1.2·0.015 between subjects, 1.2·(0.12 − 0.015 − 0.025) = 0.096 between habits.
  it('is told apart for works, subjects and schools where works have a habit to be compared with', () => {
    const found = journalSpread(standardised(0.12, [1]), standardised(0.04, [1]), 0.015, 150)
    expect(rounded(found)).toEqual([0.096, 0.018, 0.03])
    expect([found.location, found.wider]).toEqual([0.1, 1.2])
  })

  it('is the whole of it for works and schools where no habit is known', () => {
    const found = journalSpread(standardised(0.12, [1]), standardised(0, [Number.NaN]), 0.02, 300)
    expect(rounded(found)).toEqual([0.144, 0.024, 0.144])
  })

  it('is never believed to be nothing, and more where schools are few', () => {
    const found = journalSpread(standardised(0.01, [1]), standardised(0, [1]), 0, 149)
    expect(rounded(found)).toEqual([0.102, 0.017, 0.021_25])
  })
})

/** Schools of two works in two subjects, the first so much above the second. */
function betweenSubjects(apart: readonly number[], variance = 0.0175): number {
  return spreadBetweenSubjects(
    {
      effect: Float64Array.from(apart.flatMap((by) => [by, 0])),
      variance: new Float64Array(2 * apart.length).fill(variance),
    },
    Int32Array.from(apart.flatMap(() => [0, 1])),
    Int32Array.from(apart.flatMap((_, school) => [school, school])),
  )
}

describe('how far subjects of one school differ', () => {
  // Differences ± 0.4/√2, square 0.08, of sampling (0.0175 + 0.0125)·2/2 = 0.03: 0.08/(0.03 + τ²) = 0.4549, so τ² = 0.14586.
  it('is told by a subject against the others', () => {
    expect(betweenSubjects(Array.from({ length: 10 }, () => 0.4))).toBeCloseTo(0.145_86, 4)
  })

  it('is nothing where sampling explains it, where schools are few, and where each has one subject', () => {
    expect(betweenSubjects(Array.from({ length: 10 }, () => 0.1))).toBe(0)
    expect(betweenSubjects(Array.from({ length: 9 }, () => 0.4))).toBe(0)
    const effect = Float64Array.from({ length: 40 }, (_, at) => at % 2)
    const alone = Int32Array.from(effect.keys())
    expect(
      spreadBetweenSubjects(
        { effect, variance: effect.map(() => 0.01) },
        alone.map(() => 0),
        alone,
      ),
    ).toBe(0)
  })
})
