import { oleOf } from '../files/ole-fixture.ts'

/** An old Excel workbook of one sheet, for tests: texts and numbers, one merge of the first row, perhaps a password. */
export function xlsOf(
  rows: readonly (readonly (string | number)[])[],
  lock: 'open' | 'locked' = 'open',
): Uint8Array {
  const start = [record(0x809, [...u16(0x0600), ...u16(0x0005), ...zeros(12)])]
  if (lock === 'locked') start.push(record(0x2f, [...u16(1), ...zeros(52)]))
  const boundSheetSize = 4 + 8 + 2 * 'Лист'.length
  const sheetStart = start.flat().length + boundSheetSize + 4
  const globals = [
    ...start,
    record(0x85, [...u32(sheetStart), 0, 0, 'Лист'.length, 1, ...utf16('Лист')]),
    record(0x0a, []),
  ]
  const cells = rows.flatMap((row, y) =>
    row.map((value, x) =>
      typeof value === 'number'
        ? record(0x203, [...u16(y), ...u16(x), ...u16(0), ...f64(value)])
        : record(0x204, [...u16(y), ...u16(x), ...u16(0), ...u16(value.length), 1, ...utf16(value)]),
    ),
  )
  const merge = record(0xe5, [...u16(1), ...u16(0), ...u16(0), ...u16(0), ...u16((rows[1]?.length ?? 1) - 1)])
  const sheet = [
    record(0x809, [...u16(0x0600), ...u16(0x0010), ...zeros(12)]),
    ...cells,
    merge,
    record(0x0a, []),
  ]
  return oleOf({ Workbook: Uint8Array.from([...globals, ...sheet].flat()) })
}

function record(type: number, data: readonly number[]): number[] {
  return [...u16(type), ...u16(data.length), ...data]
}

function u16(value: number): number[] {
  return [value & 0xff, value >> 8]
}

function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)]
}

function f64(value: number): number[] {
  return [...new Uint8Array(new Float64Array([value]).buffer)]
}

function utf16(text: string): number[] {
  return [...text].flatMap((letter) => u16(letter.charCodeAt(0)))
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0)
}
