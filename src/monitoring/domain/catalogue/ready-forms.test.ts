import { expect, it } from 'vitest'
import { FormSchema } from '../form/form.ts'
import { findFormFaults } from '../form/form-faults.ts'
import { readyForms } from './ready-forms.ts'

it.each(readyForms.map((form) => [form.key, form] as const))('comes without faults: %s', (_, { content }) => {
  expect(FormSchema.parse(content)).toEqual(content)
  expect(findFormFaults(content)).toEqual([])
})
