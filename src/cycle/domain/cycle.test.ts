import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainDate } from '#kernel/plain-date.ts'
import { schoolYear } from '#kernel/school-year.ts'
import { differenceInDifferences } from '#statistics/difference-in-differences.ts'
import { differenceInDifferencesOfMeans } from '#statistics/difference-in-differences-of-means.ts'
import { boardCells } from './board/board-cells.ts'
import { emptyTurn, type TurnCounts } from './board/count-turn.ts'
import { linkFault, siteOf } from './board/evidence-link.ts'
import { changedSince } from './changed-since.ts'
import { effectSentences } from './effect/effect-sentences.ts'
import { matchComparison } from './effect/match-comparison.ts'
import { proposeVerdict, reviewEffect } from './effect/review-effect.ts'
import { type FigureReading, type OrganizationShare, shareScale } from './figure-reading.ts'
import { findingState, measuredBy } from './finding.ts'
import { figuresOfYear } from './gather/figures-of-year.ts'
import { weakResults } from './gather/weak-results.ts'
import { isAskedInTime, isDoneInPlan, measureInPlan, type PlanTask } from './measure-in-plan.ts'
import { moveRecommendation } from './move-recommendation.ts'
import { type Recommendation, recommendationState } from './recommendation.ts'

const share = (organizationId: number, successes: number, count: number): OrganizationShare => ({
  organizationId,
  successes,
  count,
})

function reading(year: number, rows: readonly OrganizationShare[]): FigureReading {
  return {
    ...shareScale,
    seriesKey: 'vpr:mathematics:5:-:-:failed',
    source: 'assessment',
    track: 'quality',
    name: 'Доля отметок «2»',
    year,
    better: 'lower',
    link: '/results/works/1',
    rows,
  }
}

describe('difference in differences', () => {
  // Reference: the R code of docs/methodology/effect-review.md; the same from scipy.stats.binomtest(k, n).proportion_ci(method='wilson') for the four shares, joined in Python by the
  // formulas of Newcombe 1998 (method 10) and Zou & Donner 2008.
  it.each([
    [
      [30, 100, 18, 100],
      [50, 200, 48, 200],
      [-0.11, -0.252245, 0.035362],
    ],
    [
      [9, 30, 2, 28],
      [14, 60, 13, 58],
      [-0.219376, -0.459227, 0.034086],
    ],
    [
      [5, 10, 0, 9],
      [3, 12, 6, 11],
      [-0.795455, -1.187636, -0.239591],
    ],
  ])('of %j beside %j is %j', (treated, compared, [difference, low, high]) => {
    const found = differenceInDifferences(pairOf(treated), pairOf(compared))
    expect(found?.difference).toBeCloseTo(difference ?? Number.NaN, 6)
    expect(found?.low).toBeCloseTo(low ?? Number.NaN, 6)
    expect(found?.high).toBeCloseTo(high ?? Number.NaN, 6)
  })

  it('of means is Satterthwaite’s interval over four samples', () => {
    // R: tb <- c(2,3,3,4,3,2,4,3); ta <- c(3,4,4,5,3,4,4); cb <- c(3,3,4,4,5,3,2,4,4,3); ca <- c(3,4,4,4,5,3,3,4,4) and the
    // code of docs/methodology/effect-review.md; the point is also coef(lm(y ~ g*a))["g:a"].
    const found = differenceInDifferencesOfMeans(
      { before: { count: 8, sum: 24, squares: 76 }, after: { count: 7, sum: 27, squares: 107 } },
      { before: { count: 10, sum: 35, squares: 129 }, after: { count: 9, sum: 34, squares: 132 } },
    )
    expect(found?.difference).toBeCloseTo(0.579365, 6)
    expect(found?.low).toBeCloseTo(-0.466292, 6)
    expect(found?.high).toBeCloseTo(1.625023, 6)
  })

  it('has nothing to say of nobody', () => {
    expect(differenceInDifferences(pairOf([1, 2, 0, 0]), pairOf([1, 2, 1, 2]))).toBeNull()
  })

  function pairOf([a = 0, b = 0, c = 0, d = 0]: readonly number[]) {
    return { before: { successes: a, count: b }, after: { successes: c, count: d } }
  }
})

