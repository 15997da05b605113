import { describe, expect, it } from 'vitest'
import { rollByHand } from '../../../../test/fixtures/roll-by-hand.ts'
import type { Marker } from '../evidence/marker.ts'
import { formCells } from '../form-cells.ts'
import { curvesFromShares } from '../reference/item-curves.ts'
import { NO_POINTS } from '../screening-data.ts'
import { countsOfCell } from './cell-counts.ts'
import { countJournal } from './count-journal.ts'
import { extraPointsOf } from './extra-points.ts'

// Two items of one point, the first solved by 0.2 and the second by 0.8 of those with a total of 1.
const rare = Float64Array.of(1, 0, 0.8, 0.2, 0, 1)
const usual = Float64Array.of(1, 0, 0.2, 0.8, 0, 1)
const curves = curvesFromShares(2, [1, 1], [rare, usual], [1, 2, 1])

const own = { school: 1, test: 1 }
/** Cell 0 is another school at another work; cell 1 has two classes, one of two variants. */
const data = rollByHand(
  [
    { school: 0, total: 1, points: [0, 1] },
    { school: 0, total: 1, points: [0, 1] },
    // Absent: what follows in the columns is another's.
    { ...own, schoolClass: 3, total: -1, isAbsent: true, points: [] },
    { ...own, schoolClass: 1, total: 1, points: [1, 0] },
    { ...own, schoolClass: 1, total: 1, points: [1, 0] },
    { ...own, schoolClass: 1, total: 1, points: [0, 1] },
    { ...own, schoolClass: 2, total: 2, points: [1, 1] },
    { ...own, schoolClass: 2, variant: 2, total: 2, points: [1, 1] },
    { ...own, schoolClass: 2, variant: 2, total: 0, points: [0, 0] },
    // It says nothing of its items: one was not taught.
    { ...own, schoolClass: 3, total: 1, points: [1, NO_POINTS] },
  ],
  [{}, { year: 2027, maxima: [1, 1], isOpen: [false, true], cuts: [2] }],
)

const none = { histogram: new Float64Array(1), normalScore: new Float64Array(1), curves: null }

/** A screening in which these markers of cell 1 have these p, and everything else none. */
function screening(
  ps: Partial<Record<Marker, number>>,
  known: typeof curves | null = curves,
  journalOfSchool = Number.NaN,
) {
  const of = (marker: Marker) => Float64Array.of(0.001, ps[marker] ?? Number.NaN)
  return {
    cells: formCells(data),
    references: [
      none,
      { histogram: Float64Array.of(1, 2, 1), normalScore: new Float64Array(3), curves: known },
    ],
    measured: {
      weakAbsence: {
        weak: Int32Array.of(0, 27),
        observed: Float64Array.of(0, 16),
        expected: Float64Array.of(Number.NaN, 3.5),
      },
      journal: {
        level: { effect: Float64Array.of(9, 0.75), variance: Float64Array.of(1, 1) },
      },
    },
    cellEvidence: {
      ps: {
        'mark-boundary': of('mark-boundary'),
        'open-items': of('open-items'),
        'hard-items': of('hard-items'),
        'similar-answers': of('similar-answers'),
        'weak-absent': of('weak-absent'),
        'generous-journal': of('generous-journal'),
      },
      journal: { location: 0.25, tauSquared: 0.09 },
    },
    schoolEvidence: { ps: { 'generous-journal': Float64Array.of(0.001, journalOfSchool) } },
  }
}

