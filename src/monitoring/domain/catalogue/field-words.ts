import type { DateField, LinkField, NumberField, TextField, YesNoField } from '../form/form.ts'
import type { Amount } from '../form/form-check.ts'

/** Short ways to write down the forms that come with the system. */
export function count(key: string, label: string, change: Partial<NumberField> = {}): NumberField {
  return { kind: 'number', ...usual(key, label), decimals: 0, min: 0, max: null, unit: 'чел.', ...change }
}

export function yesNo(key: string, label: string, change: Partial<YesNoField> = {}): YesNoField {
  return { kind: 'yes-no', ...usual(key, label), mayNotApply: true, ...change }
}

export function words(key: string, label: string, change: Partial<TextField> = {}): TextField {
  return { kind: 'text', ...usual(key, label), required: false, mostCharacters: 2000, ...change }
}

export function link(key: string, label: string, change: Partial<LinkField> = {}): LinkField {
  return { kind: 'link', ...usual(key, label), required: false, ...change }
}

export function day(key: string, label: string, change: Partial<DateField> = {}): DateField {
  return { kind: 'date', ...usual(key, label), earliest: null, latest: null, ...change }
}

export function of(field: string): Amount {
  return { kind: 'field', field }
}

export function sumOf(...fields: readonly string[]): Amount {
  return { kind: 'sum', of: fields.map(of) }
}

function usual(key: string, label: string) {
  return { key, label, required: true, hint: '', prefilled: false }
}
