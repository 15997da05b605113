import { describe, expect, it } from 'vitest'
import { digestOf, smallRegion } from '../../../../test/fixtures/small-region.ts'
import { compareClasses } from './compare-classes.ts'
import { measureGenerousJournal } from './generous-journal.ts'
import { measureHardItems } from './hard-items.ts'
import { countAtBoundaries, measureMarkBoundary } from './mark-boundary.ts'
import { measureOpenItems } from './open-items.ts'
import { measureSimilarAnswers } from './similar-answers.ts'
import { measureWeakAbsence } from './weak-pupils-absent.ts'

// Every number: NumPy 2.3 and SciPy 1.17.1, the formulas of docs/methodology/objectivity.md written anew over the same region (pairs one by one,
// roots by brentq, curves of absence by minimize, laws by scipy.stats). How many cells are known, their sum, their sum with weights sin(place + 1).

const { data, cells, references, scores, others } = smallRegion()

function expectDigest(
  column: ArrayLike<number> | undefined,
  [known, sum, weighted]: readonly [number, number, number],
): void {
  const found = digestOf(column ?? [])
  expect(found[0]).toBe(known)
  expect(found[1] / sum).toBeCloseTo(1, 6)
  expect(found[2] / weighted).toBeCloseTo(1, 6)
}

describe('in a small region, as NumPy counts it,', () => {
  it('pupils at the boundaries of marks', () => {
    const found = measureMarkBoundary(data, cells, references)
    expectDigest(found.effect, [196, 3.283859603, 1.759784932])
    expectDigest(found.variance, [196, 32.92312981, 3.162515772])
    expectDigest(found.skewness, [270, 50.84704686, -0.3560257495])
    const counts = Array.from({ length: cells.count }, (_, cell) =>
      countAtBoundaries(data, cells, references, cell),
    )
    const expected = counts.flatMap((own) => own.map((one) => one.expected))
    expectDigest(expected, [600, 646.3363505, -0.8277581448])
  })

  it('points at open and at hard items', () => {
    const open = measureOpenItems(data, cells, references)
    expectDigest(open.effect, [200, -13.81309378, -7.042073399])
    expectDigest(open.variance, [200, 58.83260225, -0.2144111605])
    expectDigest(open.skewness, [270, 71.69324546, 0.2972312828])
    expect(measureOpenItems(data, cells, []).effect.every(Number.isNaN)).toBe(true)
    const { told, raised } = measureHardItems(data, cells, references)
    expectDigest(told.effect, [199, -16.29045929, -5.533438903])
    expectDigest(told.variance, [199, 22.62101109, 3.363217206])
    expectDigest(told.skewness, [270, 62.15123207, 1.009335347])
    expectDigest(raised.effect, [199, -24.77652397, -6.544767246])
    expectDigest(raised.variance, [199, 50.12852165, 9.006428242])
    expectDigest(raised.skewness, [270, 65.67099044, 1.945388862])
  })

  it('answers in common, class by class', () => {
    const classes = compareClasses(data, cells, references)
    expect(classes).toHaveLength(296)
    expectDigest(
      classes.map(({ pairs }) => pairs),
      [296, 521, 1.537989283],
    )
    expectDigest(
      classes.map(({ copied }) => copied),
      [296, -346.2990018, 2.209695618],
    )
    expectDigest(
      classes.map(({ alike }) => alike),
      [296, -34.92454388, -4.199881497],
    )
  })

  it('what is rare among answers in common, in a region and beside published figures', () => {
    const region = measureSimilarAnswers(data, cells, references)
    expectDigest(region.copied, [184, 100.6294438, -0.7589511337])
    expectDigest(region.copied.map(Math.log), [184, -151.5320958, 2.104446793])
    expectDigest(region.alike, [184, 100.3427617, 0.7294657735])
    expectDigest(region.alike.map(Math.log), [184, -159.9349399, 5.446140641])
    const [first, ...rest] = data.tests
    if (!first) throw new Error('the region has works')
    const tests = [{ ...first, published: { histogram: [], itemShares: null } }, ...rest]
    const municipality = measureSimilarAnswers({ ...data, tests }, cells, references)
    expectDigest(municipality.copied, [184, 98.99893131, -0.8719942379])
    expectDigest(municipality.copied.map(Math.log), [184, -159.9240203, 2.096011589])
    expectDigest(municipality.alike, [184, 100.3427617, 0.7294657735])
    expectDigest(municipality.alike.map(Math.log), [184, -159.9349399, 5.446140641])
  })

  it('journals against the region and against a school’s own habit', () => {
    const { level, jump, scatter, classes } = measureGenerousJournal(data, cells, scores)
    expectDigest(level.effect, [266, -3.587127152, -4.421337885])
    expectDigest(level.variance, [266, 19.65182264, 0.2214943827])
    expectDigest(jump.effect, [260, 2.374598586, -4.059201999])
    expectDigest(jump.variance, [260, 23.74834012, 0.2064730491])
    expectDigest(scatter.effect, [253, -1.0583127, 2.770061507])
    expectDigest(scatter.variance, [253, 9.176103854, -0.314619812])
    expectDigest(classes, [270, 493.5900659, -0.8709126536])
  })

  it('absences of the weaker', () => {
    const { weak, observed, expected, size } = measureWeakAbsence(data, cells, scores, others)
    expectDigest(weak, [270, 944, -4.630613302])
    expectDigest(observed, [270, 351, 1.156442478])
    expectDigest(expected, [250, 370.1311888, -1.820564487])
    expectDigest(size, [36, 655, -25.65223235])
  })
})