describe('weak results', () => {
  const others = [share(2, 6, 60), share(3, 5, 60), share(4, 7, 60)]
  const found = (...rows: readonly OrganizationShare[]) =>
    weakResults([reading(2026, rows)]).map(({ organizationId }) => organizationId)

  it('are those far on the worse side of the rest', () => {
    const [one, ...more] = weakResults([reading(2026, [share(1, 12, 30), ...others])])
    expect(more).toEqual([])
    expect(one).toMatchObject({
      organizationId: 1,
      figure: { successes: 12, count: 30, comparedSuccesses: 18, comparedCount: 180 },
    })
  })

  it('are not seen in fewer than ten people', () => {
    expect(found(share(1, 8, 9), ...others)).toEqual([])
  })

  it('are not made of one pupil', () => {
    // 1 - scipy.stats.binom.cdf(k - 1, 30, 0.1): 0.0078 for 8, 0.0258 for 7. Of four tests the least must be at most 0.0125.
    expect(found(share(1, 8, 30), ...others)).toEqual([])
    expect(found(share(1, 9, 30), ...others)).toEqual([1])
  })

  it('look downwards where more is better', () => {
    const rows = [share(1, 5, 40), share(2, 30, 60), share(3, 33, 60)]
    const weak = weakResults([{ ...reading(2026, rows), better: 'higher' }])
    expect(weak.map(({ organizationId }) => organizationId)).toEqual([1])
  })

  it('leave a sure but small difference alone', () => {
    expect(found(share(1, 1400, 10_000), share(2, 10_000, 100_000))).toEqual([])
  })

  it('offer next to nobody where schools differ by chance alone', () => {
    // 200 works of 20 alike schools: k of 50 by a fixed sequence of 0.1-binomial counts.
    let state = 7
    const next = () => {
      state = (state * 48_271) % 2_147_483_647
      return state / 2_147_483_647
    }
    const draw = () => Array.from({ length: 50 }, next).filter((value) => value < 0.1).length
    const works = Array.from({ length: 200 }, (_, work) => ({
      ...reading(
        2026,
        Array.from({ length: 20 }, (_, at) => share(at + 1, draw(), 50)),
      ),
      seriesKey: `work ${work}`,
    }))
    expect(weakResults(works).length).toBeLessThanOrEqual(2)
  })

  it('do not depend on the order of schools', () => {
    const row = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (pairs) => {
        const rows = pairs.map(([a, b], at) => share(at + 1, Math.min(a, b), b))
        const keys = (list: readonly OrganizationShare[]) => found(...list).sort((a, b) => a - b)
        expect(keys(rows.toReversed())).toEqual(keys(rows))
      }),
    )
  })
})

it('an analysis reads the spring of its school year, and the autumn of what had no spring', () => {
  const title = (seriesKey: string, year: number) => ({ ...reading(year, []), seriesKey })
  const titles = [title('a', 2025), title('a', 2026), title('b', 2025), title('c', 2027)]
  const read = figuresOfYear(titles, { track: 'quality', schoolYear: schoolYear(2025) })
  expect(read.map(({ seriesKey, year }) => `${seriesKey} ${year}`)).toEqual(['a 2026', 'b 2025'])
  // Of the spring of 2025 and of the autumn of 2025, as somebody knows.
  const known = [
    { ...title('b', 2025), schoolYear: schoolYear(2024) },
    { ...title('d', 2025), schoolYear: schoolYear(2025) },
  ]
  const told = figuresOfYear(known, { track: 'quality', schoolYear: schoolYear(2025) })
  expect(told.map(({ seriesKey }) => seriesKey)).toEqual(['d'])
  expect(figuresOfYear(titles, { track: 'objectivity', schoolYear: schoolYear(2025) })).toEqual([])
})

