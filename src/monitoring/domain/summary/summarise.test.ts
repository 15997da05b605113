import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../form/answers.ts'
import { inventedForm } from '../form/invented-form-fixture.ts'
import { type SummaryEntry, summarise } from './summarise.ts'
import { trendChoices, trendOf } from './trend.ts'

const form = {
  ...inventedForm,
  figures: [
    {
      key: 'first_share',
      title: 'Доля первой смены',
      part: { kind: 'field' as const, field: 'first_shift' },
      whole: { kind: 'field' as const, field: 'pupils' },
      unit: '',
    },
  ],
}

const number = fc.option(fc.nat(2000), { nil: null })
const answers = fc.record({ pupils: number, first_shift: number, second_shift: number }).map(
  (values): Answers => ({
    values: { ...values, site: 'yes', reasons: [{ key: 'r1', cells: { count: values.pupils } }] },
    explanations: {},
  }),
)
const entries = fc
  .array(fc.option(answers, { nil: null }), { maxLength: 12 })
  .map((list): SummaryEntry[] => list.map((one, index) => ({ organizationId: index + 1, answers: one })))

describe('the table of a campaign', () => {
  it('comes to the same in any order of organisations', () => {
    fc.assert(
      fc.property(
        entries.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          const [one, other] = [summarise(form, list), summarise(form, shuffled)]
          expect(other.totals).toEqual(one.totals)
          expect(other.figures).toEqual(one.figures)
        },
      ),
    )
  })

  it('is not changed by a form that is missing, except for how many were asked', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const [one, other] = [
          summarise(form, list),
          summarise(form, [...list, { organizationId: 99, answers: null }]),
        ]
        expect(other.totals).toEqual(one.totals)
        expect(other.figures).toEqual(one.figures)
        expect([other.answered, other.asked]).toEqual([one.answered, one.asked + 1])
      }),
    )
  })

  it('takes a share of those only who gave both its parts', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const [share] = summarise(form, list).figures
        const both = list.flatMap(({ answers: given }) => {
          const [part, whole] = [given?.values.first_shift, given?.values.pupils]
          return typeof part === 'number' && typeof whole === 'number' && whole > 0 ? [{ part, whole }] : []
        })
        if (both.length === 0) {
          expect(share).toBeNull()
          return
        }
        const sum = (of: 'part' | 'whole') => both.reduce((total, one) => total + one[of], 0)
        expect(share).toEqual({ part: sum('part'), whole: sum('whole'), known: both.length })
      }),
    )
  })

  it('tells «нет» from nothing, and 0 from a gap', () => {
    const none: Answers = { values: {}, explanations: {} }
    const zero: Answers = { values: { pupils: 0, site: 'no' }, explanations: {} }
    const { totals, rows } = summarise(form, [
      { organizationId: 1, answers: none },
      { organizationId: 2, answers: zero },
    ])
    expect(totals[0]).toEqual({ kind: 'sum', sum: 0, known: 1 })
    expect(totals.find(({ kind }) => kind === 'yes')).toEqual({
      kind: 'yes',
      yes: 0,
      no: 1,
      notApplicable: 0,
    })
    expect(rows[0]?.cells[0]).toBeNull()
    expect(summarise(form, [{ organizationId: 1, answers: none }]).totals[0]).toEqual({
      kind: 'sum',
      sum: null,
      known: 0,
    })
  })
})

describe('a figure over time', () => {
  it('knows nothing of a period whose form did not ask it', () => {
    const given: Answers = { values: { pupils: 10, first_shift: 5 }, explanations: {} }
    const entry = [{ organizationId: 1, answers: given }]
    const trend = trendOf(
      'figure:first_share',
      [
        { form: inventedForm, entries: entry },
        { form, entries: entry },
      ],
      [1, 2],
    )
    expect(trend.rows).toEqual([{ organizationId: 1, values: [null, { part: 5, whole: 10 }] }])
    expect(trend.totals).toEqual([null, { part: 5, whole: 10, known: 1 }])
    expect(trendChoices(form)[0]).toMatchObject({ key: 'figure:first_share', isShare: true })
  })
})
