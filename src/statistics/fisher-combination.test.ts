import { describe, expect, it } from 'vitest'
import { scoreOfFisher } from './fisher-combination.ts'

describe('Fisher’s sum', () => {
  // By hand: −2 (ln 0.01 + ln 0.5) = 10.597; ((10.597 / 4)^⅓ − (1 − 1/18)) / √(1/18) = 1.864.
  it('is as counted by hand', () => {
    expect(scoreOfFisher([0.01, 0.5])).toBeCloseTo(1.864, 3)
  })

  // SciPy 1.17.1: norm.isf(chi2.sf(-2 * sum(log(p)), 2 * n)).
  it.each([
    [[0.01, 0.5], 1.8593],
    [[0.2, 0.2, 0.2, 0.2, 0.2, 0.001, 0.001], 3.8244],
  ])('of %j agrees with SciPy to the second digit', (ps, exact) => {
    expect(scoreOfFisher(ps)).toBeCloseTo(exact, 1)
  })

  it('leaves out what is not finite', () => {
    expect(scoreOfFisher([Number.NaN, 0.01, 0.5])).toBe(scoreOfFisher([0.5, 0.01]))
    expect(scoreOfFisher([Number.NaN])).toBeNaN()
  })
})
