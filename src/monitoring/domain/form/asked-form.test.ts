import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from './answers.ts'
import { askedForm, hiddenKeys, withoutHidden } from './asked-form.ts'
import { canonicalAnswers } from './canonical-answers.ts'
import { confirmed, paste, withCell } from './change-answers.ts'
import { checkAnswers } from './check-answers.ts'
import { completenessOf } from './completeness.ts'
import { fileAnswer, readFileAnswer } from './file-answer.ts'
import { type Form, fieldsOf } from './form.ts'
import { findFormFaults } from './form-faults.ts'
import { numberField } from './invented-form-fixture.ts'
import { prefill } from './prefill.ts'

const asked = { required: true, hint: '', prefilled: false }
const branchForm: Form = {
  sections: [
    {
      key: 's1',
      title: 'Здания',
      hint: '',
      fields: [
        { kind: 'yes-no', key: 'branch', label: 'Есть филиал', ...asked, mayNotApply: false },
        numberField('branches', { shownWhen: { kind: 'among', field: 'branch', answers: ['yes'] } }),
        numberField('far', { shownWhen: { kind: 'above', field: 'branches', than: 1 } }),
        numberField('pupils'),
        { kind: 'file', key: 'charter', label: 'Устав', ...asked },
      ],
    },
  ],
  checks: [
    {
      key: 'sum',
      level: 'stop',
      message: 'В филиалах больше, чем всего',
      rule: {
        kind: 'not-greater',
        left: {
          kind: 'sum',
          of: [
            { kind: 'field', field: 'branches' },
            { kind: 'constant', value: 5 },
          ],
        },
        right: { kind: 'field', field: 'pupils' },
      },
    },
  ],
}
const sha256 = 'a1'.repeat(32)
const given = (values: Answers['values'], taken?: Answers['taken']): Answers => ({
  values,
  explanations: {},
  ...(taken ? { taken } : {}),
})

describe('a question with a condition', () => {
  it('is asked when the earlier answer calls for it, and so is what hangs on it', () => {
    const keys = (values: Answers['values']) =>
      fieldsOf(askedForm(branchForm, given(values))).map(({ key }) => key)
    expect(keys({})).toEqual(['branch', 'pupils', 'charter'])
    expect(keys({ branch: 'yes', branches: 1 })).toEqual(['branch', 'branches', 'pupils', 'charter'])
    expect(keys({ branch: 'yes', branches: 2 })).toEqual(fieldsOf(branchForm).map(({ key }) => key))
    expect(keys({ branch: 'no', branches: 2 })).toEqual(['branch', 'pupils', 'charter'])
  })

  it('is neither missing nor sent while it is hidden, and its part of a sum is left out', () => {
    const answers = given({
      branch: 'no',
      branches: 7,
      far: 1,
      pupils: 4,
      charter: fileAnswer({ sha256, fileName: 'У.pdf' }),
    })
    expect(checkAnswers(branchForm, answers, null).map(({ message }) => message)).toEqual([
      'В филиалах больше, чем всего',
    ])
    expect(Object.keys(withoutHidden(branchForm, answers).values)).toEqual(['branch', 'pupils', 'charter'])
    expect(completenessOf(branchForm, answers)).toEqual({ part: 3, whole: 3 })
  })

  it('hides the same whatever stands in the hidden fields', () => {
    const cell = fc.option(fc.oneof(fc.nat(3), fc.constantFrom('yes', 'no', 'да')), { nil: null })
    fc.assert(
      fc.property(fc.record({ branch: cell, branches: cell, far: cell, pupils: cell }), (values) => {
        const sent = withoutHidden(branchForm, given(values))
        expect(hiddenKeys(branchForm, sent)).toEqual(hiddenKeys(branchForm, given(values)))
        expect(withoutHidden(branchForm, sent)).toEqual(sent)
      }),
    )
  })

  it('may not hang on a later field, on one that is not there, or on an answer nobody can give', () => {
    const faults = (shownWhen: NonNullable<Form['sections'][number]['fields'][number]['shownWhen']>) => {
      const [section] = branchForm.sections
      const fields = section?.fields.map((field) =>
        field.key === 'branches' ? { ...field, shownWhen } : field,
      )
      return findFormFaults({
        ...branchForm,
        sections: [{ key: 's1', title: 'З', hint: '', fields: fields ?? [] }],
      })
        .map(({ message }) => message)
        .join()
    }
    expect(faults({ kind: 'above', field: 'pupils', than: 0 })).toContain('поставьте «pupils» выше')
    expect(faults({ kind: 'above', field: 'nobody', than: 0 })).toContain('которого в форме нет')
    expect(faults({ kind: 'above', field: 'branch', than: 0 })).toContain('не число')
    expect(faults({ kind: 'among', field: 'branch', answers: ['v9'] })).toContain(
      'которого у «Есть филиал» нет',
    )
    expect(findFormFaults(branchForm)).toEqual([])
  })
})

