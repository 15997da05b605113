import { describe, expect, it } from 'vitest'
import { compareMarks } from '../figures/journal-table.ts'
import { type MarkCounts, noMarks } from '../figures/mark-counts.ts'
import { distributionOf } from '../figures/score-distribution.ts'
import { sayAboutWork } from './say-about-work.ts'

const marks = (failed: number, all: number): MarkCounts => ({ ...noMarks, 2: failed, 3: all - failed })
const rules = (facts: Parameters<typeof sayAboutWork>[0]) => sayAboutWork(facts).map(({ rule }) => rule)

describe('what is said about a work', () => {
  it('is nothing where nothing stands out', () => {
    expect(rules({ participants: 60, absent: 0, marks: marks(3, 60), earlierMarks: marks(3, 60) })).toEqual(
      [],
    )
  })

  it('begins with how few took part, then what should be looked into', () => {
    const facts = {
      participants: 20,
      absent: 5,
      marks: marks(10, 20),
      earlierMarks: marks(0, 40),
      reference: { kind: 'municipality', marks: marks(5, 400) },
      journal: compareMarks([[2, 4]]),
      ege: { testScores: distributionOf([20, 90]), minimum: 36 },
      items: [],
    } as const

    expect(rules(facts)).toEqual([
      'few-participants',
      'many-absent',
      'failures-changed',
      'ege-below-minimum',
      'journal-far-apart',
      'differs-from-group',
      'ege-high',
    ])
  })

  it('names neither a teacher nor a place among schools', () => {
    const texts = sayAboutWork({
      participants: 20,
      absent: 5,
      marks: marks(10, 20),
      earlierMarks: marks(0, 40),
      reference: { kind: 'peers', marks: marks(5, 400) },
    }).map(({ text }) => text)

    expect(texts.join(' ')).not.toMatch(/учител|педагог|место|рейтинг|наруш/i)
  })

  it('says of an item what each of its groups did', () => {
    const sums = {
      ...{ label: '7', max: 1, asked: 40, notAttempted: 20, notTaught: 0, empty: 0 },
      ...{ points: 10, pointsSquared: 10, full: 10, rest: null },
    }
    const byMark = [
      { group: 2, asked: 20, points: 8 },
      { group: 3, asked: 20, points: 2 },
    ]

    expect(
      rules({ participants: 60, absent: 0, items: [{ sums, difficulty: 'base', content: ['1'], byMark }] }),
    ).toEqual(['items-not-mastered-base', 'items-omitted', 'curves-cross'])
  })
})