it('a finding made by a figure can be measured again by the same series, one told in words cannot', () => {
  const figure = { name: 'Доля', year: 2026, successes: 3, count: 9, comparedWith: '' }
  const whole = { ...figure, comparedSuccesses: 1, comparedCount: 9 }
  const sourceKey = 'vpr:mathematics:5:-:-:failed:2026'
  expect(measuredBy({ figure: whole, sourceKey })).toEqual({
    seriesKey: 'vpr:mathematics:5:-:-:failed',
    year: 2026,
  })
  expect(measuredBy({ figure: null, sourceKey: 'dossier:9' })).toBeNull()
})

describe('a comparison group', () => {
  const school = (organizationId: number, successes: number, count: number, type = 'school') => ({
    ...share(organizationId, successes, count),
    type,
  })

  it('is made of the most alike before the measures, each taken once', () => {
    const treated = [school(1, 12, 30), school(2, 11, 30)]
    const others = [school(3, 12, 30), school(4, 2, 30), school(5, 11, 30), school(6, 12, 31, 'kindergarten')]
    expect(matchComparison(treated, others, 1)).toEqual([
      { organizationId: 3, chosenFor: 1, distance: 0 },
      { organizationId: 5, chosenFor: 2, distance: 0 },
    ])
    const all = matchComparison(treated, others, 3).map(({ organizationId }) => organizationId)
    expect(new Set(all).size).toBe(all.length)
    expect(all).not.toContain(6)
  })

  it('prefers the size that is near where shares are the same', () => {
    const [first] = matchComparison([school(1, 10, 40)], [school(2, 50, 200), school(3, 12, 48)], 1)
    expect(first?.organizationId).toBe(3)
  })
})

