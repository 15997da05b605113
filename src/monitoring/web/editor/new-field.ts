import { type ColumnField, type Form, type FormField, fieldsOf } from '../../domain/form/form.ts'
import { freshKey } from '../../domain/form/form-key.ts'

export type FieldKind = FormField['kind']

export function newField(form: Form, kind: FieldKind): FormField {
  const key = freshKey(
    'f',
    fieldsOf(form).map((field) => field.key),
  )
  if (kind === 'file') return { ...asked(key, 'Новый файл'), kind }
  if (kind !== 'table') return plainField(key, kind)
  return {
    ...asked(key, 'Новая таблица'),
    kind,
    columns: [plainField('c1', 'number')],
    rows: { kind: 'fixed', rows: [{ key: 'r1', label: 'Строка 1' }] },
  }
}

/** A field of another kind under the same key and label. */
export function ofKind(field: FormField, kind: FieldKind, form: Form): FormField {
  const made = newField(form, kind)
  return {
    ...made,
    key: field.key,
    label: field.label,
    hint: field.hint,
    required: field.required,
    prefilled: field.prefilled,
    shownWhen: field.shownWhen,
  }
}

export function plainField(key: string, kind: ColumnField['kind'], label = 'Новый показатель'): ColumnField {
  const base = asked(key, label)
  switch (kind) {
    case 'number':
      return { ...base, kind, decimals: 0, min: 0, max: null, unit: '' }
    case 'choice':
      return { ...base, kind, choices: [{ key: 'v1', label: 'Вариант 1' }], many: false }
    case 'yes-no':
      return { ...base, kind, mayNotApply: true }
    case 'text':
      return { ...base, kind, mostCharacters: 2000 }
    case 'link':
      return { ...base, kind }
    case 'date':
      return { ...base, kind, earliest: null, latest: null }
  }
}

function asked(key: string, label: string) {
  return { key, label, required: true, hint: '', prefilled: false }
}

/** Lines of a text as rows or choices: a line that stays keeps its key, so that answers to it are not lost. */
export function linesToKeyed(
  text: string,
  former: readonly { readonly key: string; readonly label: string }[],
  letter: string,
): { key: string; label: string }[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const keys: string[] = []
  return lines.map((label, index) => {
    const sameLabel = former.find((one) => one.label === label && !keys.includes(one.key))
    const samePlace = lines.length === former.length ? former[index] : undefined
    const kept =
      sameLabel ??
      (samePlace && !keys.includes(samePlace.key) && !lines.includes(samePlace.label) ? samePlace : undefined)
    const key = kept?.key ?? freshKey(letter, [...former.map((one) => one.key), ...keys])
    keys.push(key)
    return { key, label }
  })
}
