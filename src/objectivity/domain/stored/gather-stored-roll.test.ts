import { describe, expect, it } from 'vitest'
import { NO_POINTS } from '../screening-data.ts'
import { gatherStoredRoll, type StoredRow } from './gather-stored-roll.ts'
import type { StoredWork } from './stored-work.ts'

const work: StoredWork = {
  workId: 7,
  key: { procedure: 'vpr', year: 2026, grade: 4, subject: 'mathematics', level: null, series: null },
  items: [
    { label: '1', max: 1, kind: 'short' },
    { label: '2', max: 2, kind: 'extended' },
  ],
  cuts: [1, 2, 3],
  published: null,
}

function row(given: Partial<StoredRow> = {}): StoredRow {
  return {
    workId: 7,
    className: '4А',
    pseudonym: null,
    variant: '1',
    absent: false,
    scores: [1, 2],
    countedInItems: true,
    primaryScore: 3,
    mark: 5,
    journalMark: 4,
    ...given,
  }
}

describe('rows of the database as columns', () => {
  it('tell not attempted, not taught and empty apart', () => {
    const gathering = gatherStoredRoll([work], [])
    gathering.add(11, [row({ scores: [-1, 2] }), row({ scores: [-2, -3] }), row({ countedInItems: false })])
    const { data } = gathering.finish()
    expect([...data.roll.points]).toEqual([0, 2, NO_POINTS, NO_POINTS, NO_POINTS, NO_POINTS])
    expect([...data.roll.total]).toEqual([3, 3, 3])
    expect(data.tests[0]).toMatchObject({ maxima: [1, 2], isOpen: [false, true], cuts: [1, 2, 3] })
  })

  it('keep absent pupils with their journal mark and nothing else', () => {
    const gathering = gatherStoredRoll([work], [])
    gathering.add(11, [row({ absent: true, scores: [], primaryScore: null, mark: null })])
    const { roll } = gathering.finish().data
    expect([roll.isAbsent[0], roll.total[0], roll.mark[0], roll.journal[0]]).toEqual([1, -1, 0, 4])
    expect(roll.points).toHaveLength(0)
  })

  it('leave out a class that is exempt, however its name is written, and count what is left out', () => {
    const exempt = [{ organizationId: 11, workId: null, className: '«4 б»' }]
    const gathering = gatherStoredRoll([work], exempt)
    gathering.add(11, [row(), row({ className: '4Б' })])
    gathering.add(12, [row({ className: '4Б' })])
    const { data, organizationIds, leftOut } = gathering.finish()
    expect({ organizationIds, leftOut, rows: data.roll.length }).toEqual({
      organizationIds: [11, 12],
      leftOut: 1,
      rows: 2,
    })
    expect([...data.roll.school]).toEqual([0, 1])
  })

  it('go without items where the highest points of one are unknown', () => {
    const blind = { ...work, items: [{ label: '1', max: null, kind: null }, ...work.items.slice(1)] }
    const gathering = gatherStoredRoll([blind], [])
    gathering.add(11, [row()])
    const { data } = gathering.finish()
    expect(data.tests[0]?.maxima).toEqual([])
    expect(data.roll.points).toHaveLength(0)
  })

  it('pass over works that are not asked, and take each row to its own', () => {
    const other = { ...work, workId: 8, key: { ...work.key, year: 2027 } }
    const gathering = gatherStoredRoll([work, other], [])
    gathering.add(11, [row({ workId: 9 }), row({ workId: 8 }), row()])
    const { data, workIds } = gathering.finish()
    expect([...data.roll.test]).toEqual([1, 0])
    expect(workIds).toEqual([7, 8])
  })

  it('have the schools in the order of their rows, once each, and none without rows', () => {
    const gathering = gatherStoredRoll([work], [])
    gathering.add(11, [row(), row()])
    gathering.add(13, [])
    gathering.add(12, [row()])
    const { data, organizationIds } = gathering.finish()
    expect(organizationIds).toEqual([11, 12])
    expect(data.schools).toEqual([
      { id: '11', municipality: null, contextIndex: null },
      { id: '12', municipality: null, contextIndex: null },
    ])
    expect([...data.roll.school]).toEqual([0, 0, 1])
  })

  it('number a class by its school, year and name, a variant by its name', () => {
    const other = { ...work, workId: 8, key: { ...work.key, year: 2027 } }
    const gathering = gatherStoredRoll([work, other], [])
    gathering.add(11, [
      row(),
      row({ className: '4Б', variant: '2' }),
      row({ variant: '2' }),
      row({ workId: 8, variant: '1' }),
      row({ className: null, variant: null }),
    ])
    gathering.add(12, [row()])
    const { roll } = gathering.finish().data
    expect([...roll.schoolClass]).toEqual([0, 1, 0, 2, -1, 3])
    expect([...roll.variant]).toEqual([0, 1, 1, 0, -1, 0])
  })

  it('take totals of 0 to 1000 and marks of 2 to 5, and nothing else', () => {
    const gathering = gatherStoredRoll([work], [])
    const totals = [0, 2.6, 1000, 1001, -1, null]
    const marks = [2, 5, 6, 1, null, 3]
    gathering.add(
      11,
      totals.map((primaryScore, at) =>
        row({ primaryScore, mark: marks[at] ?? null, journalMark: marks[5 - at] ?? null }),
      ),
    )
    const { roll } = gathering.finish().data
    expect([...roll.total]).toEqual([0, 3, 1000, -1, -1, -1])
    expect([...roll.mark]).toEqual([2, 5, 0, 0, 0, 3])
    expect([...roll.journal]).toEqual([3, 0, 0, 0, 5, 2])
  })

  it('take points of 0 up to the highest of the item, of all items or of none', () => {
    const gathering = gatherStoredRoll([work], [])
    gathering.add(11, [
      row({ scores: [0, 2] }),
      row({ scores: [2, 3] }),
      row({ scores: [1] }),
      row({ scores: [1, 2, 0] }),
    ])
    const none = NO_POINTS
    expect([...gathering.finish().data.roll.points]).toEqual([0, 2, none, none, none, none, none, none])
  })

  it('know the same pupil in two works by the pseudonym', () => {
    const other = { ...work, workId: 8, key: { ...work.key, subject: 'russian' as const } }
    const gathering = gatherStoredRoll([work, other], [])
    gathering.add(11, [
      row({ pseudonym: 'п1' }),
      row({ pseudonym: 'п1', workId: 8 }),
      row({ pseudonym: null }),
    ])
    expect([...gathering.finish().data.roll.pupil]).toEqual([0, 0, -1])
  })
})
