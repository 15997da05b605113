import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkAnswers } from '../form/check-answers.ts'
import { findFormFaults } from '../form/form-faults.ts'
import { type Indicator, IndicatorSchema } from '../methodology/indicator.ts'
import { type Methodology, MethodologySchema } from '../methodology/methodology.ts'
import { findMethodologyFaults } from '../methodology/methodology-faults.ts'
import { type ClassFigures, type ClassSources, classesOfForm } from './class-figures.ts'
import { LEAST_PUPILS, viewClasses } from './class-view.ts'
import { evaluateClasses } from './evaluate-classes.ts'
import { evaluateOrganization } from './evaluate-organization.ts'
import { formFromCounters } from './form-from-counters.ts'
import { keepClasses, readKeptClasses } from './kept-classes.ts'
import { findClassNotes, indicatorsOfClasses } from './of-classes.ts'
import { putTogether } from './put-together.ts'
import { readyIndicators } from './ready-indicators.ts'

const attendance: Indicator = IndicatorSchema.parse({
  ...{ code: 'CTL-03', direction: 'К', position: null, title: 'Посещаемость', multiplier: 100, unit: '%' },
  numerator: { formula: 'form.classes.total.came', words: 'пришли' },
  denominator: { formula: 'form.classes.total.asked', words: 'ждали' },
  ...{
    decimals: 1,
    better: 'more',
    together: 'ratio',
    period: 'school-year',
    level: 'class',
    sourceForm: '',
  },
  ...{ judged: 'organization', pupilResults: 'none', wish: null, targets: [] },
  ...{
    thresholds: { good: 90, fair: 80 },
    types: [],
    specifics: [],
    weight: 1,
    provenance: 'system',
    source: '',
  },
})
const vpr: Indicator = {
  ...attendance,
  code: 'KPO-07',
  numerator: { formula: 'assessment.vpr_marks_45', words: '' },
  denominator: { formula: 'assessment.vpr_marks', words: '' },
  pupilResults: 'vpr',
}

const counters = [
  { key: 'came', title: 'Пришли', unit: '', kind: 'by-class' as const },
  { key: 'asked', title: 'Ждали', unit: '', kind: 'by-class' as const },
  { key: 'pupils', title: 'Обучающихся', unit: 'чел.', kind: 'number' as const },
]
const methodologyOf = (...indicators: readonly Indicator[]): Methodology =>
  MethodologySchema.parse({
    ...{ baseFormId: null, baseCounters: [], indicators },
    directions: [
      {
        ...{ code: 'К', title: 'Контроль', formId: null, counters, positions: [], weight: 1 },
        ...{ provenance: 'system', source: '' },
      },
    ],
    scoring: { kind: 'none', levels: [], provenance: 'system', note: '' },
  })

type Row = {
  readonly name: string
  readonly pupils: number | null
  readonly came: number | null
  readonly asked: number | null
}
const form = formFromCounters('Форма', counters)
const answersOf = (rows: readonly Row[]) => ({
  values: {
    pupils: 500,
    classes: rows.map(({ name, pupils, came, asked }, at) => ({
      key: `r${at}`,
      cells: { class_name: name, class_pupils: pupils, came, asked },
    })),
  },
  explanations: {},
})

function evaluate(sources: ClassSources, ...indicators: readonly Indicator[]) {
  const methodology = methodologyOf(...indicators)
  const ready = readyIndicators(methodology, new Map())
  const { reached } = indicatorsOfClasses(methodology, new Map(), ready)
  return evaluateClasses(ready, reached, () => sources)
}
const evaluateRows = (rows: readonly Row[]) =>
  evaluate(classesOfForm(form, answersOf(rows), 'form'), attendance)

const source = (classes: Readonly<Record<string, readonly [pupils: number, good: number, all: number]>>) =>
  new Map(
    Object.entries(classes).map(([name, [pupils, good, all]]): [string, ClassFigures] => [
      name,
      {
        pupils,
        figures: new Map([
          ['assessment.vpr_marks_45', good],
          ['assessment.vpr_marks', all],
        ]),
      },
    ]),
  )