describe('what the program has put down', () => {
  const form: Form = {
    sections: [
      {
        key: 's1',
        title: 'О нас',
        hint: '',
        fields: [
          numberField('pupils', { prefilled: true, registry: 'pupils' }),
          {
            kind: 'text',
            key: 'address',
            label: 'Адрес',
            ...asked,
            registry: 'address',
            mostCharacters: 100,
          },
          numberField('rooms', { prefilled: true }),
        ],
      },
    ],
    checks: [],
  }
  const nothing = {
    'full-name': null,
    'short-name': null,
    type: null,
    settlement: null,
    'settlement-kind': null,
  }
  const rest = { head: null, phone: null, mail: null, site: null, inn: null, ogrn: null }
  const facts = { ...nothing, ...rest, address: 'ул. Садовая, 3', pupils: '320' }

  it('comes from the registry first, else from the period before, and is marked', () => {
    expect(prefill(form, given({ pupils: 300, rooms: 12 }), facts)).toEqual({
      values: { pupils: 320, address: 'ул. Садовая, 3', rooms: 12 },
      explanations: {},
      taken: { pupils: 'registry', address: 'registry', rooms: 'previous' },
    })
    expect(prefill(form, null, null)).toEqual({ values: {}, explanations: {} })
  })

  it('stops the sending and is not counted as filled until it is confirmed or changed', () => {
    const begun = prefill(form, given({ rooms: 12 }), facts)
    expect(checkAnswers(form, begun, null).map(({ code }) => code)).toEqual(Array(3).fill('unconfirmed'))
    expect(completenessOf(form, begun)).toEqual({ part: 0, whole: 3 })
    const changed = withCell(begun, { field: 'pupils' }, 321)
    expect(changed.taken).toEqual({ address: 'registry', rooms: 'previous' })
    const done = confirmed(changed, ['address', 'rooms'])
    expect(done.taken).toBeUndefined()
    expect(checkAnswers(form, done, null)).toEqual([])
  })
})

describe('a file as an answer', () => {
  it('is read back as it was put, and a typed word is no file', () => {
    const file = { sha256, fileName: 'Устав, новая редакция.pdf' }
    expect(readFileAnswer(fileAnswer(file))).toEqual(file)
    expect(readFileAnswer('устав')).toBeUndefined()
    const codes = checkAnswers(branchForm, given({ branch: 'no', pupils: 9, charter: 'устав' }), null)
    expect(codes.map(({ code }) => code)).toEqual(['not-a-file'])
  })
})

it('counts what was pasted and what found no place', () => {
  const { answers, put, left } = paste(
    branchForm,
    given({}),
    { field: 'branch' },
    'да\t1\n2\n0\n40\nлишнее\n',
  )
  expect(answers.values).toEqual({ branch: 'yes', branches: 2, far: 0, pupils: 40 })
  expect([put, left]).toEqual([4, 2])
})

it('knows the same answers in whatever order they are kept', () => {
  const one = given({ a: 1, t: [{ key: 'r1', cells: { x: 1, y: null } }], b: null })
  const other = given({ t: [{ key: 'r1', cells: { x: 1 } }], a: 1 })
  expect(canonicalAnswers(one)).toBe(canonicalAnswers(other))
})