describe('a review of effect', () => {
  const before = reading(2026, [share(1, 30, 100), share(2, 25, 100), share(3, 25, 100), share(4, 4, 9)])
  const after = reading(2027, [share(1, 8, 100), share(2, 24, 100), share(3, 26, 100)])

  it('compares the same organisations in both years', () => {
    const result = reviewEffect({ before, after }, [1, 4], [2, 3])
    expect(result.leftOut).toEqual([4])
    expect(result.treated).toMatchObject({
      before: { successes: 30, count: 100 },
      after: { successes: 8, count: 100 },
    })
    expect(result.effect?.difference).toBeCloseTo(-0.22, 10)
    expect(result.proposedVerdict).toBe('effective')
    expect(effectSentences(result, { beforeYear: 2026, afterYear: 2027 })[0]).toBe(
      'Там, где были меры, доля была 30,0\u00a0% в 2026 году и 8,0\u00a0% в 2027 году (1\u00a0организация, 100\u00a0участников).',
    )
  })

  it('by organisations is Welch’s interval of their changes', () => {
    // scipy.stats.ttest_ind([-.1, -.2, -.05], [.02, -.03, .01, 0], equal_var=False).confidence_interval()
    const changes = [
      [1, 50, 40],
      [2, 50, 30],
      [3, 50, 45],
      [4, 50, 52],
      [5, 50, 47],
      [6, 50, 51],
      [7, 50, 50],
    ] as const
    const was = reading(
      2026,
      changes.map(([id, a]) => share(id, a, 100)),
    )
    const is = reading(
      2027,
      changes.map(([id, , b]) => share(id, b, 100)),
    )
    const { effectByOrganization } = reviewEffect({ before: was, after: is }, [1, 2, 3], [4, 5, 6, 7])
    expect(effectByOrganization?.low).toBeCloseTo(-0.293139, 6)
    expect(effectByOrganization?.high).toBeCloseTo(0.059806, 6)
  })

  it('of one value an organisation is by organisations alone', () => {
    // R: T0 <- c(41,38,45); T1 <- c(55,49,52); C0 <- c(44,40,39,47); C1 <- c(46,41,43,47); t.test(T1-T0, C1-C0)$conf.int;
    // t.test(T1, T0, paired = TRUE)$conf.int; t.test(T0)$conf.int
    const scale = { measure: 'value', unit: '%', decimals: 1, better: 'higher' } as const
    const of = (year: number, values: readonly number[]) => ({
      ...reading(
        year,
        values.map((value, at) => ({ ...share(at + 1, value, 1), squares: value * value })),
      ),
      ...scale,
    })
    const was = of(2026, [41, 38, 45, 44, 40, 39, 47])
    const is = of(2027, [55, 49, 52, 46, 41, 43, 47])
    const result = reviewEffect({ before: was, after: is }, [1, 2, 3], [4, 5, 6, 7])
    expect(result.effect?.difference).toBeCloseTo(8.916667, 6)
    expect(result.effect?.low).toBeCloseTo(1.481112, 6)
    expect(result.effect?.high).toBeCloseTo(16.352222, 6)
    expect(result.effectByOrganization).toBeNull()
    expect(result.treated.change).toMatchObject({ low: expect.closeTo(1.942662, 6) })
    expect(result.treated.beforeInterval).toMatchObject({ high: expect.closeTo(50.057338, 6) })
    expect(result.proposedVerdict).toBe('effective')
    const years = { beforeYear: 2026, afterYear: 2027 }
    expect(effectSentences(result, years).slice(0, 3)).toEqual([
      'Там, где были меры, среднее значение было 41,3\u00a0% в 2026 году и 52,0\u00a0% в 2027 году (3\u00a0организации).',
      'В группе сравнения среднее значение было 42,5\u00a0% и стало 44,3\u00a0% (4\u00a0организации).',
      'Сверх изменения в группе сравнения — +8,9\u00a0п.п. (95-процентный интервал от +1,5\u00a0п.п. до +16,4\u00a0п.п.): стало лучше, и случайностью это объяснить трудно.',
    ])
    const alone = reviewEffect({ before: was, after: is }, [1], [4, 5])
    expect(alone.proposedVerdict).toBe('undecided')
    expect(effectSentences(alone, years)[2]).toContain('хотя бы две организации с мерами')
  })

  it('proposes a verdict only as sure as its interval', () => {
    const change = (difference: number, low: number, high: number) => ({ difference, low, high, level: 0.95 })
    const sure = change(-0.1, -0.15, -0.05)
    const unsure = change(-0.1, -0.25, 0.05)
    expect(proposeVerdict('lower', sure, sure)).toBe('effective')
    expect(proposeVerdict('higher', sure, sure)).toBe('ineffective')
    expect(proposeVerdict('lower', sure, unsure)).toBe('partly')
    expect(proposeVerdict('lower', unsure, unsure)).toBe('undecided')
    expect(proposeVerdict('lower', sure, null)).toBe('undecided')
  })
})