const rows = fc
  .uniqueArray(fc.constantFrom('5А', '5Б', '6А', '6Б', '7А', '8А', '9А', '10А', '11А'), { minLength: 1 })
  .chain((names) =>
    fc.tuple(
      ...names.map((name) =>
        fc
          .tuple(
            fc.integer({ min: 1, max: 32 }),
            fc.option(fc.nat(400), { freq: 6 }),
            fc.option(fc.nat(400), { freq: 6 }),
          )
          .map(([pupils, came, more]): Row => {
            const asked = more === null ? null : more + (came ?? 0)
            return { name, pupils, came, asked }
          }),
      ),
    ),
  )

describe('an indicator by class', () => {
  it('gives each class its value and the organisation Σ over Σ', () => {
    // docs/methodology/indicators.md, section 9: a mean of 90 % and 60 % would be 75 %.
    const { values, classes } = evaluateRows([
      { name: '5 «а»', pupils: 30, came: 270, asked: 300 },
      { name: '5Б', pupils: 10, came: 60, asked: 100 },
    ])
    expect(values.get('CTL-03')).toEqual({ part: 330, whole: 400, value: 82.5, absent: null })
    expect(classes.get('CTL-03')?.map(({ name, pupils, value }) => [name, pupils, value.value])).toEqual([
      ['5А', 30, 90],
      ['5Б', 10, 60],
    ])
  })

  it('is Σ of what each class comes to, not the formula over sums', () => {
    // Books of 5А are too few, those of 5Б too many: 20 of 25 and 30 of 30 pupils have one.
    const books: Indicator = {
      ...attendance,
      numerator: { formula: 'min(form.classes.total.came, form.classes.total.asked)', words: '' },
    }
    const given = [
      { name: '5А', pupils: 25, came: 20, asked: 25 },
      { name: '5Б', pupils: 30, came: 40, asked: 30 },
    ]
    const { values } = evaluate(classesOfForm(form, answersOf(given), 'form'), books)
    expect(values.get('CTL-03')).toMatchObject({ part: 50, whole: 55 })
  })

  it('is, of every figure, the sum of its classes, in whatever order they come', () => {
    fc.assert(
      fc.property(rows, fc.integer(), (given, seed) => {
        const { values, classes } = evaluateRows(given)
        const own = classes.get('CTL-03') ?? []
        const sum = (of: 'part' | 'whole') => own.reduce((all, { value }) => all + (value[of] ?? 0), 0)
        const total = values.get('CTL-03')
        expect([total?.part ?? 0, total?.whole ?? 0]).toEqual([sum('part'), sum('whole')])
        if (total?.value !== null) expect(total?.value).toBeCloseTo((100 * sum('part')) / sum('whole'), 9)
        const other = given.toSorted((a, b) => ((a.came ?? seed) % 7) - ((b.came ?? seed) % 7))
        expect(evaluateRows(other).values).toEqual(values)
        expect(evaluateRows(other).classes).toEqual(classes)
      }),
      { numRuns: 60 },
    )
  })

  it('adds up to the same for the municipality, by classes or by organisations', () => {
    fc.assert(
      fc.property(fc.array(rows, { minLength: 1, maxLength: 5 }), (schools) => {
        const counted = schools.map(evaluateRows)
        const byClass = counted.flatMap(
          ({ classes }) => classes.get('CTL-03')?.map(({ value }) => value) ?? [],
        )
        const byOrganization = counted.flatMap(({ values }) => values.get('CTL-03') ?? [])
        const { part, whole, value } = putTogether(attendance, byOrganization)
        expect(putTogether(attendance, byClass)).toMatchObject({ part, whole, value })
      }),
      { numRuns: 40 },
    )
  })

  it('counts a class that gave nothing as asked, and never as 0', () => {
    fc.assert(
      fc.property(rows, fc.nat(), (given, at) => {
        const index = at % given.length
        const silent = given.map((row, one) => (one === index ? { ...row, came: null } : row))
        const [before, after] = [evaluateRows(given), evaluateRows(silent)].map(
          ({ classes }) => classes.get('CTL-03') ?? [],
        )
        expect(after?.length).toBe(before?.length)
        expect(after?.find(({ name }) => name === given[index]?.name)?.value.value).toBeNull()
      }),
      { numRuns: 40 },
    )
  })

  it('says of a class that is missing from one of its sources, and keeps it among those asked', () => {
    const both: Indicator = {
      ...attendance,
      denominator: { formula: 'assessment.vpr_marks', words: '' },
    }
    const sources = new Map([
      ...classesOfForm(form, answersOf([{ name: '5А', pupils: 25, came: 20, asked: 25 }]), 'form'),
      ['assessment.vpr', source({ '5А': [24, 10, 50], '5Б': [22, 11, 44] })] as const,
    ])
    const { values, classes } = evaluate(sources, both)
    expect(values.get('CTL-03')).toMatchObject({ part: 20, whole: 50 })
    const view = viewClasses(both, [both], classes.get('CTL-03') ?? [], (name) => name)
    expect([view.known, view.asked]).toEqual([1, 2])
    // 25 by the form, 24 wrote: the figure is of not more than those.
    expect(view.rows[0]).toMatchObject({ name: '5А', pupils: 24 })
    expect(view.rows[1]).toMatchObject({
      name: '5Б',
      value: null,
      absent: 'класса нет там, где «form.classes.total.came»',
    })
  })

  it('has a reason where nothing was accepted, nothing was written, no class was named', () => {
    const kindOf = (sources: ClassSources, one: Indicator) =>
      evaluate(sources, one).values.get(one.code)?.absent?.kind
    expect(kindOf(new Map(), attendance)).toBe('no-form')
    expect(kindOf(new Map(), vpr)).toBe('missing')
    expect(kindOf(classesOfForm(form, answersOf([]), 'form'), attendance)).toBe('no-classes')
  })

  it('is kept and read back the same', () => {
    const { classes } = evaluateRows([
      { name: '5А', pupils: 30, came: 27, asked: 30 },
      { name: '5Б', pupils: 12, came: null, asked: 12 },
    ])
    expect(readKeptClasses(keepClasses(classes)['CTL-03'] ?? [])).toEqual(classes.get('CTL-03'))
  })

  it('gives its sum to an indicator of organisations that names it', () => {
    const next: Indicator = {
      ...attendance,
      ...{ code: 'CTL-99', level: 'organization', denominator: null, multiplier: 1 },
      numerator: { formula: 'indicator.CTL_03 / 2', words: '' },
    }
    const ready = readyIndicators(methodologyOf(attendance, next), new Map())
    const { values } = evaluateRows([{ name: '5А', pupils: 30, came: 27, asked: 30 }])
    expect(evaluateOrganization(ready, () => null, values).get('CTL-99')?.value).toBe(45)
  })
})

