import { formatNumber } from './number-format.ts'
import type { ListDefinition, ListLevel } from './numbering-definitions.ts'

const DEEPEST_LEVEL = 8

/** Counts the list paragraphs of a document in reading order and writes out what Word would show before each. */
export class ListCounter {
  private readonly lists: ReadonlyMap<string, ListDefinition>
  private readonly counts = new Map<string, (number | undefined)[]>()
  private readonly overridden = new Set<string>()

  constructor(lists: ReadonlyMap<string, ListDefinition>) {
    this.lists = lists
  }

  /** The marker of the next paragraph of a list («2.1.», «а)», «•»), or '' where it has none. `level` from 0. */
  next(numId: string, level: number): string {
    const list = this.lists.get(numId)
    const definition = list?.levels.get(level)
    if (!list || !definition || level > DEEPEST_LEVEL) return ''
    if (definition.format === 'bullet') return definition.text
    return this.marker(list, definition, this.advance(numId, list, level))
  }

  /** The level of a list that a paragraph style is tied to. */
  levelOfStyle(numId: string, styleId: string | undefined): number | undefined {
    if (styleId === undefined) return undefined
    return [...(this.lists.get(numId)?.levels ?? [])].find(
      ([, level]) => level.paragraphStyle === styleId,
    )?.[0]
  }

  private advance(numId: string, list: ListDefinition, level: number): readonly (number | undefined)[] {
    const counts = this.counts.get(list.family) ?? []
    this.counts.set(list.family, counts)

    const start = list.levels.get(level)?.start ?? 1
    const override = list.startOverrides.get(level)
    const overrideKey = `${numId}/${level}`
    if (override !== undefined && !this.overridden.has(overrideKey)) {
      this.overridden.add(overrideKey)
      counts[level] = override
    } else {
      const before = counts[level]
      counts[level] = before === undefined ? start : before + 1
    }
    for (let higher = 0; higher < level; higher++) counts[higher] ??= list.levels.get(higher)?.start ?? 1
    for (let deeper = level + 1; deeper <= DEEPEST_LEVEL; deeper++) {
      const restartAfter = list.levels.get(deeper)?.restartAfter
      if (restartAfter === undefined || level < restartAfter) counts[deeper] = undefined
    }
    return counts
  }

  private marker(list: ListDefinition, level: ListLevel, counts: readonly (number | undefined)[]): string {
    return level.text
      .replace(/%(\d)/g, (_, digit: string) => {
        const index = Number(digit) - 1
        const format = level.allDecimal ? 'decimal' : (list.levels.get(index)?.format ?? 'decimal')
        return formatNumber(counts[index] ?? 1, format)
      })
      .trim()
  }
}