describe('a recommendation', () => {
  const today = plainDate('2026-11-24')
  const draft: Recommendation = {
    organizationId: 1,
    recommendationId: 1,
    version: 1,
    addressee: 'head',
    addresseeWords: null,
    text: 'Разобрать ошибки',
    dueOn: plainDate('2026-12-01'),
    issuedOn: null,
    acknowledgedOn: null,
    acknowledgedBy: null,
    answer: null,
    answeredOn: null,
    answeredBy: null,
    returnNote: null,
    acceptedOn: null,
    removed: false,
    findingIds: [],
  }
  const by = 'Директор'

  it('is issued, read, answered, returned, answered again and accepted', () => {
    const issued = moveRecommendation(draft, { to: 'issued' }, today)
    expect(recommendationState(issued, today)).toBe('issued')
    expect(recommendationState(issued, plainDate('2026-12-02'))).toBe('overdue')
    const read = moveRecommendation(issued, { to: 'acknowledged', by }, today)
    expect(recommendationState(read, today)).toBe('acknowledged')
    const answered = moveRecommendation(read, { to: 'answered', by, answer: 'Разобрали' }, today)
    expect(recommendationState(answered, today)).toBe('answered')
    const returned = moveRecommendation(answered, { to: 'returned', note: 'Приложите план' }, today)
    expect(returned).toMatchObject({ answer: 'Разобрали', answeredOn: null, returnNote: 'Приложите план' })
    const again = moveRecommendation(returned, { to: 'answered', by, answer: 'План приложен' }, today)
    const accepted = moveRecommendation(again, { to: 'accepted' }, today)
    expect(recommendationState(accepted, today)).toBe('accepted')
    const late = () => moveRecommendation(accepted, { to: 'answered', by, answer: 'Ещё' }, today)
    expect(late).toThrow('Ответ уже принят')
  })

  it('is not taken back once it has been read, nor issued with a term that has passed', () => {
    const read = moveRecommendation(
      moveRecommendation(draft, { to: 'issued' }, today),
      { to: 'acknowledged', by },
      today,
    )
    expect(() => moveRecommendation(read, { to: 'withdrawn' }, today)).toThrow('уже прочитали')
    expect(() => moveRecommendation(draft, { to: 'issued' }, plainDate('2026-12-02'))).toThrow(
      'Срок уже прошёл',
    )
    expect(() => moveRecommendation(draft, { to: 'accepted' }, today)).toThrow('ещё не направлена')
  })
})

it('a finding goes from open to reviewed', () => {
  expect(findingState({ recommendations: 0, decisions: 0, reviews: 0 })).toBe('open')
  expect(findingState({ recommendations: 1, decisions: 0, reviews: 0 })).toBe('recommended')
  expect(findingState({ recommendations: 1, decisions: 1, reviews: 0 })).toBe('decided')
  expect(findingState({ recommendations: 0, decisions: 1, reviews: 1 })).toBe('reviewed')
})

describe('the board', () => {
  const today = plainDate('2026-11-24')
  const noNotes = new Map()
  const at = (counts: Partial<TurnCounts>, notes: Parameters<typeof boardCells>[1] = noNotes) =>
    Object.fromEntries(
      boardCells({ ...emptyTurn, ...counts }, notes, today).map(({ stage, state, words }) => [
        stage,
        [state, words.replaceAll('\u00a0', ' ')],
      ]),
    )

  it('shows a track that nobody has begun as not there yet', () => {
    expect(Object.values(at({})).map(([state]) => state)).toEqual(Array(6).fill('absent'))
  })

  it('names a stage that was passed by until a reason is given', () => {
    const counts = { analyses: 1, concluded: 1, findings: 2, decided: 2, decisions: 1, measures: 2 }
    expect(at(counts).results).toEqual(['missed', 'данных нет'])
    expect(at(counts).recommendations).toEqual(['missed', 'находок без рекомендации: 2'])
    const reason = { dueOn: null, skipReason: 'Меры приняты сразу' }
    expect(at(counts, new Map([['recommendations', reason]])).recommendations).toEqual([
      'skipped',
      'Меры приняты сразу',
    ])
    expect(
      at({ ...counts, recommendations: 1 }, new Map([['recommendations', reason]])).recommendations,
    ).toEqual(['done', '1 рекомендация'])
  })

  it('tells what is late: by the records and by the term of the stage', () => {
    const late = at({ findings: 3, decided: 1, decisions: 1, recommendations: 3, unanswered: 2, overdue: 1 })
    expect(late.recommendations).toEqual(['late', '3 рекомендации, срок ответа прошёл: 1'])
    expect(late.decision).toEqual(['going', '1 решение по 1 из 3 находок'])
    const due = { dueOn: plainDate('2026-11-23'), skipReason: null }
    expect(at({}, new Map([['analysis', due]])).analysis?.[0]).toBe('late')
    expect(at({ analyses: 1, concluded: 1 }, new Map([['analysis', due]])).analysis?.[0]).toBe('done')
    expect(at({ measures: 4, measuresDone: 4, reviewable: 2, reviewed: 1 }).effect).toEqual([
      'going',
      'решений без оценки: 1',
    ])
  })
})

