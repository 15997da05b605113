import { findField } from '../form/form.ts'
import type { Counter } from '../methodology/methodology.ts'
import type { ReadyForm } from './ready-form.ts'
import { readyForms } from './ready-forms.ts'

/** The ready form that asks every one of these counters under its key: with hints and links it is better than a bare list. */
export function readyFormAsking(counters: readonly Counter[]): ReadyForm | undefined {
  return readyForms.find(({ content }) =>
    counters.every(({ key, kind }) => findField(content, key)?.kind === kind),
  )
}