describe('which classes are shown', () => {
  const view = (classes: Parameters<typeof source>[0], one = vpr) => {
    const counted = evaluate(new Map([['assessment.vpr', source(classes)]]), one)
    return viewClasses(one, [one], counted.classes.get(one.code) ?? [], (name) => name)
  }

  it('hides a class of few pupils, and the next one that would give it away', () => {
    const { rows: shown, hidden } = view({
      '5А': [25, 10, 50],
      '5Б': [9, 9, 18],
      '6А': [21, 2, 42],
      '7А': [30, 9, 60],
    })
    expect(shown.map(({ name, value, pupils }) => [name, value, pupils])).toEqual([
      ['5А', 20, 25],
      ['5Б', null, null],
      ['6А', null, null],
      ['7А', 15, 30],
    ])
    expect(hidden).toBe(2)
    expect(shown[1]?.absent).toBe('не показан: меньше 10 человек')
    expect(shown[2]?.absent).toBe('не показан: выдал бы по разности малый класс')
  })

  it('never leaves the sum of what is hidden to be one small class', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const counted = evaluateRows(given)
        const { rows: shown } = viewClasses(
          attendance,
          [attendance],
          counted.classes.get('CTL-03') ?? [],
          (name) => name,
        )
        const known = (counted.classes.get('CTL-03') ?? []).filter(({ value }) => value.absent === null)
        const isHidden = (name: string) => shown.find((one) => one.name === name)?.value === null
        const hidden = known.filter(({ name }) => isHidden(name))
        for (const { name, pupils, value } of known) {
          if (Math.min(pupils ?? 0, value.whole ?? 0) < LEAST_PUPILS) expect(isHidden(name)).toBe(true)
        }
        if (hidden.length === 1) expect(known.length).toBe(1)
      }),
      { numRuns: 80 },
    )
  })

  it('gives no state to a class by results of pupils, nor by what is made of them', () => {
    expect(view({ '5А': [25, 10, 50] })).toMatchObject({
      hasLights: false,
      rows: [{ light: 'none', value: 20 }],
    })
    const counted = evaluateRows([{ name: '5А', pupils: 25, came: 20, asked: 25 }])
    const classes = counted.classes.get('CTL-03') ?? []
    expect(viewClasses(attendance, [attendance], classes, String)).toMatchObject({
      hasLights: true,
      rows: [{ light: 'attention' }],
    })
    const through: Indicator = { ...attendance, numerator: { formula: 'indicator.KPO_07', words: '' } }
    expect(viewClasses(through, [through, vpr], classes, String).hasLights).toBe(false)
  })

  it('puts classes in the order of their names, and names one without a letter as that', () => {
    const one: readonly [number, number, number] = [20, 5, 20]
    const { rows: shown } = view({ '10А': one, '5Б': one, '5А': one, '6': one })
    expect(shown.map(({ name }) => name)).toEqual(['5А', '5Б', '6, буква не указана', '10А'])
  })
})

