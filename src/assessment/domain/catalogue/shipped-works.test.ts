import { describe, expect, it } from 'vitest'
import { checkScale } from '../scales/check-scale.ts'
import { isSameWork } from './find-work.ts'
import { shippedWorks } from './shipped-works.ts'

const named = shippedWorks.map((work) => ({
  name: [work.key.procedure, work.key.year, work.key.grade, work.key.subject, work.key.level, work.key.series]
    .filter((part) => part !== null)
    .join(' '),
  work,
}))

describe('the catalogue that comes with the program', () => {
  it('holds 40 papers of ВПР in each of 2020 and 2021', () => {
    const ofYear = (year: number) =>
      shippedWorks.filter(({ key }) => key.procedure === 'vpr' && key.year === year)

    expect([ofYear(2020).length, ofYear(2021).length]).toEqual([40, 40])
  })

  it.each([
    [2021, 6, 'biology', 28],
    [2021, 7, 'geography', 37],
    [2021, 7, 'russian', 47],
    [2021, 7, 'german', 30],
    [2021, 8, 'biology', 36],
    [2021, 8, 'history', 24],
    [2021, 8, 'mathematics', 25],
    [2021, 8, 'chemistry', 36],
    [2021, 11, 'biology', 32],
    [2021, 11, 'physics', 26],
    [2020, 8, 'biology', 35],
    [2020, 8, 'mathematics', 25],
  ] as const)('ВПР %i, grade %i, %s: %i points, as its description says', (year, grade, subject, max) => {
    const work = shippedWorks.find(
      ({ key }) =>
        key.procedure === 'vpr' && key.year === year && key.grade === grade && key.subject === subject,
    )

    expect(work?.maxScore).toBe(max)
  })

  it('knows the papers of autumn 2020 that had other items', () => {
    const labels = (year: number) =>
      shippedWorks
        .find(({ key }) => key.year === year && key.grade === 4 && key.subject === 'surrounding-world')
        ?.items.map(({ label }) => label)
        .slice(15)

    expect(labels(2020)).toEqual(['9', '10.1', '10.2К1', '10.2К2', '10.2К3'])
    expect(labels(2021)).toEqual(['9.1', '9.2', '9.3', '10.1', '10.2К1', '10.2К2', '10.2К3'])
  })

  it.each([
    ['mathematics', [4, 5, 6, 7, 8]],
    ['russian', [4, 6, 7, 8]],
  ] as const)('says in words what every item of ВПР 2021 in %s asks', (subject, grades) => {
    const works = shippedWorks.filter(
      ({ key }) => key.procedure === 'vpr' && key.year === 2021 && key.subject === subject,
    )
    const wordless = works.flatMap(({ key, items }) =>
      items
        .filter(({ skill }) => skill === null && grades.some((one) => one === key.grade))
        .map(({ label }) => `${key.grade}: ${label}`),
    )

    expect(wordless).toEqual([])
  })

  it.each(named)('$name: items add up to the highest score', ({ work }) => {
    const sum = work.items.reduce((total, { max }) => total + max, 0)
    if (work.items.length > 0) expect(sum).toBe(work.maxScore)
    expect(new Set(work.items.map(({ label }) => label)).size).toBe(work.items.length)
    for (const { label } of work.items) expect(label).toMatch(/^\d+(\.\d+)?(К\d+)?$/)
  })

  it.each(named.filter(({ work }) => work.scale))('$name: the scale is whole', ({ work }) => {
    expect(work.scale && checkScale(work.scale, work.maxScore, work.items)).toEqual([])
  })

  it.each(named.filter(({ work }) => work.testScores))('$name: test scores never fall', ({ work }) => {
    const scores = work.testScores ?? []

    expect(scores).toHaveLength(work.maxScore + 1)
    expect(scores[0]).toBe(0)
    expect(scores.at(-1)).toBe(100)
    expect(scores.every((score, index) => index === 0 || score >= (scores[index - 1] ?? 0))).toBe(true)
  })

  it.each(named)('$name: says where it is from, and stands once', ({ work }) => {
    expect(work.source.length).toBeGreaterThan(20)
    expect(shippedWorks.filter(({ key }) => isSameWork(key, work.key))).toHaveLength(1)
  })

  it.each([
    ['russian', 24, 10],
    ['russian', 36, 15],
    ['mathematics', 27, 5],
    ['social-studies', 42, 21],
    ['informatics', 40, 6],
    ['physics', 36, 8],
    ['chemistry', 36, 11],
    ['biology', 36, 15],
    ['history', 32, 8],
    ['literature', 32, 13],
    ['geography', 37, 9],
    ['foreign-language', 22, 18],
  ] as const)(
    'ЕГЭ 2026 %s: the test score %i is reached at the primary score %i',
    (subject, test, primary) => {
      expect(egeScores(subject).indexOf(test)).toBe(primary)
    },
  )

  it.each([
    ['russian', 43],
    ['mathematics', 18],
    ['chemistry', 46],
    ['biology', 46],
    ['physics', 36],
    ['history', 34],
    ['literature', 45],
    ['social-studies', 48],
    ['informatics', 22],
    ['geography', 34],
    ['foreign-language', 72],
  ] as const)('ЕГЭ 2026 %s: 81 points and more begin at the primary score %i', (subject, primary) => {
    expect(egeScores(subject).findIndex((score) => score >= 81)).toBe(primary)
  })
})

function egeScores(subject: string): readonly number[] {
  const work = shippedWorks.find(
    ({ key, testScores }) => key.procedure === 'ege' && key.subject === subject && testScores,
  )
  return work?.testScores ?? []
}
