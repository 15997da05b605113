import { describe, expect, it } from 'vitest'
import { withoutLevelDrift } from './level-drift.ts'

/** Cells of so many at each work, whose mean and effect are told by their place in the work. */
function cellsOf(counts: readonly number[], effectOf: (mean: number, test: number) => number) {
  const test = Int32Array.from(counts.flatMap((count, at) => Array.from({ length: count }, () => at)))
  const cellMean = Float64Array.from(
    counts.flatMap((count) => Array.from({ length: count }, (_, at) => (at % 5) - 2)),
  )
  const count = test.length
  const cells = {
    ...{ count, test, school: new Int32Array(count), start: new Int32Array(count + 1) },
    ...{ order: new Int32Array(0), tested: new Int32Array(count) },
  }
  const effect = Float64Array.from(test, (own, cell) => effectOf(cellMean[cell] ?? 0, own))
  return { effects: { effect, variance: new Float64Array(count).fill(1) }, cells, cellMean }
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
}

describe('the drift with the level', () => {
  it('1 + 2 z̄ − z̄² is taken away whole, of 30 cells and more', () => {
    const { effects, cells, cellMean } = cellsOf([30], (mean) => 1 + 2 * mean - mean * mean)
    const found = withoutLevelDrift(effects, cells, cellMean)
    expect(largest(found.effect)).toBeLessThan(1e-9)
    expect(found.variance).toBe(effects.variance)
  })

  it('of fewer cells is not told from chance: the middle alone goes', () => {
    const { effects, cells, cellMean } = cellsOf([25], (mean) => 3 + mean)
    const { effect } = withoutLevelDrift(effects, cells, cellMean)
    for (const [at, value] of effect.entries()) expect(value).toBeCloseTo((at % 5) - 2, 9)
  })

  it('is each work’s own in a region of more than 1500 measured cells, works of a few cells together', () => {
    const drift = (mean: number, test: number) => [mean, 2 - mean, mean * mean, 5 + mean, 5 + mean][test] ?? 0
    const large = cellsOf([741, 700, 30, 15, 15], drift)
    const { effect } = withoutLevelDrift(large.effects, large.cells, large.cellMean)
    // Fifteen and fifteen make thirty: a drift of their own.
    expect(largest(effect)).toBeLessThan(1e-9)
    const few = cellsOf([741, 730, 30], drift)
    expect(largest(withoutLevelDrift(few.effects, few.cells, few.cellMean).effect)).toBeLessThan(1e-9)
    const together = cellsOf([740, 730, 30], drift)
    expect(
      largest(withoutLevelDrift(together.effects, together.cells, together.cellMean).effect),
    ).toBeGreaterThan(0.5)
  })

  it('leaves out what was not measured', () => {
    const { effects, cells, cellMean } = cellsOf([40], (mean) => mean)
    effects.effect[3] = Number.NaN
    cellMean[7] = Number.NaN
    const { effect } = withoutLevelDrift(effects, cells, cellMean)
    expect([effect[3], effect[7]]).toEqual([Number.NaN, Number.NaN])
    expect(effect.filter(Number.isFinite)).toHaveLength(38)
    expect(largest(effect.filter(Number.isFinite))).toBeLessThan(1e-9)
    cellMean.fill(Number.NaN)
    expect(withoutLevelDrift(effects, cells, cellMean).effect.every(Number.isNaN)).toBe(true)
  })
})
