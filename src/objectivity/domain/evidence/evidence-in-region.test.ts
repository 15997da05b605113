import { describe, expect, it } from 'vitest'
import { measuredByChance } from '../../../../test/fixtures/measured-by-chance.ts'
import { type Digest, digestOf } from '../../../../test/fixtures/small-region.ts'
import { type CellEvidence, weighCells } from './cell-evidence.ts'
import { weighSchools } from './school-evidence.ts'
import { ways } from './ways.ts'

// Every number: NumPy 2.3 and SciPy 1.17.1, the formulas of docs/methodology/objectivity.md written anew over the same measurements (τ² by brentq,
// correlations solved by linalg.solve, laws by scipy.stats, the habit of a journal by integrate.quad). How many are known, their sum, their sum with
// weights sin(place + 1).

function expectDigests(
  found: Readonly<Record<string, ArrayLike<number>>>,
  wanted: Readonly<Record<string, Digest>>,
  digits = 6,
): void {
  for (const [name, [known, sum, weighted]] of Object.entries(wanted)) {
    const own = digestOf(found[name] ?? [])
    expect(own[0], name).toBe(known)
    expect(own[1] / sum, name).toBeCloseTo(1, digits)
    expect(own[2] / weighted, name).toBeCloseTo(1, digits)
  }
}

function byWay({ ofWays }: CellEvidence): Readonly<Record<string, Float64Array>> {
  return Object.fromEntries(ways.map(({ name }, at) => [name, ofWays[at] ?? new Float64Array()]))
}

