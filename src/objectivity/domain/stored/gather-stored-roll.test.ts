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
