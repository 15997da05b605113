import type { Indicator } from './indicator.ts'
import type { Methodology } from './methodology.ts'

/** What differs between two editions, an indicator at a time. */
export type EditionChange = {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly code: string
  readonly title: string
  readonly fields: readonly { readonly name: string; readonly before: string; readonly after: string }[]
}

const shown: readonly (readonly [string, (one: Indicator) => string])[] = [
  ['название', ({ title }) => title],
  ['направление', ({ direction }) => direction],
  ['позиция', ({ position }) => position ?? ''],
  ['числитель', ({ numerator }) => numerator.formula],
  ['что считает числитель', ({ numerator }) => numerator.words],
  ['знаменатель', ({ denominator }) => denominator?.formula ?? ''],
  ['что считает знаменатель', ({ denominator }) => denominator?.words ?? ''],
  ['единица', ({ unit }) => unit],
  ['что лучше', ({ better }) => better],
  ['целевые значения', ({ targets }) => targets.map(({ year, value }) => `${year}: ${value}`).join(', ')],
  ['границы', ({ thresholds }) => (thresholds ? `${thresholds.good} и ${thresholds.fair}` : '')],
  ['к кому относится', ({ types, specifics }) => [...types, ...specifics].join(', ')],
  ['вес', ({ weight }) => String(weight)],
]

export function compareEditions(
  before: Methodology,
  after: Methodology,
): { readonly changes: readonly EditionChange[]; readonly same: number } {
  const former = new Map(before.indicators.map((one) => [one.code, one]))
  const present = new Set(after.indicators.map(({ code }) => code))
  const changes: EditionChange[] = []
  let same = 0
  for (const one of after.indicators) {
    const was = former.get(one.code)
    const { code, title } = one
    if (!was) {
      changes.push({ kind: 'added', code, title, fields: [] })
      continue
    }
    const fields = shown.flatMap(([name, read]) => {
      const [old, now] = [read(was), read(one)]
      return old === now ? [] : [{ name, before: old, after: now }]
    })
    if (fields.length === 0) same += 1
    else changes.push({ kind: 'changed', code, title, fields })
  }
  const gone = before.indicators
    .filter(({ code }) => !present.has(code))
    .map(({ code, title }) => ({ kind: 'removed' as const, code, title, fields: [] }))
  return { changes: [...changes, ...gone], same }
}
