import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/refusal.ts'
import { compileFormula } from './compile-formula.ts'
import { formulaWords } from './formula-words.ts'
import { medalCounts, ogeCounts, vprCounts, vprMarkCounts } from './gather-counts.ts'
import { indexFormulaSchema, indexKeys, isQuestion } from './index-formula.ts'
import { indexVariables } from './index-variables.ts'
import { type LevelCell, levelCounts } from './level-counts.ts'
import { medalTail, referenceFor } from './medal-tail.ts'
import { readMedalsTable } from './read-medals-table.ts'
import { shippedIndices } from './shipped-indices.ts'
import { weighIndex } from './weigh-index.ts'

describe('a formula of an index', () => {
  it('is read as an official writes it, whole numbers beside broken ones', () => {
    const made = compileFormula('oge', '(annualSum - examSum) / pairs + 2 * min(1.5, 2.0)')
    expect(made.ok && made.evaluate({ annualSum: 42, examSum: 37, pairs: 10 })).toBe(3.5)
    expect(compileFormula('oge', 'pairs').ok).toBe(true)
    // A whole number on the left leaves what follows as broken as it was.
    const long = compileFormula('oge', '2 * (100 * (1 * lower) / pairs) - 1 + annualSum')
    expect(long.ok && long.evaluate({ lower: 3, pairs: 40, annualSum: 0.5 })).toBe(14.5)
  })

  it.each([
    ['lower - 2', 3],
    ['2 * lower - 1.5', 8.5],
    ['lower == 5 ? pairs : 0.0', 20],
    ['lower == 4 ? pairs : 0.0', 0],
    ['max(lower, pairs) + min(lower, pairs)', 25],
    ['pairs / lower', 4],
    ['1', 1],
    ['higher', 0],
    ['lower / 0', null],
    ['1 / 0', null],
    ['0.0 / 0.0', null],
  ])('%s is %d', (text, value) => {
    const made = compileFormula('oge', text)
    expect(made.ok && made.evaluate({ lower: 5, pairs: 20 })).toBe(value)
  })

  it('is no longer than a person reads', () => {
    const long = compileFormula('oge', Array.from({ length: 150 }, () => 'lower').join(' + '))
    expect(long.ok).toBe(false)
  })

  it('has no value where it divides by nothing', () => {
    const made = compileFormula('medals', '100 * unconfirmed3 / candidates3')
    expect(made.ok && made.evaluate({ candidates3: 0, unconfirmed3: 0 })).toBe(null)
  })

  it.each([
    ['lower / pupils', /«pupils».*pairs, lower/],
    ['lower > 1', /число/],
    ['lower +', /не читается/],
    ['"много"', /число/],
  ])('%s is refused in words', (text, message) => {
    const made = compileFormula('oge', text)
    expect(made.ok ? '' : made.message).toMatch(message)
  })

  it.each(indexKeys)('shipped for %s reads and rests on its denominator', (key) => {
    const made = compileFormula(key, shippedIndices[key].formula)
    const ones = Object.fromEntries(indexVariables[key].map(({ name }) => [name, 4]))
    expect(made.ok && made.evaluate(ones)).toBe(isQuestion(key) ? 1 : 100)
  })
})

describe('what an authority writes of an index', () => {
  const whole = {
    ...{ title: ' ОГЭ ', formula: 'lower', leastCount: 1, provenance: 'own' },
    ...{ source: 'Приказ', worth: 'Смотрите на числа' },
  }
  const messageOf = (given: object) =>
    indexFormulaSchema
      .safeParse({ ...whole, ...given })
      .error?.issues.map(({ message }) => message)
      .join()

  it('is trimmed and kept', () => {
    expect(indexFormulaSchema.parse(whole)).toEqual({ ...whole, title: 'ОГЭ' })
    expect(indexFormulaSchema.safeParse({ ...whole, leastCount: 1000, title: 'я'.repeat(200) }).success).toBe(
      true,
    )
  })

  it.each([
    [{ title: '  ' }, 'Назовите индекс'],
    [{ formula: '' }, 'Напишите формулу'],
    [{ source: '' }, 'Напишите, откуда формула'],
    [{ worth: '' }, 'Напишите, чего стоит значение'],
  ])('%j is asked for in words', (given, message) => {
    expect(messageOf(given)).toBe(message)
  })

  it.each([{ leastCount: 0 }, { leastCount: 1001 }, { title: 'я'.repeat(201) }, { provenance: 'слух' }])(
    '%j is refused',
    (given) => {
      expect(messageOf(given)).toBeTruthy()
    },
  )
})

