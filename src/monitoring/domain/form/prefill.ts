import type { Answers } from './answers.ts'
import { type Form, fieldsOf } from './form.ts'

/** What an empty sheet begins with: answers of the period before, in fields that ask for it. Explanations begin anew. */
export function prefill(form: Form, previous: Answers | null): Answers {
  const values: Record<string, Answers['values'][string]> = {}
  for (const field of fieldsOf(form)) {
    const before = previous?.values[field.key]
    if (field.prefilled && before !== undefined) values[field.key] = before
  }
  return { values, explanations: {} }
}
