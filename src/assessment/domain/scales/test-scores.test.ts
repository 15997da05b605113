import { describe, expect, it } from 'vitest'
import { checkTestScores } from './check-test-scores.ts'
import { learnTestScores } from './learn-test-scores.ts'

describe('a table learnt from protocols', () => {
  it('knows what protocols show, and leaves a gap where they show nothing', () => {
    const { scores, contradictions, falls } = learnTestScores(
      [
        { primary: 0, test: 0, count: 1 },
        { primary: 1, test: 6, count: 3 },
        { primary: 3, test: 17, count: 9 },
        { primary: 9, test: 40, count: 1 },
      ],
      3,
    )

    expect(scores).toEqual([0, 6, null, 17])
    expect(contradictions).toEqual([])
    expect(falls).toEqual([])
  })

  it('names what contradicts, the most frequent first, and what falls', () => {
    const { scores, contradictions, falls } = learnTestScores(
      [
        { primary: 1, test: 8, count: 1 },
        { primary: 1, test: 6, count: 3 },
        { primary: 2, test: 5, count: 2 },
      ],
      2,
    )

    expect(scores).toEqual([null, 6, 5])
    expect(contradictions.map(({ primary, pairs }) => [primary, pairs.map(({ test }) => test)])).toEqual([
      [1, [6, 8]],
    ])
    expect(falls).toEqual([2])
  })
})

describe('checkTestScores', () => {
  it.each([
    [[0, 50, 100], []],
    [[0, 100], ['В таблице 2 строк, а баллов от 0 до 2 — 3']],
    [
      [0, 101, 100],
      ['Тестовые баллы — целые числа от 0 до 100', 'За 2 первичных баллов дают 100, а за 1 — 101'],
    ],
    [[1, 50, 100], ['За 0 первичных баллов дают 0 тестовых']],
    [[0, 50, 99], ['За наибольший первичный балл дают 100']],
  ])('%j: %j', (scores, findings) => {
    expect(checkTestScores(scores, 2)).toEqual(findings)
  })
})
