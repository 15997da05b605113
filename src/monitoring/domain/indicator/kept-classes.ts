import type { ClassValue } from './evaluate-classes.ts'
import { absentValue } from './indicator-value.ts'
import type { KeptValue } from './kept-values.ts'
import { isKeptNumbers } from './kept-values.ts'

/** Classes of an organisation as they are stored: by code of the indicator. */
export type KeptClass = readonly [name: string, pupils: number | null, value: KeptValue]
export type KeptClasses = Readonly<Record<string, readonly KeptClass[]>>

export function keepClasses(classes: ReadonlyMap<string, readonly ClassValue[]>): KeptClasses {
  return Object.fromEntries(
    [...classes].map(([code, own]) => [
      code,
      own.map(
        ({ name, pupils, value }): KeptClass => [
          name,
          pupils,
          value.absent === null ? [value.part, value.whole, value.value] : value.absent,
        ],
      ),
    ]),
  )
}

export function readKeptClasses(kept: readonly KeptClass[]): readonly ClassValue[] {
  return kept.map(([name, pupils, one]) => {
    if (!isKeptNumbers(one)) return { name, pupils, value: absentValue(one) }
    const [part, whole, value] = one
    return { name, pupils, value: { part, whole, value, absent: null } }
  })
}

/** «5 из 6»: how many of the classes have a value. */
export function countClasses(kept: readonly KeptClass[]): { readonly known: number; readonly asked: number } {
  return { known: kept.filter(([, , value]) => isKeptNumbers(value)).length, asked: kept.length }
}
