import { type Marker, markers } from '../evidence/marker.ts'
import type { KeptCounts, RunWork } from '../stored/run-shapes.ts'
import { isTold } from '../stored/school-words.ts'
import type { Evidence } from './evidence.ts'

/** What one marker counts over all works of the school together. */
export type SignSum =
  | {
      readonly marker: 'mark-boundary'
      readonly at: number
      readonly below: number
      readonly expected: number
    }
  | { readonly marker: 'open-items' | 'hard-items'; readonly pupils: number; readonly points: number }
  | { readonly marker: 'similar-answers'; readonly classes: number; readonly pairs: number }
  | {
      readonly marker: 'weak-absent'
      readonly weak: number
      readonly absent: number
      readonly expected: number
    }
  | {
      readonly marker: 'generous-journal'
      readonly pupils: number
      readonly above: number
      /** null where there is nothing to compare with in some work. */
      readonly expected: number | null
    }

export type SummedSign = {
  readonly sum: SignSum
  readonly works: number
  /** A sign of the school as a whole; where it is not, one work in twenty has it by chance. */
  readonly isOfSchool: boolean
  readonly strongest: { readonly work: RunWork; readonly counts: KeptCounts }
}

type Found = { readonly work: RunWork; readonly counts: KeptCounts }

/** The signs of a school by kind, those of the school as a whole first, then those of more works: twenty works of one kind are one thing to answer. */
export function sumSigns({ cells, markers: ps }: Pick<Evidence, 'cells' | 'markers'>): readonly SummedSign[] {
  const found = cells.flatMap(({ work, counts }) => counts.map((one): Found => ({ work, counts: one })))
  return markers
    .flatMap((marker) => {
      const own = found.filter(({ counts }) => counts.marker === marker)
      const [strongest] = own.toSorted((a, b) => a.counts.p - b.counts.p)
      if (!strongest) return []
      return [{ sum: sumOf(marker, own), works: own.length, isOfSchool: isTold(ps[marker]), strongest }]
    })
    .toSorted((a, b) => Number(b.isOfSchool) - Number(a.isOfSchool) || b.works - a.works)
}

function sumOf(marker: Marker, found: readonly Found[]): SignSum {
  const total = (of: (counts: KeptCounts) => number) => found.reduce((sum, { counts }) => sum + of(counts), 0)
  const boundary = (of: (one: Boundary) => number) =>
    total((one) => (one.marker === 'mark-boundary' ? one.boundaries.reduce((sum, b) => sum + of(b), 0) : 0))
  const marks = found.flatMap(({ counts }) =>
    counts.marker === 'generous-journal' ? (counts.marks ?? []) : [],
  )
  switch (marker) {
    case 'mark-boundary':
      return {
        marker,
        at: boundary(({ at }) => at),
        below: boundary(({ at, near }) => near - at),
        expected: boundary(({ expected }) => expected),
      }
    case 'open-items':
    case 'hard-items':
      return {
        marker,
        pupils: total((one) => ('items' in one ? one.pupils : 0)),
        // As in the words of one work: items that were not solved better are passed over.
        points: total((one) =>
          'items' in one
            ? one.pupils * one.items.reduce((sum, { extraPerPupil }) => sum + Math.max(0, extraPerPupil), 0)
            : 0,
        ),
      }
    case 'similar-answers':
      return {
        marker,
        classes: total((one) => (one.marker === marker ? one.classes : 0)),
        pairs: total((one) => (one.marker === marker ? one.pairs : 0)),
      }
    case 'weak-absent':
      return {
        marker,
        weak: total((one) => (one.marker === marker ? one.weak : 0)),
        absent: total((one) => (one.marker === marker ? one.absent : 0)),
        expected: total((one) => (one.marker === marker ? one.expected : 0)),
      }
    case 'generous-journal':
      return {
        marker,
        pupils: marks.reduce((sum, { pupils }) => sum + pupils, 0),
        above: marks.reduce((sum, { above }) => sum + above, 0),
        expected: marks.some(({ expected }) => expected === null)
          ? null
          : marks.reduce((sum, { expected }) => sum + (expected ?? 0), 0),
      }
    default:
      return marker satisfies never
  }
}

type Boundary = Extract<KeptCounts, { marker: 'mark-boundary' }>['boundaries'][number]
