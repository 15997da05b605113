import { describe, expect, it } from 'vitest'
import { type Answers, noAnswers } from './answers.ts'
import { checkAnswers } from './check-answers.ts'
import { completenessOf, yesPortionOf } from './completeness.ts'
import { maySubmit } from './finding.ts'
import { FormSchema } from './form.ts'
import { findFormFaults } from './form-faults.ts'
import { inventedForm, numberField } from './invented-form-fixture.ts'
import { prefill } from './prefill.ts'
import { readTyped, typedText } from './read-typed.ts'

const whole: Answers = {
  values: {
    pupils: 100,
    first_shift: 60,
    second_shift: 40,
    reasons: [
      { key: 'r1', cells: { count: 3 } },
      { key: 'r2', cells: { count: 0 } },
    ],
    site: 'yes',
  },
  explanations: {},
}

function withValues(values: Answers['values'], explanations: Answers['explanations'] = {}): Answers {
  return { values: { ...whole.values, ...values }, explanations }
}

describe('checkAnswers', () => {
  it('has nothing to say about whole answers', () => {
    expect(checkAnswers(inventedForm, whole, null)).toEqual([])
    expect(maySubmit([])).toBe(true)
  })

  it('names every required field of an empty sheet, also cells of fixed rows, and no sum', () => {
    const findings = checkAnswers(inventedForm, noAnswers, null)
    expect(findings.map(({ field, row }) => `${field}${row ? `/${row}` : ''}`)).toEqual([
      'pupils',
      'first_shift',
      'second_shift',
      'reasons/r1',
      'reasons/r2',
      'site',
    ])
    expect(findings.every(({ code }) => code === 'missing')).toBe(true)
  })

  it('says that a typed word is not a number and keeps the word', () => {
    const [finding] = checkAnswers(inventedForm, withValues({ pupils: 'сто' }), null)
    expect(finding).toMatchObject({ code: 'not-a-number', field: 'pupils' })
    expect(finding?.message).toContain('«сто»')
  })

  it.each([
    [-1, 'below-minimum'],
    [0, undefined],
    [1.5, 'too-many-decimals'],
  ])('checks the bounds of %s', (value, code) => {
    const found = checkAnswers(inventedForm, withValues({ first_shift: value }), null).find(
      ({ check }) => check === null,
    )
    expect(found?.code).toBe(code)
  })

  it('stops where parts do not make the sum, and nothing explains it away', () => {
    const findings = checkAnswers(inventedForm, withValues({ second_shift: 41 }, { shifts: 'так' }), null)
    expect(findings).toMatchObject([{ check: 'shifts', level: 'stop', field: 'first_shift' }])
    expect(maySubmit(findings)).toBe(false)
  })

  it.each([
    [90, 0],
    [91, 0],
    [89, 1],
    [110, 0],
    [111, 1],
  ])('warns of a change past a tenth: from 100 to %s', (now, count) => {
    const answers = withValues({ pupils: now, first_shift: now, second_shift: 0 })
    expect(checkAnswers(inventedForm, answers, whole)).toHaveLength(count)
  })

  it('lets an explained warning pass', () => {
    const findings = checkAnswers(
      inventedForm,
      withValues({ pupils: 50, first_shift: 50, second_shift: 0 }, { jump: 'Закрыт филиал' }),
      whole,
    )
    expect(findings).toMatchObject([{ check: 'jump', explained: true }])
    expect(maySubmit(findings)).toBe(true)
  })

  it('asks for words where a number calls for them', () => {
    const reasons = [
      { key: 'r1', cells: { count: 1 } },
      { key: 'r2', cells: { count: 2 } },
    ]
    expect(checkAnswers(inventedForm, withValues({ reasons }), null)).toMatchObject([
      { check: 'measures_said', field: 'measures' },
    ])
    expect(checkAnswers(inventedForm, withValues({ reasons, measures: 'Беседа' }), null)).toEqual([])
  })
})

describe('a form', () => {
  it('passes its own schema and has no faults', () => {
    expect(FormSchema.parse(inventedForm)).toEqual(inventedForm)
    expect(findFormFaults(inventedForm)).toEqual([])
  })

  it('is refused when keys meet or a check looks at nothing', () => {
    const [first] = inventedForm.sections
    const broken = {
      sections: [
        { key: 's1', title: 'А', hint: '', fields: [numberField('a'), numberField('a', { min: 5, max: 1 })] },
      ],
      checks: inventedForm.checks.slice(0, 1),
    }
    expect(first).toBeDefined()
    expect(findFormFaults(broken).map(({ message }) => message)).toEqual([
      'Ключ «a» уже занят',
      'Наименьшее больше наибольшего',
      'Проверка ссылается на показатель, которого нет или который не число',
    ])
  })

  it('begins with what was answered before, only where asked', () => {
    expect(prefill(inventedForm, whole, null)).toEqual({
      values: { pupils: 100 },
      explanations: {},
      taken: { pupils: 'previous' },
    })
    expect(prefill(inventedForm, null, null)).toEqual(noAnswers)
  })

  it('counts what is filled in, and the portion of «да» without what does not apply', () => {
    expect(completenessOf(inventedForm, whole)).toEqual({ part: 6, whole: 6 })
    expect(yesPortionOf(inventedForm, whole)).toEqual({ part: 1, whole: 1 })
    expect(yesPortionOf(inventedForm, withValues({ site: 'not-applicable' }))).toEqual({ part: 0, whole: 0 })
  })
})

describe('what is typed', () => {
  const number = numberField('n', { decimals: 1 })

  it.each([
    ['1 204,5', 1204.5],
    ['−3', -3],
    ['12', 12],
    ['', null],
    ['12 чел', '12 чел'],
    ['1e5', '1e5'],
  ])('reads %s', (text, value) => {
    expect(readTyped(number, text)).toBe(value)
  })

  it('reads days, answers and choices by their words and writes them so', () => {
    const [, second] = inventedForm.sections
    const [, site, day] = second?.fields ?? []
    if (site?.kind !== 'yes-no' || day?.kind !== 'date') throw new Error('the fixture has changed')
    expect(readTyped(site, 'Да')).toBe('yes')
    expect(typedText(site, 'not-applicable')).toBe('не применимо')
    expect(readTyped(day, '5.9.2026')).toBe('2026-09-05')
    expect(readTyped(day, '31.02.2026')).toBe('31.02.2026')
    expect(typedText(day, '2026-09-05')).toBe('05.09.2026')
    expect(typedText(number, 1204.5)).toBe('1204,5')
  })
})
