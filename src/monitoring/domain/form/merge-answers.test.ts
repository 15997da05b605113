import { describe, expect, it } from 'vitest'
import type { Answers } from './answers.ts'
import { mergeAnswers } from './merge-answers.ts'

const base: Answers = {
  values: {
    pupils: 180,
    absent: 3,
    reasons: [
      { key: 'family', cells: { count: 1, note: null } },
      { key: 'work', cells: { count: 0 } },
    ],
  },
  explanations: {},
}

describe('two people in one form', () => {
  it('keeps what each of them changed, cell by cell', () => {
    const mine: Answers = {
      values: {
        ...base.values,
        pupils: 190,
        reasons: [{ key: 'family', cells: { count: 1, note: 'уехали' } }],
      },
      explanations: { pupils: 'прибыли десять' },
    }
    const theirs: Answers = {
      values: {
        pupils: 185,
        absent: 4,
        reasons: [
          { key: 'family', cells: { count: 2, note: null } },
          { key: 'work', cells: { count: 0 } },
          { key: 'health', cells: { count: 5 } },
        ],
      },
      explanations: { absent: 'проверено' },
    }
    expect(mergeAnswers(base, mine, theirs)).toEqual({
      values: {
        pupils: 190,
        absent: 4,
        reasons: [
          { key: 'family', cells: { count: 2, note: 'уехали' } },
          { key: 'health', cells: { count: 5 } },
        ],
      },
      explanations: { pupils: 'прибыли десять', absent: 'проверено' },
    })
  })

  it('changes nothing of theirs where nothing was changed here', () => {
    const theirs: Answers = { values: { pupils: 7 }, explanations: { pupils: 'так' } }
    expect(mergeAnswers(base, base, theirs)).toEqual(theirs)
    expect(mergeAnswers(base, theirs, base)).toEqual(theirs)
  })
})