describe('the evidence of cells, as NumPy weighs it,', () => {
  const { measured, cells, cellMean, schools } = measuredByChance(40, 8, 7)

  it('in a region', () => {
    const found = weighCells(measured, cells, cellMean, schools, {
      isSmallReference: false,
      hasFewSchools: false,
    })
    expectDigests(found.ps, {
      'mark-boundary': [291, 144.033632, -2.19589837],
      'open-items': [277, 135.51476, 0.0392320026],
      'hard-items': [305, 153.282942, -1.98021089],
      'similar-answers': [309, 125.620508, -1.08983462],
      'weak-absent': [262, 115.848753, -0.745444331],
      'generous-journal': [316, 153.188702, 3.6418802],
    })
    expectDigests(found.ofMarkers, {
      'mark-boundary': [320, -485.314405, 9.49974437],
      'open-items': [320, -461.540822, 5.2704623],
      'hard-items': [320, -383.720735, 8.40522059],
      'similar-answers': [320, -182.130782, -6.52295082],
      'weak-absent': [320, -344.112087, 14.6297544],
      'generous-journal': [320, -506.778523, -14.5057123],
    })
    expectDigests(byWay(found), {
      'lifted-to-marks': [320, -496.602201, 10.3252411],
      'open-items-raised': [320, -608.65354, 15.0931708],
      'hard-items-told': [320, -838.187729, -1.30622788],
      copied: [320, -595.602181, -1.28828571],
      'weak-kept-away': [320, -360.775494, 15.4560481],
      'journal-raised': [320, -361.322629, -9.26558722],
      'all-raised': [320, -540.135944, 14.0324368],
    })
    expectDigests({ found: found.combined }, { found: [320, 45.0498045, -1.46209845] })
  })

  it('in a municipality of a few cells, with care', () => {
    const found = weighCells(measured, cells, cellMean, schools, {
      isSmallReference: true,
      hasFewSchools: true,
    })
    expectDigests(found.ps, {
      'mark-boundary': [291, 145.713552, -1.66344199],
      'open-items': [277, 135.67375, -0.120668564],
      'hard-items': [305, 155.561244, -1.70361341],
      'similar-answers': [309, 125.620508, -1.08983462],
      'weak-absent': [262, 115.848753, -0.745444331],
      'generous-journal': [316, 151.786646, 3.72878837],
    })
    expectDigests(found.ofMarkers, {
      'mark-boundary': [320, -496.572503, 8.06150407],
      'open-items': [320, -465.536866, 4.98445133],
      'hard-items': [320, -404.301742, 8.02309376],
      'similar-answers': [320, -182.130782, -6.52295082],
      'weak-absent': [320, -344.112087, 14.6297544],
      'generous-journal': [320, -498.130479, -15.9615736],
    })
    expectDigests(byWay(found), {
      'lifted-to-marks': [320, -506.012372, 8.70882179],
      'open-items-raised': [320, -607.782667, 14.069196],
      'hard-items-told': [320, -832.939475, 0.466864372],
      copied: [320, -590.192137, -0.0158588102],
      'weak-kept-away': [320, -359.23522, 15.2590535],
      'journal-raised': [320, -349.157155, -10.6489606],
      'all-raised': [320, -537.330766, 13.2660672],
    })
    expectDigests({ found: found.combined }, { found: [320, 45.9963248, -1.09906378] })
  })

  it('in a region of more than 1500 cells, each size with a null of its own', () => {
    const large = measuredByChance(188, 8, 8)
    const reach = { isSmallReference: false, hasFewSchools: false }
    const found = weighCells(large.measured, large.cells, large.cellMean, large.schools, reach)
    expectDigests(found.ps, {
      'mark-boundary': [1351, 675.627193, 15.1070328],
      'open-items': [1331, 660.987316, 5.68622041],
      'hard-items': [1450, 700.496713, 5.38970345],
      'similar-answers': [1441, 577.955894, -12.0483234],
      'weak-absent': [1199, 537.189345, -0.264382111],
      'generous-journal': [1488, 720.883183, -6.78109978],
    })
    expectDigests(byWay(found), {
      'lifted-to-marks': [1504, -2318.5845, -51.1729806],
      'open-items-raised': [1504, -2947.84848, 15.2605875],
      'hard-items-told': [1504, -3794.7443, 8.70376557],
      copied: [1504, -2742.35558, 39.8642089],
      'weak-kept-away': [1504, -1724.64363, 35.7437132],
      'journal-raised': [1504, -1753.69282, 42.0517262],
      'all-raised': [1504, -2661.84501, -2.21916074],
    })
    expectDigests({ found: found.combined }, { found: [1504, 211.627158, -2.80716094] })
  })

  it('joined over the works of each school', () => {
    const reach = { isSmallReference: false, hasFewSchools: false }
    const evidence = weighCells(measured, cells, cellMean, schools, reach)
    // All of one subject: its own spread and that of habits are one.
    const spread = { location: 0.1, ofHabits: 0.08, ofSubjects: 0.01, ofWorks: 0.03, wider: 1 }
    const journals = { ...evidence.journals, spread }
    const found = weighSchools({ ...evidence, journals }, cells, schools)
    expectDigests(found.ps, {
      'mark-boundary': [40, 4.70772369, 0.130672263],
      'open-items': [40, 4.93591408, 0.176649941],
      'hard-items': [40, 4.79131698, 0.246956443],
      'similar-answers': [40, 2.91951866, 0.485904704],
      'weak-absent': [40, 3.4525089, 0.623554172],
    })
    expectDigests(found.ps, { 'generous-journal': [40, 2.06460555, 0.0700329754] }, 3)
    expectDigests({ found: found.combined }, { found: [40, 3.17333975, 0.42438212] }, 3)
  })

  it('is none of a school without works, nor by a marker that was not measured', () => {
    const reach = { isSmallReference: false, hasFewSchools: false }
    const evidence = weighCells(measured, cells, cellMean, schools, reach)
    const nothing = new Float64Array(cells.count).fill(Number.NaN)
    const ps = { ...evidence.ps, 'weak-absent': nothing }
    const found = weighSchools({ ...evidence, ps }, cells, schools + 1)
    expect(found.ps['weak-absent'].every(Number.isNaN)).toBe(true)
    expect([found.combined[40], found.ps['open-items'][40]]).toEqual([Number.NaN, Number.NaN])
  })
})