describe('an index as shipped', () => {
  it.each(indexKeys)('%s says that it is our own, where it comes from and what it is worth', (key) => {
    const { title, provenance, source, worth, leastCount } = shippedIndices[key]
    expect(provenance).toBe('own')
    // Of levels the denominator is subjects.
    expect(leastCount).toBeGreaterThanOrEqual(key === 'vpr-level' ? 2 : 5)
    expect(title.length).toBeGreaterThan(10)
    expect(source).toMatch(
      isQuestion(key)
        ? /^Пороги системы, не официальные\. Вопрос есть, если .* формуле/
        : /^Муниципальные планы называют этот индекс, .*\. (Считаются|Доля)/,
    )
    expect(worth.length).toBeGreaterThan(60)
    for (const variable of indexVariables[key]) expect(variable.title.length).toBeGreaterThan(10)
  })
})

describe('the table of medals', () => {
  const schools = new Map([
    ['СОШ № 1', 11],
    ['Лицей «Заря»', 12],
  ])
  const header = ['№', 'Школа', 'Год', 'Претендентов', 'Не подтвердили']
  const row = (school: string, year: string, candidates: string, unconfirmed: string) => [
    ...['', school, year, candidates, unconfirmed],
  ]
  const faultOf = (...rows: readonly (readonly string[])[]) => {
    try {
      readMedalsTable([header, ...rows], schools)
      return ''
    } catch (error) {
      return error instanceof Refusal ? `${error.code} ${error.detail}` : String(error)
    }
  }

  it('is read by its header, under titles, whatever the spaces and letters; an empty row stays as it was', () => {
    const table = [
      ['Отчёт за год'],
      header.map((name) => ` ${name.toUpperCase()} `),
      row(' сош  № 1', '2026', '5', '2'),
      row('СОШ № 1', '2025', '0', '0'),
      row('Лицей «Заря»', '2026', '', ''),
      row('РЕГИОН', '2026', '100000', '40'),
    ]
    expect(readMedalsTable(table, schools)).toEqual([
      { organizationId: 11, year: 2026, candidates: 5, unconfirmed: 2 },
      { organizationId: 11, year: 2025, candidates: 0, unconfirmed: 0 },
      { organizationId: null, year: 2026, candidates: 100_000, unconfirmed: 40 },
    ])
  })

  it.each([
    [[row('СОШ № 9', '2026', '1', '0')], 'строка 2: школы «СОШ № 9» нет среди ваших'],
    [[row('СОШ № 1', '', '1', '0')], 'строка 2: нет года'],
    [[row('СОШ № 1', '2009', '1', '0')], 'строка 2: нет года'],
    [[row('СОШ № 1', '2101', '1', '0')], 'строка 2: нет года'],
    [[row('СОШ № 1', '2026,5', '1', '0')], 'строка 2: нет года'],
    [[row('СОШ № 1', '2026', '1', '')], 'строка 2: нужны два целых числа'],
    [[row('СОШ № 1', '2026', '', '0')], 'строка 2: нужны два целых числа'],
    [[row('СОШ № 1', '2026', '1,5', '0')], 'строка 2: нужны два целых числа'],
    [[row('СОШ № 1', '2026', '1', '-1')], 'строка 2: нужны два целых числа'],
    [[row('СОШ № 1', '2026', '100001', '1')], 'строка 2: нужны два целых числа'],
    [[row('СОШ № 1', '2026', '1', '2')], 'строка 2: не подтвердивших больше, чем претендентов'],
    [
      [row('СОШ № 1', '2026', '1', '1'), row('сош № 1', '2026', '2', '1')],
      'строка 3: «сош № 1» за 2026 год уже есть выше',
    ],
  ] as const)('%#: a wrong row refuses the file and is named', (rows, fault) => {
    expect(faultOf(...rows)).toBe(`objectivity/medals-wrong ${fault}. Ничего не загружено`)
  })

  it('tells five faults and how many more', () => {
    const wrong = (count: number) => Array.from({ length: count }, () => row('СОШ № 9', '2026', '1', '0'))
    expect(faultOf(...wrong(5)).match(/строка/g)).toHaveLength(5)
    expect(faultOf(...wrong(5))).not.toContain('и ещё')
    const seven = faultOf(...wrong(7))
    expect(seven.match(/строка/g)).toHaveLength(5)
    expect(seven).toContain('среди ваших; строка 3')
    expect(seven).toContain('; и ещё 2. Ничего')
  })

  it('takes years from 2010 to 2100, and a school once a year', () => {
    const years = ['2010', '2100'].map((year) => row('СОШ № 1', year, '1', '1'))
    expect(readMedalsTable([header, ...years], schools)).toHaveLength(2)
  })

  it('without its columns is told which are needed', () => {
    const message = /medals-wrong Нужны столбцы «Школа», «Год», «Претендентов», «Не подтвердили»\. Образец/
    const read = (table: readonly (readonly string[])[]) => {
      try {
        return readMedalsTable(table, schools).length
      } catch (error) {
        return error instanceof Refusal ? `${error.code} ${error.detail}` : String(error)
      }
    }
    expect(read([header.slice(0, 4)])).toMatch(message)
    expect(read([])).toMatch(message)
    const titles = (count: number) => Array.from({ length: count }, () => ['Отчёт'])
    expect(read([...titles(20), header])).toMatch(message)
    expect(read([...titles(19), header])).toBe(0)
    expect(read([header.slice(1)])).toBe(0)
  })
})

