import { type Form, fieldsOf } from './form.ts'

/** Of a wide table the pairs would be too many to choose from. */
const MOST_PAIRED = 4

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
    const lesser = numbers.slice(0, MOST_PAIRED).flatMap((column, at) =>
      numbers.slice(at + 1, MOST_PAIRED).map((other) => ({
        key: `${field.key}.*.${column.key}.${other.key}`,
        label: `${field.label}: меньшее из «${column.label}» и «${other.label}» в каждой строке, всего`,
      })),
    )
    return [...totals, ...(rows.kind === 'free' ? lesser : []), ...cells]
  })
}
