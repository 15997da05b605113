import { adjustByBenjaminiHochberg } from '#statistics/benjamini-hochberg.ts'
import { type CellEvidence, weighCells } from './evidence/cell-evidence.ts'
import { type SchoolEvidence, weighSchools } from './evidence/school-evidence.ts'
import { type Cells, formCells } from './form-cells.ts'
import { type MeasuredMarkers, measureMarkers } from './measure-markers.ts'
import { scorePupils } from './pupil-scores.ts'
import { referencesOf, type TestReference } from './reference/test-reference.ts'
import type { ScreeningData } from './screening-data.ts'

/** With less than this the null rests on too little: markers are shown as description and nobody is named. */
const [FEWEST_SCHOOLS, FEWEST_CELLS] = [10, 100]
/** In a reference of so few cells the middle of the effects is taken to be 0. */
const SMALL_REFERENCE = 150
/** Fewer schools than this are a narrow reference for themselves. */
const FEW_SCHOOLS = 150
const WORTH_A_LOOK = 0.05
/** A school with fewer tested pupils is never shown as clean. */
const FEWEST_TESTED = 20

export type Tier = 'named' | 'worth-a-look' | 'nothing-found'

export type Screening = {
  readonly cells: Cells
  readonly references: readonly TestReference[]
  readonly measured: MeasuredMarkers
  readonly cellEvidence: CellEvidence
  readonly schoolEvidence: SchoolEvidence
  /** Lowest false-discovery share at which the school, the cell would be named; NaN where not tested. */
  readonly schoolQ: Float64Array
  readonly cellQ: Float64Array
  readonly tiers: readonly Tier[]
  /** One per school: pupils tested in all; below 20 there is too little to exclude anything. */
  readonly tested: Int32Array
  readonly hasTooLittleToExclude: readonly boolean[]
  /** false: too few schools or cells, nobody is named. */
  readonly canName: boolean
}

export type ScreenSettings = {
  /** The share of the honest among the named that is accepted. */
  readonly q: number
}

/**
 * Looks for fingerprints that honest teaching does not leave and names schools with a controlled share of false namings. A name
 * is a reason to look again, not a finding of fault.
 * @source docs/methodology/objectivity.md
 */
export function screen(data: ScreeningData, { q }: ScreenSettings): Screening {
  const cells = formCells(data)
  const references = referencesOf(data, cells)
  const scores = scorePupils(data, cells, references)
  const isMunicipality = data.tests.some(({ published }) => published !== null)
  const reach = {
    isSmallReference: isMunicipality && cells.count <= SMALL_REFERENCE,
    hasFewSchools: !isMunicipality && new Set(cells.school).size < FEW_SCHOOLS,
  }
  const measured = measureMarkers(data, cells, references, scores, reach.isSmallReference)
  const cellEvidence = weighCells(measured, cells, scores.cellMean, data.schools.length, reach)
  const schoolEvidence = weighSchools(cellEvidence, cells, data.schools.length)

  const tested = new Int32Array(data.schools.length)
  for (let cell = 0; cell < cells.count; cell++) {
    const school = cells.school[cell] ?? 0
    tested[school] = (tested[school] ?? 0) + (cells.tested[cell] ?? 0)
  }
  const canName =
    tested.filter((pupils) => pupils > 0).length >= FEWEST_SCHOOLS && cells.count >= FEWEST_CELLS
  const schoolQ = adjustByBenjaminiHochberg(schoolEvidence.combined)
  return {
    cells,
    references,
    measured,
    cellEvidence,
    schoolEvidence,
    schoolQ,
    cellQ: adjustByBenjaminiHochberg(cellEvidence.combined),
    tiers: tiersOf(schoolEvidence.combined, schoolQ, canName ? q : null),
    tested,
    hasTooLittleToExclude: Array.from(tested, (pupils) => pupils < FEWEST_TESTED),
    canName,
  }
}

/** What is said of each school; `q` is null where nobody is named. */
export function tiersOf(ps: Float64Array, qs: Float64Array, q: number | null): readonly Tier[] {
  return Array.from(ps, (p, school): Tier => {
    if (q === null) return 'nothing-found'
    if ((qs[school] ?? 1) <= q) return 'named'
    return p < WORTH_A_LOOK ? 'worth-a-look' : 'nothing-found'
  })
}
