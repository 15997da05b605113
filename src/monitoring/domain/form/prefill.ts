import { type Answers, type CellValue, isBlank, isRows } from './answers.ts'
import { type Form, type FormField, fieldsOf } from './form.ts'
import { readTyped } from './read-typed.ts'
import type { RegistryFacts } from './registry-facts.ts'

/**
 * What an empty sheet begins with, in fields that ask for it: what the registry knows, else the answer of the period before.
 * All of it is marked as taken over until a person confirms it. Explanations begin anew.
 */
export function prefill(form: Form, previous: Answers | null, registry: RegistryFacts | null): Answers {
  const values: Answers['values'] = {}
  const taken: NonNullable<Answers['taken']> = {}
  for (const field of fieldsOf(form)) {
    const known = registryAnswer(field, registry)
    const before = field.prefilled ? (previous?.values[field.key] ?? null) : null
    if (known !== null) {
      values[field.key] = known
      taken[field.key] = 'registry'
    } else if (isRows(before) || !isBlank(before)) {
      values[field.key] = before
      taken[field.key] = 'previous'
    }
  }
  return { values, explanations: {}, ...(Object.keys(taken).length > 0 ? { taken } : {}) }
}

/** Whether the form has a field that begins with what the registry knows. */
export function asksRegistry(form: Form): boolean {
  return fieldsOf(form).some(({ registry }) => registry !== undefined)
}

function registryAnswer(field: FormField, registry: RegistryFacts | null): CellValue {
  if (field.registry === undefined || field.kind === 'table' || field.kind === 'file') return null
  const text = registry?.[field.registry] ?? null
  return text === null ? null : readTyped(field, text)
}
