import { expect, it } from 'vitest'
import { fieldErrors, fieldPath } from './field-errors.ts'
import { ProblemError } from './problem-error.ts'

function refused(...errors: { pointer?: string; detail: string }[]) {
  return new ProblemError({ code: 'x/y', title: 'Не принято', status: 422, errors })
}

it('turns a pointer into the path of a form field', () => {
  expect(fieldPath('#/body/codes/0/value')).toBe('codes.0.value')
  expect(fieldPath('/email')).toBe('email')
  expect(fieldPath('#/a~1b')).toBe('a/b')
})

it('puts a problem beside the field it names', () => {
  const problem = refused({ pointer: '#/email', detail: 'Адрес занят' })

  expect(fieldErrors(problem, { email: '' })).toEqual({
    atFields: { email: 'Адрес занят' },
    elsewhere: false,
  })
})

it('shows in the common place what no field of the form answers for', () => {
  const problem = refused({ pointer: '#/version', detail: 'Устарело' }, { detail: 'Ещё что-то' })

  expect(fieldErrors(problem, { email: '' })).toEqual({ atFields: {}, elsewhere: true })
})

it('shows a refusal without particulars in the common place', () => {
  expect(fieldErrors(refused(), {}).elsewhere).toBe(true)
})
