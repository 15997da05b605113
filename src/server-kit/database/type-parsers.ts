import pg from 'pg'

const int8 = 20
const int8Array = 1016
const date = 1082
const dateArray = 1182
const numericArray = 1231
const textArray = 1009

/** A bigint of ours always fits: ids and counts. A larger one would be silently rounded, so it is a fault. */
function readWholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`bigint ${text} does not fit a number`)
  return value
}

// The driver's types name only a part of the built-in type numbers.
const readTextArray: (text: string) => (string | null)[] = pg.types.getTypeParser(textArray as never)

/**
 * How column values look in the program, on both engines: date → 'YYYY-MM-DD', timestamptz → Date, bigint → number,
 * numeric → text, jsonb → parsed, arrays of these.
 */
export const typeParsers: pg.CustomTypesConfig = {
  // biome-ignore lint/suspicious/noExplicitAny: the driver's own signature
  getTypeParser(oid: number, format?: 'text' | 'binary'): any {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
    switch (oid) {
      case int8:
        return readWholeNumber
      case int8Array:
        return (text: string) =>
          readTextArray(text).map((each) => (each === null ? null : readWholeNumber(each)))
      case date:
        return (text: string) => text
      case dateArray:
      case numericArray:
        return readTextArray
      default:
        return pg.types.getTypeParser(oid, 'text')
    }
  },
}
