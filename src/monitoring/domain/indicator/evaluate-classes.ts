import { compareClassNames } from '#kernel/class-name.ts'
import type { Indicator } from '../methodology/indicator.ts'
import { type ClassSource, type ClassSources, classSourceOf } from './class-figures.ts'
import { evaluateOrganization, type ReadyIndicator } from './evaluate-organization.ts'
import { absentValue, type IndicatorValue } from './indicator-value.ts'
import type { OfClasses } from './of-classes.ts'
import { putTogether } from './put-together.ts'

/** One class of an organisation: its value, and of how many pupils it is at least. */
export type ClassValue = {
  /** '5А'; '' where the source does not say. */
  readonly name: string
  readonly pupils: number | null
  readonly value: IndicatorValue
}

export type EvaluatedClasses = {
  /** By code: Σ/Σ over the classes. */
  readonly values: ReadonlyMap<string, IndicatorValue>
  readonly classes: ReadonlyMap<string, readonly ClassValue[]>
}

/**
 * The values of every class of one organisation, and the organisation's own as Σ/Σ over them: never a mean of portions. A class
 * that is in one source and not in another has no value and says so; it is counted among those asked. `sourcesOf` gives the
 * sources of a direction; a form that was not accepted is not among them.
 */
export function evaluateClasses(
  ready: readonly ReadyIndicator[],
  reached: OfClasses,
  sourcesOf: (direction: string) => ClassSources,
): EvaluatedClasses {
  const own = ready.map(({ indicator }) => {
    const names = reached.get(indicator.code) ?? []
    const sources = names.map(({ name, direction }) => ({
      name,
      source: sourceOf(name, direction, sourcesOf),
    }))
    return { indicator, sources }
  })
  const everyClass = namesOf(own.flatMap(({ sources }) => sources))
  const byClass = new Map(
    everyClass.map((className) => [
      className,
      evaluateOrganization(ready, (name, { direction }) => {
        const source = sourceOf(name, direction, sourcesOf)
        // Results are not asked for like a form: a procedure nobody wrote is «нет сведений».
        if (source === undefined) return name.startsWith('assessment.') ? null : undefined
        return source.get(className)?.figures.get(name) ?? null
      }),
    ]),
  )
  const values = new Map<string, IndicatorValue>()
  const classes = new Map<string, readonly ClassValue[]>()
  for (const { indicator, sources } of own) {
    const found = namesOf(sources).flatMap((name): readonly ClassValue[] => {
      const value = byClass.get(name)?.get(indicator.code)
      if (value === undefined) return []
      return [{ name, pupils: pupilsOf(name, sources), value: saying(value, name, sources) }]
    })
    classes.set(indicator.code, found)
    values.set(indicator.code, togetherOf(indicator, found, sources))
  }
  return { values, classes }
}

type Named = { readonly name: string; readonly source: ClassSource | undefined }

function sourceOf(
  name: string,
  direction: string,
  sourcesOf: (direction: string) => ClassSources,
): ClassSource | undefined {
  const key = classSourceOf(name)
  return key === undefined ? undefined : sourcesOf(direction).get(key)
}

function namesOf(sources: readonly Named[]): readonly string[] {
  const names = new Set(sources.flatMap(({ source }) => [...(source?.keys() ?? [])]))
  return [...names].sort(compareClassNames)
}

/** A figure is about the fewest of those whom its sources counted. */
function pupilsOf(className: string, sources: readonly Named[]): number | null {
  const known = sources.flatMap(({ source }) => source?.get(className)?.pupils ?? [])
  return known.length === 0 ? null : Math.min(...known)
}

/** «Нет сведений» of a class that the source does not have at all is told as that. */
function saying(value: IndicatorValue, className: string, sources: readonly Named[]): IndicatorValue {
  const { absent } = value
  if (absent?.kind !== 'missing') return value
  const missing = sources.find(({ name }) => name === absent.name)?.source
  return missing && !missing.has(className) ? absentValue({ kind: 'no-class', name: absent.name }) : value
}

function togetherOf(
  indicator: Indicator,
  classes: readonly ClassValue[],
  sources: readonly Named[],
): IndicatorValue {
  const { part, whole, value } = putTogether(
    indicator,
    classes.map((one) => one.value),
  )
  if (part !== null && value !== null) return { part, whole, value, absent: null }
  const [first] = classes
  if (first?.value.absent) return first.value
  const nowhere = sources.find(({ source }) => source === undefined)
  if (nowhere === undefined) return absentValue({ kind: 'no-classes' })
  return nowhere.name.startsWith('assessment.')
    ? absentValue({ kind: 'missing', name: nowhere.name })
    : absentValue({ kind: 'no-form' })
}
