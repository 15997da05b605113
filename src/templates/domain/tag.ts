import type { PaperData, PaperValue } from '#kernel/paper-data.ts'

/** A word in braces that a template may use, and what stands in its place. */
export type Tag = {
  readonly name: string
  readonly meaning: string
  readonly kind: 'text' | 'drawing' | 'rows'
  /** Of a loop: what has a meaning between its opening and its closing. */
  readonly tags: readonly Tag[]
}

export function text(name: string, meaning: string): Tag {
  return { name, meaning, kind: 'text', tags: [] }
}

/** A table, bars, a code: takes the place of its whole paragraph. */
export function drawing(name: string, meaning: string): Tag {
  return { name, meaning, kind: 'drawing', tags: [] }
}

/** «{#поручения} … {/поручения}»: what stands between is repeated for each row. */
export function rows(name: string, meaning: string, tags: readonly Tag[]): Tag {
  return { name, meaning, kind: 'rows', tags }
}

/** «{номер}», «{#поручения} … {/поручения}» */
export function writtenTag({ name, kind }: Pick<Tag, 'name' | 'kind'>): string {
  return kind === 'rows' ? `{#${name}} … {/${name}}` : `{${name}}`
}

/** What a tag turns into in the invented data, short enough for a list. */
export function exampleOf({ name, kind }: Pick<Tag, 'name' | 'kind'>, sample: PaperData | undefined): string {
  const value: PaperValue | undefined = sample?.[name]
  if (kind === 'drawing') return 'рисунок или таблица'
  if (kind === 'rows') return `строк в примере: ${Array.isArray(value) ? value.length : 0}`
  return typeof value === 'string' ? value.slice(0, 160) : ''
}