describe('medals', () => {
  // R: 1 - pbinom(3, 8, 0.1) + dbinom(3, 8, 0.1) / 2; SciPy agrees
  it.each([
    [8, 3, 0.021558],
    [8, 0, 0.784766],
    [20, 6, 0.0068196],
  ])('%d candidates, %d unconfirmed against a tenth: mid-p', (candidates, unconfirmed, p) => {
    const tail = medalTail({ candidates, unconfirmed }, { candidates: 500, unconfirmed: 50 })
    expect(tail).toBeCloseTo(p, 6)
  })

  it('are counts only below five, or beside a reference that says nothing', () => {
    const region = { candidates: 500, unconfirmed: 50 }
    expect(medalTail({ candidates: 4, unconfirmed: 4 }, region)).toBe(null)
    expect(medalTail({ candidates: 5, unconfirmed: 4 }, region)).toBeLessThan(0.001)
    for (const unconfirmed of [0, 10]) {
      expect(medalTail({ candidates: 9, unconfirmed: 2 }, { candidates: 10, unconfirmed })).toBe(null)
    }
    expect(medalTail({ candidates: 9, unconfirmed: 2 }, { candidates: 0, unconfirmed: 0 })).toBe(null)
  })

  it('are compared with the region, else with the other schools and never with themselves', () => {
    const own = { candidates: 6, unconfirmed: 3 }
    const all = [own, { candidates: 10, unconfirmed: 1 }]
    const region = { candidates: 300, unconfirmed: 20 }
    expect(referenceFor(own, all, region)).toEqual({ counts: region, isRegion: true })
    const others = { counts: { candidates: 10, unconfirmed: 1 }, isRegion: false }
    expect(referenceFor(own, all, null)).toEqual(others)
    expect(referenceFor(own, all, { candidates: 0, unconfirmed: 0 })).toEqual(others)
  })

  it('are pooled over three years', () => {
    const rows = [2022, 2023, 2024, 2025, 2026].map((year) => ({
      ...{ organizationId: 1, year, candidates: year - 2020, unconfirmed: 1 },
    }))
    expect(medalCounts(rows, 2025).get(1)).toEqual({
      ...{ candidates3: 12, unconfirmed3: 3, candidates: 5, unconfirmed: 1 },
    })
  })
})

const pairs = {
  organizationId: 1,
  pairs: 10,
  lower: 4,
  higher: 1,
  lowerByTwo: 2,
  markSum: 35,
  journalSum: 40,
}

