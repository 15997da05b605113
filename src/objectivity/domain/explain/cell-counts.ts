import type { Marker } from '../evidence/marker.ts'
import { markers } from '../evidence/marker.ts'
import type { Cells } from '../form-cells.ts'
import { compareClasses } from '../markers/compare-classes.ts'
import type { JournalEffects } from '../markers/generous-journal.ts'
import { hardestFirst } from '../markers/hard-items.ts'
import { type BoundaryCount, countAtBoundaries } from '../markers/mark-boundary.ts'
import type { WeakAbsence } from '../markers/weak-pupils-absent.ts'
import type { Screening } from '../screen.ts'
import type { ScreeningData } from '../screening-data.ts'
import { countJournal, type JournalCount } from './count-journal.ts'
import { type ExtraPoints, extraPointsOf } from './extra-points.ts'

/** What a head teacher can count for oneself in the school's own works. */
export type CellCounts =
  | { readonly marker: 'mark-boundary'; readonly p: number; readonly boundaries: readonly BoundaryCount[] }
  | ({ readonly marker: 'open-items' | 'hard-items'; readonly p: number } & ExtraPoints)
  | {
      readonly marker: 'similar-answers'
      readonly p: number
      readonly classes: number
      readonly pairs: number
    }
  | {
      readonly marker: 'weak-absent'
      readonly p: number
      readonly weak: number
      readonly absent: number
      readonly expected: number
    }
  | {
      readonly marker: 'generous-journal'
      readonly p: number
      readonly aboveExpected: number
      /** Standard deviation of honest cells, sampling apart. */
      readonly honestSpread: number
      readonly marks: JournalCount
    }

/** What of a screening is read to explain a cell. */
type Explained = Pick<Screening, 'cells' | 'references'> & {
  readonly measured: {
    readonly weakAbsence: Pick<WeakAbsence, 'weak' | 'observed' | 'expected'>
    readonly journal: Pick<JournalEffects, 'level'>
  }
  readonly cellEvidence: {
    readonly ps: Screening['cellEvidence']['ps']
    readonly journal: Pick<Screening['cellEvidence']['journal'], 'location' | 'tauSquared'>
  }
  readonly schoolEvidence: { readonly ps: Pick<Screening['schoolEvidence']['ps'], 'generous-journal'> }
}

/** Markers weaker than this are not worth a sentence. */
const WORTH_TELLING = 0.05
/** A journal is weighed over all works of the school: where they speak together, each says less. */
const WORTH_TELLING_TOGETHER = 0.2
const MOST_ITEMS = 6

/** The markers that speak in a cell, the strongest first, as counts. */
export function countsOfCell(data: ScreeningData, screening: Explained, cell: number): readonly CellCounts[] {
  const ofSchool = screening.schoolEvidence.ps['generous-journal'][screening.cells.school[cell] ?? 0] ?? 1
  const border = (marker: Marker) =>
    marker === 'generous-journal' && ofSchool < WORTH_TELLING ? WORTH_TELLING_TOGETHER : WORTH_TELLING
  return markers
    .map((marker) => ({ marker, p: screening.cellEvidence.ps[marker][cell] ?? Number.NaN }))
    .filter(({ marker, p }) => p < border(marker))
    .sort((a, b) => a.p - b.p)
    .map(({ marker, p }) => countsOf(data, screening, cell, marker, p))
}

function countsOf(
  data: ScreeningData,
  screening: Explained,
  cell: number,
  marker: Marker,
  p: number,
): CellCounts {
  const { cells, references, measured, cellEvidence } = screening
  switch (marker) {
    case 'mark-boundary':
      return { marker, p, boundaries: countAtBoundaries(data, cells, references, cell) }
    case 'open-items':
    case 'hard-items':
      return { marker, p, ...extraPoints(data, screening, cell, marker) }
    case 'similar-answers': {
      const own = compareClasses(data, oneCell(screening, cell), references)
      return { marker, p, classes: own.length, pairs: own.reduce((sum, { pairs }) => sum + pairs, 0) }
    }
    case 'weak-absent':
      return {
        marker,
        p,
        weak: measured.weakAbsence.weak[cell] ?? 0,
        absent: measured.weakAbsence.observed[cell] ?? 0,
        expected: measured.weakAbsence.expected[cell] ?? Number.NaN,
      }
    case 'generous-journal': {
      const { location, tauSquared } = cellEvidence.journal
      return {
        marker,
        p,
        aboveExpected: (measured.journal.level.effect[cell] ?? Number.NaN) - location,
        honestSpread: Math.sqrt(tauSquared),
        marks: countJournal(data, cells, cell),
      }
    }
    default:
      return marker satisfies never
  }
}

function extraPoints(
  data: ScreeningData,
  { cells, references }: Explained,
  cell: number,
  marker: 'open-items' | 'hard-items',
): ExtraPoints {
  const test = cells.test[cell] ?? 0
  const curves = references[test]?.curves
  if (!curves) return { pupils: 0, items: [] }
  const asked =
    marker === 'open-items'
      ? (data.tests[test]?.isOpen ?? []).flatMap((isOpen, item) => (isOpen ? [item] : []))
      : hardestFirst(curves.facility).slice(0, MOST_ITEMS)
  return extraPointsOf(data, cells, cell, curves, asked)
}

/** The same cells with one of them alone, so that a page need not measure the region again. */
function oneCell({ cells }: Explained, cell: number): Cells {
  return {
    count: 1,
    school: cells.school.subarray(cell, cell + 1),
    test: cells.test.subarray(cell, cell + 1),
    start: cells.start.subarray(cell, cell + 2),
    order: cells.order,
    tested: cells.tested.subarray(cell, cell + 1),
  }
}
