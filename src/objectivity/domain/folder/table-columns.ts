import { refuse } from '../../refusals.ts'

/** Where each named column stands; −1 where a column that may be missing is missing. */
export type Places<Name extends string> = Readonly<Record<Name, number>>

/**
 * Finds columns by the words of the header line, never by position.
 * @throws Refusal 'objectivity/column-missing' for a required one
 */
export function findColumns<Required extends string, Optional extends string>(
  file: string,
  header: readonly string[],
  required: readonly Required[],
  optional: readonly Optional[],
): Places<Required | Optional> {
  const known = new Map(
    header.map((name, at) => [
      name
        .replace(/^\uFEFF/, '')
        .trim()
        .toLowerCase(),
      at,
    ]),
  )
  const missing = required.filter((name) => !known.has(name))
  if (missing.length > 0) {
    throw refuse('objectivity/column-missing', {
      detail: `Файл ${file}: добавьте ${missing.map((name) => `«${name}»`).join(', ')}`,
    })
  }
  const names = [...required, ...optional]
  const places: Partial<Record<Required | Optional, number>> = {}
  for (const name of names) places[name] = known.get(name) ?? -1
  if (!isWhole(places, names)) throw new Error('each name has got its place a line ago')
  return places
}

function isWhole<Name extends string>(
  places: Partial<Record<Name, number>>,
  names: readonly Name[],
): places is Record<Name, number> {
  return names.every((name) => places[name] !== undefined)
}

/** A number written with a point or a comma; NaN where there is none. */
export function numberIn(row: readonly string[], place: number): number {
  const text = place < 0 ? '' : (row[place] ?? '').trim()
  return text === '' ? Number.NaN : Number(text.replace(',', '.'))
}

export function textIn(row: readonly string[], place: number): string {
  return place < 0 ? '' : (row[place] ?? '').trim()
}
