import type { Indicator } from '../../domain/methodology/indicator.ts'
import type { Counter } from '../../domain/methodology/methodology.ts'

/** A line of counters.csv: 'base.pupils' or 'form.stand_needed'. */
export type CounterRow = Readonly<Record<'key' | 'title' | 'unit' | 'kind', string>>

/** 'base.pupils', 'form.ped_05', 'form.classes.total.ctl_03': the last is asked of each class. */
const named = /\b(form|base)\.(classes\.total\.)?([a-z0-9_]+)/g

/**
 * What a form has to ask for these indicators' formulas: each figure once, called as counters.csv calls it, else by the words
 * of the first numerator or denominator that begins with it. Counted against organisations, it is a yes or no.
 */
export function countersOf(
  space: 'form' | 'base',
  indicators: readonly Indicator[],
  rows: readonly CounterRow[],
): readonly Counter[] {
  const counters = new Map<string, Counter>()
  for (const { numerator, denominator, unit } of indicators) {
    const isYes = denominator?.formula === 'registry.organizations' && unit === '%'
    for (const part of [numerator, denominator]) {
      for (const [name, of, ofClass, key = ''] of (part?.formula ?? '').matchAll(named)) {
        if (of !== space || counters.has(key)) continue
        const row = rows.find((one) => one.key === name)
        counters.set(key, {
          key,
          title: row?.title ?? part?.words ?? key,
          unit: row?.unit ?? (unit === 'балл' ? 'балл' : ''),
          kind:
            ofClass !== undefined
              ? 'by-class'
              : isYes && part === numerator && row === undefined
                ? 'yes-no'
                : 'number',
        })
      }
    }
  }
  return [...counters.values()]
}
