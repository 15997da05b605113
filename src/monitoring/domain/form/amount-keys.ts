import type { Amount } from './form-check.ts'

/**
 * An amount as the keys a person chooses from a list: 'pupils', 'reasons.r1.count', 'books.*.copies', 'books.*.pupils.copies' for the lesser of two,
 * '=10' for a constant.
 * A sum of several is several keys.
 */
export function keysOfAmount(amount: Amount): readonly string[] {
  switch (amount.kind) {
    case 'constant':
      return [`=${amount.value}`]
    case 'field':
      return [amount.field]
    case 'cell':
      return [`${amount.field}.${amount.row}.${amount.column}`]
    case 'column-total':
      return [`${amount.field}.*.${amount.column}`]
    case 'lesser-total':
      return [`${amount.field}.*.${amount.column}.${amount.other}`]
    case 'sum':
      return amount.of.flatMap(keysOfAmount)
  }
}

/** Undefined when nothing was chosen. */
export function amountOfKeys(keys: readonly string[]): Amount | undefined {
  const amounts = keys.map(amountOfKey)
  const [first] = amounts
  return amounts.length > 1 ? { kind: 'sum', of: amounts } : first
}

function amountOfKey(key: string): Amount {
  if (key.startsWith('=')) return { kind: 'constant', value: Number(key.slice(1)) }
  const [field = '', row, column, other] = key.split('.')
  if (row === undefined || column === undefined) return { kind: 'field', field }
  if (other !== undefined) return { kind: 'lesser-total', field, column, other }
  return row === '*' ? { kind: 'column-total', field, column } : { kind: 'cell', field, row, column }
}