describe('what the editor says of the level «класс»', () => {
  const notesOf = (one: Indicator) =>
    findClassNotes(methodologyOf(one, vpr), new Map()).map(({ message }) => message)

  it.each([
    [attendance, undefined],
    [vpr, undefined],
    [{ ...attendance, numerator: { formula: 'indicator.KPO_07', words: '' } }, undefined],
    [
      { ...attendance, denominator: { formula: 'form.pupils', words: '' } },
      '«Обучающихся» (form.pupils) — одно число на организацию',
    ],
    [{ ...attendance, together: 'none' }, 'классы не складываются'],
    [
      { ...attendance, numerator: { formula: '1 + 1', words: '' }, denominator: null },
      'не называет сведений о классах',
    ],
    [{ ...attendance, level: 'organization', denominator: { formula: 'form.pupils', words: '' } }, undefined],
  ] as const)('%# is told when its source has no classes', (one, words) => {
    const notes = notesOf({ ...one })
    if (words === undefined) expect(notes).toEqual([])
    else expect(notes).toEqual([expect.stringContaining(words)])
  })

  it.each([
    [{ ...vpr, judged: 'teacher' }, 'ВПР'],
    [{ ...attendance, judged: 'teacher' }, 'Класс почти всегда ведёт один учитель'],
    [{ ...attendance, judged: 'head' }, 'нельзя оценивать руководителя'],
    [{ ...attendance, judged: 'school-rating' }, 'нельзя оценивать школу в рейтинге'],
    [{ ...attendance, pupilResults: 'other', judged: 'teacher', wish: 'заявление' }, 'Класс почти всегда'],
    [attendance, undefined],
  ] as const)('%# is refused where a person or a rating is judged', (one, words) => {
    const faults = findMethodologyFaults(methodologyOf({ ...one }), new Map())
    if (words === undefined) expect(faults).toEqual([])
    else expect(faults).toMatchObject([{ kind: 'refused', message: expect.stringContaining(words) }])
  })

  it('a teacher is not judged by what is made of classes either', () => {
    const through: Indicator = {
      ...attendance,
      ...{ code: 'PED-99', level: 'organization', judged: 'teacher', denominator: null },
      numerator: { formula: 'indicator.CTL_03', words: '' },
    }
    expect(findMethodologyFaults(methodologyOf(attendance, through), new Map())).toMatchObject([
      { code: 'PED-99', kind: 'refused' },
    ])
  })
})

describe('a table of classes in a form', () => {
  it('is made of counters and can be asked; a class written twice is named', () => {
    expect(findFormFaults(form)).toEqual([])
    const twice = answersOf([
      { name: '5А', pupils: 20, came: 1, asked: 2 },
      { name: '5 «а»', pupils: 20, came: 1, asked: 2 },
    ])
    expect(checkAnswers(form, twice, null)).toMatchObject([
      {
        code: 'class-twice',
        level: 'stop',
        row: 'r1',
        column: 'class_name',
        message: 'Класс 5А записан дважды: оставьте одну строку',
      },
    ])
  })

  it('needs its two columns', () => {
    const [section] = form.sections
    const [, table] = section?.fields ?? []
    if (!section || table?.kind !== 'table') throw new Error('the form has a table')
    const without = { ...table, columns: table.columns.filter(({ kind }) => kind === 'number') }
    const faults = findFormFaults({ ...form, sections: [{ ...section, fields: [without] }] })
    expect(faults).toMatchObject([{ message: expect.stringContaining('графы с названием класса') }])
  })
})
