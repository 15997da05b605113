import { describe, expect, it } from 'vitest'
import type { ItemSums } from '../figures/item-sums.ts'
import { distributionOf } from '../figures/score-distribution.ts'
import { compareWaves } from '../figures/two-waves.ts'
import { curvesCross } from './curves-cross.ts'
import { egeThresholds } from './ege-thresholds.ts'
import { type DescribedItem, itemsNotMastered } from './items-not-mastered.ts'
import { itemsOmitted } from './items-omitted.ts'
import { topicNotMastered } from './topic-not-mastered.ts'
import { waveGrew } from './wave-grew.ts'

const said = (sentence: { readonly text: string } | null | undefined) =>
  sentence?.text.replaceAll('\u00a0', ' ') ?? null

const sums = (label: string, points: number, asked: number, notAttempted = 0): ItemSums => ({
  ...{ label, max: 1, asked, notAttempted, notTaught: 0, empty: 0 },
  ...{ points, pointsSquared: points, full: points, rest: null },
})
const item = (
  label: string,
  points: number,
  difficulty: DescribedItem['difficulty'] = 'base',
  content: readonly string[] = [],
): DescribedItem => ({ sums: sums(label, points, 1000), difficulty, content })

describe('items that are not mastered', () => {
  it.each([
    [569, 'base', 1],
    [570, 'base', 0],
    [571, 'base', 0],
    [284, 'raised', 1],
    [285, 'raised', 0],
    [284, 'high', 1],
    [0, null, 0],
  ] as const)('%i of 1000 at the level %s: %i sentences', (points, difficulty, count) => {
    expect(itemsNotMastered([item('1', points, difficulty)])).toHaveLength(count)
  })

  it('are named together by level', () => {
    const items = [item('3', 500), item('5.1', 100), item('7', 900), item('12', 200, 'raised')]

    expect(itemsNotMastered(items).map(said)).toEqual([
      'Меньше чем на 57 % выполнены задания базового уровня: 3 и 5.1.',
      'Меньше чем на 28,5 % выполнено задание повышенного и высокого уровня: 12.',
    ])
  })

  it.each([
    [9, 0],
    [10, 1],
  ])('are not named for %i pupils: %i', (asked, count) => {
    expect(itemsNotMastered([{ ...item('1', 0), sums: sums('1', 0, asked) }])).toHaveLength(count)
  })

  it('point to a topic where they are more than half of its items, two at least', () => {
    const about = (...points: readonly number[]) =>
      topicNotMastered(points.map((value, at) => item(`${at + 1}`, value, 'base', ['2.1'])))

    expect(about(500)).toBeNull()
    expect(about(500, 500, 900, 900)).toBeNull()
    expect(said(about(500, 500, 900))).toBe(
      'Не освоено больше половины заданий по элементу содержания 2.1 (задания 1 и 2).',
    )
  })
})

describe('items that are left out', () => {
  it.each([
    [29, 100, null],
    [30, 100, 'К заданию 12 не приступали 30,0 % участников (30 из 100).'],
    [31, 100, 'К заданию 12 не приступали 31,0 % участников (31 из 100).'],
    [9, 9, null],
  ])('by %i of %i: %s', (omitted, asked, text) => {
    expect(said(itemsOmitted([sums('12', 0, asked, omitted)])[0])).toBe(text)
  })
})

describe('curves of groups', () => {
  it.each([
    [44, null],
    [
      45,
      'Задание 5: участники с отметкой «2» выполнили его лучше, чем с отметкой «3»: 45,0 % против 40,0 %.',
    ],
    [
      52,
      'Задание 5: участники с отметкой «2» выполнили его лучше, чем с отметкой «3»: 52,0 % против 40,0 %.',
    ],
  ])('with %i of 100 in the weaker group: %s', (points, text) => {
    const groups = [
      { group: 2, asked: 100, points },
      { group: 3, asked: 100, points: 40 },
    ]

    expect(said(curvesCross({ label: '5', max: 1 }, groups)[0])).toBe(text)
  })
})

describe('thresholds of ЕГЭ', () => {
  it('are silent where everybody passed and nobody has 81', () => {
    expect(egeThresholds(distributionOf([27, 50, 80]), 27)).toEqual([])
  })

  it('count the first who did not pass and the first with 81', () => {
    expect(egeThresholds(distributionOf([26, 50, 81, 100]), 27).map(said)).toEqual([
      'Минимальный балл (27) не набрал 1 участник из 4 (25,0 %).',
      '81 балл и больше у 2 участников из 4 (50,0 %), из них 100 баллов — 1.',
    ])
  })
})

describe('two waves', () => {
  const wave = (share: number, count: number) => ({
    totals: distributionOf(Array.from({ length: count }, (_, at) => (at < share * count ? 10 : 0))),
    maxScore: 10,
  })

  it('are said to differ only where chance would not do it', () => {
    expect(waveGrew(compareWaves(wave(0.5, 20), wave(0.6, 20)))).toBeNull()
    expect(said(waveGrew(compareWaves(wave(0.5, 1000), wave(0.6, 1000))))).toBe(
      'Выполнение работы от первого среза ко второму выросло на 10,0 п.п. (с 50,0 % до 60,0 %).',
    )
    expect(waveGrew(compareWaves(wave(0.6, 1000), wave(0.5, 1000)))?.weight).toBe('worth-a-look')
  })
})
