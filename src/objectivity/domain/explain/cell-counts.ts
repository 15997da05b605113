import type { Marker } from '../evidence/marker.ts'
import { markers } from '../evidence/marker.ts'
import { sumItemResiduals } from '../item-residuals.ts'
import { compareClasses } from '../markers/compare-classes.ts'
import { hardestFirst } from '../markers/hard-items.ts'
import { type BoundaryCount, countAtBoundaries } from '../markers/mark-boundary.ts'
import type { Screening } from '../screen.ts'
import type { ScreeningData } from '../screening-data.ts'

/** What a head teacher can count for oneself in the school's own works. */
export type CellCounts =
  | { readonly marker: 'mark-boundary'; readonly p: number; readonly boundaries: readonly BoundaryCount[] }
  | {
      readonly marker: 'open-items' | 'hard-items'
      readonly p: number
      readonly pupils: number
      /** Item numbers from 1, with the points over what the totals explain, per pupil. */
      readonly items: readonly { readonly item: number; readonly extraPerPupil: number }[]
    }
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
    }

/** Markers weaker than this are not worth a sentence. */
const WORTH_TELLING = 0.05
const MOST_ITEMS = 6

/** The markers that speak in a cell, the strongest first, as counts. */
export function countsOfCell(data: ScreeningData, screening: Screening, cell: number): readonly CellCounts[] {
  return markers
    .map((marker) => ({ marker, p: screening.cellEvidence.ps[marker][cell] ?? Number.NaN }))
    .filter(({ p }) => p < WORTH_TELLING)
    .sort((a, b) => a.p - b.p)
    .map(({ marker, p }) => countsOf(data, screening, cell, marker, p))
}

function countsOf(
  data: ScreeningData,
  screening: Screening,
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
      }
    }
    default:
      return marker satisfies never
  }
}

function extraPoints(
  data: ScreeningData,
  screening: Screening,
  cell: number,
  marker: 'open-items' | 'hard-items',
): {
  readonly pupils: number
  readonly items: readonly { readonly item: number; readonly extraPerPupil: number }[]
} {
  const test = screening.cells.test[cell] ?? 0
  const curves = screening.references[test]?.curves
  if (!curves) return { pupils: 0, items: [] }
  const { residual, counted } = sumItemResiduals(data, oneCell(screening, cell), screening.references)
  const pupils = counted[0] ?? 0
  const asked =
    marker === 'open-items'
      ? (data.tests[test]?.isOpen ?? []).flatMap((isOpen, item) => (isOpen ? [item] : []))
      : hardestFirst(curves.facility).slice(0, MOST_ITEMS)
  const items = asked
    .map((item) => ({ item: item + 1, extraPerPupil: pupils > 0 ? (residual[item] ?? 0) / pupils : 0 }))
    .sort((a, b) => b.extraPerPupil - a.extraPerPupil)
  return { pupils, items }
}

/** The same cells with one of them alone, so that a page need not measure the region again. */
function oneCell({ cells }: Screening, cell: number): Screening['cells'] {
  return {
    count: 1,
    school: cells.school.subarray(cell, cell + 1),
    test: cells.test.subarray(cell, cell + 1),
    start: cells.start.subarray(cell, cell + 2),
    order: cells.order,
    tested: cells.tested.subarray(cell, cell + 1),
  }
}
