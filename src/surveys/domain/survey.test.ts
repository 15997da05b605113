import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Group, mayShowTotal, suppress } from '#statistics/suppress.ts'
import { keepAnswers } from './questionnaire/keep-answers.ts'
import { QuestionnaireSchema } from './questionnaire/questionnaire.ts'
import { questionnaireFaults } from './questionnaire/questionnaire-faults.ts'
import type { SurveyAnswers } from './questionnaire/survey-answers.ts'
import { climateFactors } from './ready/climate-origin.ts'
import { readyQuestionnaires } from './ready/ready-questionnaires.ts'
import { satisfactionQuestionnaire } from './ready/satisfaction.ts'
import { climateMeans, climateSide } from './results/climate-means.ts'
import { hideCells } from './results/hide-cells.ts'
import { hideItems } from './results/hide-items.ts'
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

describe('what a difference would show', () => {
  const counted = (groups: Readonly<Record<string, number>>) =>
    Object.entries(groups).map(([key, count]) => ({ key, count }))

  it('covers a choice in one organisation by the same choice in another', () => {
    const table = { а: { g7: 45, g8: 30 }, б: { g7: 5, g8: 40 }, в: { g7: 20, g8: 25 } }
    const lines = Object.entries(table).map(([key, groups]) => ({ key, groups: counted(groups) }))
    const none = { hiddenLines: new Map(), hiddenGroups: new Map() }
    const of = hideCells(lines, 10, none)
    // б of 7 is small: 8 covers it in its line, в of 7 in its column, and so on round.
    expect(Object.fromEntries(of('б'))).toEqual({ g7: 'small', g8: 'beside' })
    expect(Object.fromEntries(of('в'))).toEqual({ g7: 'beside', g8: 'beside' })
    expect(Object.fromEntries(of('а'))).toEqual({})
  })

  it('leaves no cell that is a total less all the others', () => {
    const cells = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 5 }), (rows) => {
        const lines = rows.map((row, at) => ({
          key: `o${at}`,
          groups: row.map((count, group) => ({ key: `g${group}`, count })),
        }))
        const of = hideCells(lines, 10, { hiddenLines: new Map(), hiddenGroups: new Map() })
        const isCovered = (groups: readonly { count: number; isHidden: boolean }[]) => {
          const away = groups.filter(({ isHidden, count }) => isHidden && count > 0)
          const sum = away.reduce((total, { count }) => total + count, 0)
          const isNothingShown = groups.every(({ isHidden, count }) => isHidden || count === 0)
          return away.length === 0 || isNothingShown || (away.length > 1 && sum >= 10)
        }
        for (const { key, groups } of lines) {
          expect(isCovered(groups.map((one) => ({ ...one, isHidden: of(key).has(one.key) })))).toBe(true)
        }
        for (const group of ['g0', 'g1', 'g2']) {
          const column = lines.map(({ key, groups }) => ({
            count: groups.find((one) => one.key === group)?.count ?? 0,
            isHidden: of(key).has(group),
          }))
          expect(isCovered(column)).toBe(true)
          expect(column.every(({ count, isHidden }) => isHidden || count === 0 || count >= 10)).toBe(true)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('hides an item in a neighbour where few answered it in one organisation', () => {
    const { content } = satisfactionQuestionnaire
    const some = (count: number, answers: SurveyAnswers) => Array.from({ length: count }, () => answers)
    const groups = [
      { key: 'а', answers: some(30, { whole: 'yes', site: 'yes' }) },
      { key: 'б', answers: [...some(3, { whole: 'yes', site: 'no' }), ...some(20, { whole: 'no' })] },
      { key: 'в', answers: some(12, { whole: 'yes', site: 'yes' }) },
    ]
    const of = hideItems(content, groups, 10, new Map())
    expect([...of('б')]).toEqual(['site'])
    expect([...of('в')]).toEqual(['site'])
    expect([...of('а')]).toEqual([])
    const shown = tabulate(content, groups[2]?.answers ?? [], 10, of('в')).flatMap(({ items }) => items)
    expect(shown.find(({ key }) => key === 'site')).toMatchObject({
      answered: 12,
      isHidden: true,
      choices: [],
    })
    expect(shown.find(({ key }) => key === 'whole')).toMatchObject({ isHidden: false })
  })
})

describe('the risk profile of a school', () => {
  const teachers = readyQuestionnaires.find(({ key }) => key === 'climate-teacher')?.content

  it('is read by factor, from the best step of a scale to the worst', () => {
    if (!teachers) throw new Error('no questionnaire of teachers')
    expect(climateSide(teachers)).toBe('teachers')
    expect(climateSide(satisfactionQuestionnaire.content)).toBeUndefined()
    // «Мне хватает пособий»: да, да, скорее нет, нет → (0 + 0 + 2/3 + 1) / 4; aside is left out.
    const given = ['yes', 'yes', 'rather_no', 'no', 'unsure'].map((a) => ({
      t_equipment_1: a,
      // «Мне часто приходится заменять уроки»: «да» is the worst of it.
      t_staff_shortage_no1: a,
    }))
    const means = climateMeans(teachers, given, 4)
    expect(means.equipment).toBeCloseTo(5 / 12, 12)
    expect(means.staff_shortage).toBeCloseTo(7 / 12, 12)
    expect(means.parents).toBeUndefined()
    expect(climateMeans(teachers, given, 5)).toEqual({})
  })

  it('asks every factor of somebody', () => {
    const asked = readyQuestionnaires
      .filter(({ content }) => climateSide(content) !== undefined)
      .map(({ content }) => content.sections.map(({ key }) => key))
    expect(asked).toHaveLength(4)
    for (const factor of climateFactors) expect(asked.flat()).toContain(factor)
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
