/**
 * A PostgreSQL array literal of a column of values: one parameter carries thousands of rows for `unnest`. Made where the
 * file is read, in its own thread, so that the server's thread only passes texts on.
 */
export function encodeArray(values: readonly (string | number | boolean | null)[]): string {
  return `{${values.map(encodeValue).join(',')}}`
}

/** '{2,-1,0}' for each row, to be cast to smallint[]: arrays of unequal length make no two-dimensional one. */
export function encodeScores(rows: readonly (readonly number[])[]): string {
  return `{${rows.map((scores) => `"{${scores.join(',')}}"`).join(',')}}`
}

function encodeValue(value: string | number | boolean | null): string {
  if (value === null) return 'NULL'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 't' : 'f'
  return `"${value.replace(/[\\"]/g, '\\$&')}"`
}
