import type { MarkupNode } from '../../markup/markup-node.ts'
import { attribute, childrenNamed, descend, numberAttribute, toggle } from '../../markup/xml-node.ts'
import type { StyleSheet } from './style-sheet.ts'

export type ListLevel = {
  readonly start: number
  readonly format: string
  /** «%1.%2.» where %n is the number of level n; for bullets the sign itself. */
  readonly text: string
  /** The level (from 1) whose appearance restarts this one; 0 never restarts; undefined restarts after any higher one. */
  readonly restartAfter: number | undefined
  /** All numbers of the marker decimal, whatever their levels say. */
  readonly allDecimal: boolean
  readonly paragraphStyle: string | undefined
}

/** One numbered list of the document. Lists of one `family` count on from each other unless a start is overridden. */
export type ListDefinition = {
  readonly family: string
  readonly levels: ReadonlyMap<number, ListLevel>
  readonly startOverrides: ReadonlyMap<number, number>
}

/** Lists by their `numId`. */
export function readNumbering(
  numbering: MarkupNode | undefined,
  styles: StyleSheet,
): ReadonlyMap<string, ListDefinition> {
  const families = new Map(
    childrenNamed(numbering, 'abstractNum').map((node) => [attribute(node, 'abstractNumId') ?? '', node]),
  )
  const nums = new Map(childrenNamed(numbering, 'num').map((node) => [attribute(node, 'numId') ?? '', node]))
  const familyOf = (numId: string | undefined) =>
    attribute(descend(nums.get(numId ?? ''), 'abstractNumId'), 'val') ?? ''

  const lists = new Map<string, ListDefinition>()
  for (const [numId, node] of nums) {
    let family = familyOf(numId)
    // A list may only point to a numbering style, which points to the list that holds the levels.
    const linkedStyle = attribute(descend(families.get(family), 'numStyleLink'), 'val')
    if (linkedStyle !== undefined) family = familyOf(styles.character(linkedStyle).numId)
    lists.set(numId, readList(family, families.get(family), childrenNamed(node, 'lvlOverride')))
  }
  return lists
}

function readList(
  family: string,
  node: MarkupNode | undefined,
  overrides: readonly MarkupNode[],
): ListDefinition {
  const levels = new Map<number, ListLevel>()
  const startOverrides = new Map<number, number>()
  for (const level of childrenNamed(node, 'lvl'))
    levels.set(numberAttribute(level, 'ilvl') ?? 0, readLevel(level))
  for (const override of overrides) {
    const index = numberAttribute(override, 'ilvl') ?? 0
    const level = descend(override, 'lvl')
    if (level) levels.set(index, readLevel(level))
    const start = numberAttribute(descend(override, 'startOverride'), 'val')
    if (start !== undefined) startOverrides.set(index, start)
  }
  return { family, levels, startOverrides }
}

function readLevel(node: MarkupNode): ListLevel {
  const format = attribute(descend(node, 'numFmt'), 'val') ?? 'decimal'
  const text = attribute(descend(node, 'lvlText'), 'val') ?? ''
  return {
    start: numberAttribute(descend(node, 'start'), 'val') ?? 0,
    format,
    text: format === 'bullet' ? bullet(text, attribute(descend(node, 'rPr', 'rFonts'), 'ascii') ?? '') : text,
    restartAfter: numberAttribute(descend(node, 'lvlRestart'), 'val'),
    allDecimal: toggle(node, 'isLgl') ?? false,
    paragraphStyle: attribute(descend(node, 'pStyle'), 'val'),
  }
}

/** Symbol fonts keep their signs in the private area and under letters («o», «§»): on paper they all are dots. */
function bullet(sign: string, font: string): string {
  if (sign === '\uf02d') return '-'
  const isSymbolFont = /symbol|wingdings|webdings|courier/i.test(font)
  if (/[\ue000-\uf8ff]/.test(sign) || (isSymbolFont && /^[a-z§·¨Øü]$/i.test(sign))) return '•'
  return sign
}