describe('the signs of a cell', () => {
  it('are those below 0.05, the strongest first', () => {
    const ps = { 'hard-items': 0.05, 'open-items': 0.049, 'mark-boundary': 0.02, 'weak-absent': 0.001 }
    const found = countsOfCell(data, screening(ps), 1)
    expect(found.map(({ marker, p }) => [marker, p])).toEqual([
      ['weak-absent', 0.001],
      ['mark-boundary', 0.02],
      ['open-items', 0.049],
    ])
    expect(countsOfCell(data, screening({}), 1)).toEqual([])
    expect(countsOfCell(data, screening(ps), 2)).toEqual([])
  })

  it('are weaker ones too of a journal that speaks over the works of the school together', () => {
    const ps = { 'generous-journal': 0.19, 'open-items': 0.06 }
    expect(countsOfCell(data, screening(ps, curves, 0.04), 1).map(({ marker }) => marker)).toEqual([
      'generous-journal',
    ])
    expect(countsOfCell(data, screening(ps, curves, 0.05), 1)).toEqual([])
    expect(countsOfCell(data, screening({ 'generous-journal': 0.2 }, curves, 0.04), 1)).toEqual([])
  })

  it('count pupils at the cut: two at 2 points of the seven near it', () => {
    const [found] = countsOfCell(data, screening({ 'mark-boundary': 0.01 }), 1)
    expect(found).toMatchObject({ marker: 'mark-boundary', boundaries: [{ cut: 2, at: 2, near: 7 }] })
  })

  // Totals 1, 1, 1, 2, 2, 0: item 1 has 4 points where 0.6 + 2 are explained, item 2 has 3 where 2.4 + 2 are.
  it('count points over what the totals explain, at open items and at the hardest', () => {
    expect(countsOfCell(data, screening({ 'open-items': 0.01 }), 1)).toEqual([
      {
        ...{ marker: 'open-items', p: 0.01, pupils: 6 },
        items: [{ item: 2, extraPerPupil: expect.closeTo(-1.4 / 6, 12) }],
      },
    ])
    expect(countsOfCell(data, screening({ 'hard-items': 0.01 }), 1)).toEqual([
      {
        ...{ marker: 'hard-items', p: 0.01, pupils: 6 },
        items: [
          { item: 1, extraPerPupil: expect.closeTo(1.4 / 6, 12) },
          { item: 2, extraPerPupil: expect.closeTo(-1.4 / 6, 12) },
        ],
      },
    ])
    expect(countsOfCell(data, screening({ 'hard-items': 0.01 }, null), 1)).toEqual([
      { marker: 'hard-items', p: 0.01, pupils: 0, items: [] },
    ])
  })

  it('show the six hardest items', () => {
    const seven = Array.from({ length: 7 }, () => 1)
    const shares = seven.map((_, item) =>
      Float64Array.from({ length: 16 }, (_, at) => (at % 2 ? (7 - item) / 8 : (1 + item) / 8)),
    )
    const long = curvesFromShares(7, seven, shares, new Float64Array(8).fill(1))
    const pupil = { ...own, total: 2, points: [1, 1, 0, 0, 0, 0, 0] }
    const alone = rollByHand([{}, pupil], [{}, { year: 2027, maxima: seven }])
    const found = countsOfCell(
      alone,
      { ...screening({ 'hard-items': 0.01 }, long), cells: formCells(alone) },
      1,
    )
    // Item k is solved by (8 − k) / 8 at every total. The first, the easiest, is not shown.
    expect(found).toEqual([
      {
        ...{ marker: 'hard-items', p: 0.01, pupils: 1 },
        items: [
          { item: 2, extraPerPupil: 2 / 8 },
          { item: 7, extraPerPupil: -1 / 8 },
          { item: 6, extraPerPupil: -2 / 8 },
          { item: 5, extraPerPupil: -3 / 8 },
          { item: 4, extraPerPupil: -4 / 8 },
          { item: 3, extraPerPupil: -5 / 8 },
        ],
      },
    ])
  })

  it('count pairs of one class and variant: three in the first, one in the second', () => {
    expect(countsOfCell(data, screening({ 'similar-answers': 0.01 }), 1)).toEqual([
      { marker: 'similar-answers', p: 0.01, classes: 2, pairs: 4 },
    ])
  })

  it('count the absent, and what the journal gives over the middle of honest cells', () => {
    expect(countsOfCell(data, screening({ 'weak-absent': 0.01 }), 1)).toEqual([
      { marker: 'weak-absent', p: 0.01, weak: 27, absent: 16, expected: 3.5 },
    ])
    expect(countsOfCell(data, screening({ 'generous-journal': 0.01 }), 1)).toEqual([
      {
        ...{ marker: 'generous-journal', p: 0.01, aboveExpected: 0.5, honestSpread: expect.closeTo(0.3, 12) },
        marks: { pupils: 0, above: 0, expected: null },
      },
    ])
  })

  it('count marks in the journal above those of the work, beside the other schools at the same work', () => {
    const marked = (school: number, mark: number, journal: number) => ({ school, test: 1, mark, journal })
    const journals = rollByHand(
      [
        { ...marked(1, 3, 5), test: 0 },
        ...[marked(0, 3, 4), marked(0, 3, 3), marked(0, 4, 4), marked(0, 5, 4)],
        ...[marked(1, 3, 4), marked(1, 3, 5), marked(1, 4, 4)],
        // One mark is no comparison, and who was absent got none for the work.
        ...[marked(1, 0, 5), marked(1, 3, 0), { ...marked(1, 2, 5), isAbsent: true }],
        ...[marked(2, 3, 3), { ...marked(1, 3, 5), test: 2 }],
      ],
      [{}, { year: 2027 }, { year: 2028 }],
    )
    const cells = formCells(journals)
    expect([...cells.test]).toEqual([0, 1, 1, 1, 2])
    // One in three of the others marked «3» has a higher mark in the journal, nobody marked «4».
    expect(countJournal(journals, cells, 2)).toEqual({
      pupils: 3,
      above: 2,
      expected: expect.closeTo(2 / 3, 12),
    })
    expect(countJournal(journals, cells, 4)).toEqual({ pupils: 1, above: 1, expected: null })
  })
})

describe('extra points', () => {
  it('put the item with most of them first, and leave what is not asked', () => {
    const found = extraPointsOf(data, formCells(data), 1, curves, [1, 0])
    expect(found.items.map(({ item }) => item)).toEqual([1, 2])
    expect(extraPointsOf(data, formCells(data), 1, curves, [])).toEqual({ pupils: 6, items: [] })
  })

  it('are none of nobody', () => {
    expect(extraPointsOf(data, formCells(data), 2, curves, [1])).toEqual({
      pupils: 0,
      items: [{ item: 2, extraPerPupil: 0 }],
    })
  })

  it('are counted where every item is known to the last', () => {
    // The same roll where the last pupil's points end before the second item.
    const short = rollByHand(
      [
        { total: 1, points: [1, 0] },
        { total: 1, points: [1] },
      ],
      [{ maxima: [1, 1] }],
    )
    expect(extraPointsOf(short, formCells(short), 0, curves, [0])).toEqual({
      pupils: 1,
      items: [{ item: 1, extraPerPupil: expect.closeTo(0.8, 12) }],
    })
  })
})
