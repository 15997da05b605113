import { type Form, fieldsOf } from './form.ts'

/** Every number of a form that a check or a figure may look at, by the key of `amount-keys.ts`. */
export function amountChoices(form: Form): readonly { readonly key: string; readonly label: string }[] {
  return fieldsOf(form).flatMap((field) => {
    if (field.kind === 'number') return [{ key: field.key, label: field.label }]
    if (field.kind !== 'table') return []
    const numbers = field.columns.filter(({ kind }) => kind === 'number')
    const totals = numbers.map((column) => ({
      key: `${field.key}.*.${column.key}`,
      label: `${field.label}: ${column.label}, всего`,
    }))
    const { rows } = field
    const cells =
      rows.kind === 'free'
        ? []
        : rows.rows.flatMap((row) =>
            numbers.map((column) => ({
              key: `${field.key}.${row.key}.${column.key}`,
              label: `${field.label}: ${row.label}${numbers.length > 1 ? `, ${column.label}` : ''}`,
            })),
          )
    return [...totals, ...cells]
  })
}
