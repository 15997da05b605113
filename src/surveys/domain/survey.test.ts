import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepAnswers } from './questionnaire/keep-answers.ts'
import { QuestionnaireSchema } from './questionnaire/questionnaire.ts'
import { questionnaireFaults } from './questionnaire/questionnaire-faults.ts'
import { readyQuestionnaires } from './ready/ready-questionnaires.ts'
import { satisfactionQuestionnaire } from './ready/satisfaction.ts'
import { type Group, mayShowTotal, suppress } from './results/suppress.ts'
import { tabulate } from './results/tabulate.ts'
import { keyFrom, printedCode, readKey } from './survey/entry-code.ts'

const groupsOf = fc
  .array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
  .map((counts): Group[] => counts.map((count, at) => ({ key: `g${at}`, count })))

describe('small groups', () => {
  it('hides a small group and the smallest of its neighbours', () => {
    const groups = [
      { key: 'а', count: 4 },
      { key: 'б', count: 25 },
      { key: 'в', count: 12 },
    ]
    expect(Object.fromEntries(suppress(groups, 10))).toEqual({ а: 'small', в: 'beside' })
  })

  it('hides no neighbour when the small ones together are enough', () => {
    const groups = [
      { key: 'а', count: 6 },
      { key: 'б', count: 7 },
      { key: 'в', count: 30 },
      { key: 'г', count: 0 },
    ]
    expect(Object.fromEntries(suppress(groups, 10))).toEqual({ а: 'small', б: 'small' })
  })

  it('shows no small group, and nothing that gives one away', () => {
    fc.assert(
      fc.property(groupsOf, fc.integer({ min: 2, max: 20 }), (groups, threshold) => {
        const hidden = suppress(groups, threshold)
        const shown = groups.filter(({ key }) => !hidden.has(key))
        expect(shown.every(({ count }) => count === 0 || count >= threshold)).toBe(true)
        const away = groups.filter(({ key }) => hidden.has(key))
        const sum = away.reduce((total, { count }) => total + count, 0)
        const isNothingShown = shown.every(({ count }) => count === 0)
        const isSafe = away.length === 0 || (away.length >= 2 && sum >= threshold)
        // Where nothing is shown beside the total, the total itself decides.
        expect(isSafe || isNothingShown).toBe(true)
        if (!isSafe && away.length > 1) expect(mayShowTotal(groups, threshold)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })

  it('hides the same groups in whatever order they come', () => {
    fc.assert(
      fc.property(groupsOf, (groups) => {
        expect([...suppress(groups.toReversed(), 10)].toSorted()).toEqual(
          [...suppress(groups, 10)].toSorted(),
        )
      }),
      { numRuns: 50 },
    )
  })
})

describe('answers', () => {
  const { content } = satisfactionQuestionnaire

  it('keeps only what was asked of this person', () => {
    expect(
      keepAnswers(content, { used_site: 'no', site: 'yes', whole: 'yes', wish: '  ', strange: 'x' }),
    ).toEqual({
      used_site: 'no',
      whole: 'yes',
    })
    expect(keepAnswers(content, { site: 'yes' })).toBeNull()
  })

  it('counts a share of those who took a side, and hides an item few have answered', () => {
    const answers = [
      ...Array.from({ length: 9 }, () => ({ whole: 'yes', used_site: 'yes', site: 'no' })),
      ...Array.from({ length: 3 }, () => ({ whole: 'no' })),
      { whole: 'unsure' },
    ]
    const items = tabulate(content, answers, 10).flatMap(({ items }) => items)
    const whole = items.find(({ key }) => key === 'whole')
    expect(whole).toMatchObject({ answered: 13, favourable: { part: 9, whole: 12 } })
    expect(items.find(({ key }) => key === 'site')).toMatchObject({
      answered: 9,
      isHidden: true,
      favourable: null,
    })
  })
})

describe('keys', () => {
  it('reads a code typed in either alphabet', () => {
    expect(readKey('аве2к-45м7х')).toBe('ABE2K45M7X')
    expect(printedCode('ABE2K45M7X')).toBe('ABE2K-45M7X')
    expect(readKey('ABE2K-45M7')).toBeUndefined()
    expect(readKey('ABE2K-45M70')).toBeUndefined()
  })

  it('makes keys that it reads back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 40, maxLength: 40 }), (bytes) => {
        const key = keyFrom(bytes, 10)
        if (key !== undefined) expect(readKey(printedCode(key).toLowerCase())).toBe(key)
      }),
      { numRuns: 100 },
    )
  })
})

describe('ready questionnaires', () => {
  it.each(readyQuestionnaires.map((one) => [one.key, one] as const))('%s can be asked', (_, { content }) => {
    expect(QuestionnaireSchema.parse(content)).toEqual(content)
    expect(questionnaireFaults(content)).toEqual([])
  })

  it('are told apart by their keys', () => {
    expect(new Set(readyQuestionnaires.map(({ key }) => key)).size).toBe(readyQuestionnaires.length)
  })
})