it('a frozen figure says when its numbers are other today', () => {
  const frozen = reading(2026, [share(1, 3, 10), share(2, 4, 10)])
  expect(changedSince(frozen, reading(2026, [share(2, 4, 10), share(1, 3, 10)])).state).toBe('same')
  const now = reading(2026, [share(1, 2, 10), share(3, 1, 9)])
  expect(changedSince(frozen, now)).toEqual({ state: 'changed', organizationIds: [1, 2, 3] })
  expect(changedSince(frozen, undefined).state).toBe('gone')
})

describe('a measure carried out by a point of a plan', () => {
  const [decidedOn, dueOn] = [plainDate('2026-11-15'), plainDate('2026-12-20')]
  const measure = { organizationId: 7, actionId: 3, dueOn }
  const task = (day: string, fields: Partial<PlanTask> = {}): PlanTask => ({
    ...{ organizationId: 7, actionId: 3, taskId: 1, dueOn: plainDate(day), state: 'open', outcome: null },
    ...{ reportedAt: null, reportText: null, ...fields },
  })
  const asked = (...tasks: readonly PlanTask[]) => measureInPlan(measure, decidedOn, tasks)
  const done = { state: 'reported', outcome: 'done' } as const

  it.each([
    ['2026-11-14', 0, null],
    ['2026-11-15', 1, null],
    ['2026-12-31', 1, null],
    ['2027-01-01', 0, '2027-01-01'],
  ])('a task due %s: %i asked by the term', (day, count, laterOn) => {
    const inPlan = asked(task(day))
    expect([inPlan.asked.length, inPlan.laterOn]).toEqual([count, laterOn])
  })

  it('is done when everything the plan asked by the term is reported as done', () => {
    expect(isDoneInPlan(asked(task('2026-11-30', done), task('2026-12-31', { taskId: 2 })))).toBe(false)
    const accepted = { taskId: 2, state: 'accepted', outcome: 'done' } as const
    expect(isDoneInPlan(asked(task('2026-11-30', done), task('2026-12-31', accepted)))).toBe(true)
    expect(isDoneInPlan(asked(task('2026-11-30', { ...done, outcome: 'partly' })))).toBe(false)
    expect(isDoneInPlan(asked())).toBe(false)
  })

  it('hears nothing of other organisations, other points and tasks taken off control', () => {
    const others = [{ organizationId: 8 }, { actionId: 4 }, { state: 'released' }] as const
    expect(others.flatMap((other) => asked(task('2026-11-30', other)).asked)).toEqual([])
  })

  it('calls for itself only where the plan would call later or not at all', () => {
    expect(isAskedInTime(asked(task('2026-12-20')), measure)).toBe(true)
    expect(isAskedInTime(asked(task('2026-12-21')), measure)).toBe(false)
    expect(isAskedInTime(asked(), measure)).toBe(false)
  })
})

describe('an address as evidence', () => {
  it.each(['/cycle/analyses/1', 'https://school5.example.ru/отчёт?a=1', 'http://172.32.0.1/a'])(
    'takes %s',
    (link) => expect(linkFault(link)).toBeNull(),
  )

  it.each(['javascript:alert(1)', '//example.ru/a', 'https://a@b.ru/', 'https://'])('refuses %s', (link) =>
    expect(linkFault(link)).toContain('http://'),
  )

  it.each(['http://192.168.1.5/a', 'http://172.16.0.1:80/', 'http://server.local/a', 'https://10.0.0.1/'])(
    'says of %s that others cannot open it',
    (link) => expect(linkFault(link)).toContain('только в вашей сети'),
  )

  it('names the site it leads to', () => {
    expect(siteOf('https://School.example.ru:8080/a?b')).toBe('school.example.ru')
  })
})
