import type { Cells } from '../form-cells.ts'
import type { CellEvidence } from './cell-evidence.ts'
import { weighJournal } from './journal-of-school.ts'
import type { Marker } from './marker.ts'
import { logMean, mixedRatio, tailOfRatio } from './mixed-ratio.ts'
import { JOURNAL_WAY, ways } from './ways.ts'

export type SchoolEvidence = {
  /** p per school by marker; NaN where not measured. */
  readonly ps: Readonly<Record<Marker, Float64Array>>
  readonly combined: Float64Array
}

/** Joins the cells of each school: by marker, and over the ways in which results stop being the pupils' own. */
export function weighSchools(
  { ps, ofWays, ofMarkers, journals }: CellEvidence,
  cells: Cells,
  schools: number,
): SchoolEvidence {
  const own: number[][] = Array.from({ length: schools }, () => [])
  for (let cell = 0; cell < cells.count; cell++) own[cells.school[cell] ?? 0]?.push(cell)
  const mixed = (ratios: Float64Array, at: number) =>
    mixedRatio((own[at] ?? []).map((cell) => ratios[cell] ?? 0))
  const journal = own.map((works) => weighJournal(journals, works))
  const ofSchool = (at: number) =>
    logMean(
      ways.map(({ name }, way) =>
        name === JOURNAL_WAY ? (journal[at] ?? 0) : mixed(ofWays[way] ?? new Float64Array(cells.count), at),
      ),
    )
  const of = (marker: Marker) =>
    Float64Array.from(own, (members, at) =>
      members.some((cell) => Number.isFinite(ps[marker][cell]))
        ? tailOfRatio(marker === 'generous-journal' ? (journal[at] ?? 0) : mixed(ofMarkers[marker], at))
        : Number.NaN,
    )
  return {
    ps: {
      'mark-boundary': of('mark-boundary'),
      'open-items': of('open-items'),
      'hard-items': of('hard-items'),
      'similar-answers': of('similar-answers'),
      'weak-absent': of('weak-absent'),
      'generous-journal': of('generous-journal'),
    },
    combined: Float64Array.from(own, (members, at) =>
      members.length > 0 ? tailOfRatio(ofSchool(at)) : Number.NaN,
    ),
  }
}
