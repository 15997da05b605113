export type ChangedField = { readonly field: string; readonly before: string; readonly after: string }

/** The fields in which two recorded states differ; a missing state counts as empty. Whole values are compared as text. */
export function changedFields(before: unknown, after: unknown): readonly ChangedField[] {
  const [was, is] = [fieldsOf(before), fieldsOf(after)]
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const [one, other] = [was.get(field) ?? '—', is.get(field) ?? '—']
    return one === other ? [] : [{ field, before: one, after: other }]
  })
}

function fieldsOf(state: unknown): ReadonlyMap<string, string> {
  if (state === null || state === undefined) return new Map()
  if (typeof state !== 'object') return new Map([['значение', textOf(state)]])
  return new Map(Object.entries(state).map(([field, value]) => [field, textOf(value)]))
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'boolean') return value ? 'да' : 'нет'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