describe('counts of a school', () => {
  it('of ОГЭ are summed over subjects', () => {
    const counts = ogeCounts([pairs, { ...pairs, lower: 1 }, { ...pairs, organizationId: 2 }])
    expect(counts.get(1)).toEqual({
      ...{ pairs: 20, lower: 5, higher: 2, lowerByTwo: 4, annualSum: 80, examSum: 70 },
    })
    expect(counts.get(2)?.pairs).toBe(10)
  })

  it('of ВПР leave small works out', () => {
    const cell = { organizationId: 1, tested: 10, p: 0.04, isNamed: true }
    const cells = [cell, { ...cell, tested: 9 }, { ...cell, p: 0.05, isNamed: false }, { ...cell, p: null }]
    const official = [
      { organizationId: 1, markers: ['4-russian', '5-russian'] },
      { organizationId: 2, markers: ['4-russian'] },
    ]
    expect(vprCounts(cells, [pairs, { ...pairs, organizationId: 2 }], official).get(1)).toEqual({
      ...{ works: 3, withSigns: 1, named: 2, officialMarkers: 2, pairs: 10, higher: 1, lower: 4 },
    })
  })
})

describe('an index', () => {
  const { formula } = shippedIndices.oge

  it('is a value from the least count on, counts alone below it', () => {
    const counts = new Map([
      [1, { pairs: 10, lower: 3 }],
      [2, { pairs: 9, lower: 9 }],
    ])
    const { schools, together } = weighIndex('oge', { formula, leastCount: 10 }, counts)
    expect(schools.map(({ value, isFew }) => [value, isFew])).toEqual([
      [30, false],
      [null, true],
    ])
    expect(together).toMatchObject({ isFew: false, counts: { pairs: 19, lower: 12 } })
    expect(together.value).toBeCloseTo(63.158, 3)
  })

  it('of all together is by sums, in whatever order schools come', () => {
    const school = fc.record({
      pairs: fc.integer({ min: 1, max: 90 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(school, { minLength: 1, maxLength: 12 }), (all) => {
        const counts = all.map(
          ({ pairs: n, share }, at) => [at, { pairs: n, lower: Math.floor(n * share) }] as const,
        )
        const one = weighIndex('oge', { formula, leastCount: 1 }, new Map(counts)).together.value
        const other = weighIndex('oge', { formula, leastCount: 1 }, new Map(counts.toReversed())).together
          .value
        const sum = (name: 'pairs' | 'lower') => counts.reduce((total, [, own]) => total + own[name], 0)
        expect(one).toBe(other)
        expect(one).toBeCloseTo((100 * sum('lower')) / sum('pairs'), 9)
      }),
      { numRuns: 50 },
    )
  })
})

describe('marks of ВПР beside the journal, as a question', () => {
  const { formula, leastCount } = shippedIndices['vpr-mark']
  const ask = (pairs: number, lower: number, own = formula) => {
    const bySchool = new Map([[1, { pairs, lower }]])
    return weighIndex('vpr-mark', { formula: own, leastCount }, bySchool).schools[0]?.value
  }

  it.each([
    // Not lower: 96, 95 and 94 %.
    [100, 4, 1],
    [100, 5, 0],
    [100, 6, 0],
    // Lowered: 49, 50 and 51 %.
    [100, 49, 0],
    [100, 50, 0],
    [100, 51, 1],
    [20, 1, 0],
    [20, 0, 1],
    [10, 0, 1],
    [9, 0, null],
  ])('of %i pairs with %i lowered is %s', (pairs, lower, value) => {
    expect(ask(pairs, lower)).toBe(value)
  })

  it('follows the thresholds an authority writes', () => {
    const own = '100 * (pairs - lower) > 90 * pairs || 100 * lower > 60 * pairs ? 1 : 0'
    expect([ask(100, 9, own), ask(100, 10, own), ask(100, 55, own), ask(100, 61, own)]).toEqual([1, 0, 0, 1])
  })

  it('has three numbers of a school, and together counts the schools to be asked', () => {
    const bySchool = vprMarkCounts([
      pairs,
      { ...pairs, organizationId: 2, lower: 6 },
      { ...pairs, organizationId: 3, pairs: 4 },
    ])
    expect(bySchool.get(1)).toEqual({ pairs: 10, lower: 4, higher: 1, equal: 5 })
    const { schools, together } = weighIndex('vpr-mark', { formula, leastCount }, bySchool)
    expect(schools.map(({ value }) => value)).toEqual([0, 1, null])
    expect(together).toMatchObject({ value: 1, isFew: false, counts: { pairs: 24, lower: 14 } })
    expect(weighIndex('vpr-mark', { formula, leastCount }, new Map()).together).toMatchObject({
      ...{ value: null, isFew: true },
    })
  })
})

describe('the level of ВПР beside the other schools, as a question', () => {
  /** Ten pupils with the same total: the mean is the total. */
  const at = (workId: number, subject: string, means: readonly number[]): readonly LevelCell[] =>
    means.map((mean, school) => ({
      ...{ organizationId: school + 1, workId, subject },
      totals: Array.from({ length: mean + 1 }, (_, total) => (total === mean ? 10 : 0)),
    }))
  // Six at 1 and one at 8: mean 2, sd √(42 / 6) = 2.6458; z = 6 / 2.6458 = 2.268 and −0.378.
  const far = [1, 1, 1, 1, 1, 1, 8]

  it('counts the subjects in which |z| is above each limit, a subject once: the worked example', () => {
    const one = levelCounts([...at(1, 'математика', far), ...at(2, 'математика', far)])
    expect(one.get(7)).toEqual({ subjects: 1, apart15: 1, apart20: 1, apart25: 0, apart30: 0 })
    const two = levelCounts([...at(1, 'математика', far), ...at(2, 'русский язык', far)])
    expect(two.get(7)).toMatchObject({ subjects: 2, apart20: 2 })
    expect(two.get(1)).toMatchObject({ subjects: 2, apart15: 0 })
    const low = levelCounts(at(1, 'физика', [8, 8, 8, 8, 8, 8, 1]))
    expect(low.get(7)).toMatchObject({ apart20: 1 })
  })

  it('is strictly above the limit, and nothing where all are the same', () => {
    // Means 0, 0, 0, 0, 3 have mean 0.6, sd 1.3416 and z 1.789.
    expect(levelCounts(at(1, 'физика', [0, 0, 0, 0, 3])).get(5)).toMatchObject({ apart15: 1, apart20: 0 })
    // Seven at 2, one at 0, one at 4: mean 2, sd √(8 / 8) = 1, z exactly 2.
    const exact = levelCounts(at(1, 'физика', [2, 2, 2, 2, 2, 2, 2, 0, 4]))
    expect(exact.get(8)).toMatchObject({ apart15: 1, apart20: 0 })
    expect(levelCounts(at(1, 'физика', [3, 3, 3, 3, 3])).get(1)).toMatchObject({ subjects: 1, apart15: 0 })
  })

  it('compares nobody among four schools, and no school of nine pupils', () => {
    expect(levelCounts(at(1, 'физика', [1, 1, 1, 8])).size).toBe(0)
    const few = at(1, 'физика', [1, 1, 1, 1, 8]).map((cell) =>
      cell.organizationId === 5 ? { ...cell, totals: [0, 9] } : cell,
    )
    expect(levelCounts(few).size).toBe(0)
  })

  it.each([
    [{ subjects: 3, apart20: 1 }, 0],
    [{ subjects: 3, apart20: 2 }, 1],
    [{ subjects: 3, apart20: 3 }, 1],
    [{ subjects: 1, apart20: 1 }, null],
  ])('of %j is %s', (counts, value) => {
    const { schools } = weighIndex('vpr-level', shippedIndices['vpr-level'], new Map([[1, counts]]))
    expect(schools[0]?.value).toBe(value)
  })
})

describe('a formula in words', () => {
  it('calls counts as people do, and leaves what it does not know', () => {
    expect(formulaWords('medals', '100 * unconfirmed3 / max(candidates3, 1)')).toBe(
      '100 × «из них не подтвердили за три года» / max(«претендентов на медаль за три года», 1)',
    )
    expect(formulaWords('vpr-mark', 'pairs > 2 || 1 > 2 ? 1 : 0')).toContain('» > 2 или 1 > 2 ? 1')
    expect(formulaWords('oge', 'pairs')).toBe('«пар годовая отметка — отметка ОГЭ»')
  })
})
