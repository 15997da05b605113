import type { MarkupNode } from '../../markup/markup-node.ts'
import { attribute, childrenNamed, descend, numberAttribute, toggle } from '../../markup/xml-node.ts'

/** What a style says about the things the reader asks; undefined leaves it to the style it is based on. */
export type Style = {
  readonly name: string
  readonly isHeading: boolean | undefined
  readonly bold: boolean | undefined
  readonly italic: boolean | undefined
  readonly hidden: boolean | undefined
  readonly numId: string | undefined
  readonly level: number | undefined
}

export type StyleSheet = {
  /** The style with everything inherited from the styles it is based on; the default paragraph style for undefined. */
  paragraph(id: string | undefined): Style
  character(id: string | undefined): Style
}

const MAX_CHAIN = 20
const PLAIN: Style = {
  name: '',
  isHeading: undefined,
  bold: undefined,
  italic: undefined,
  hidden: undefined,
  numId: undefined,
  level: undefined,
}

export function readStyleSheet(styles: MarkupNode | undefined): StyleSheet {
  const own = new Map<string, { style: Style; basedOn: string | undefined }>()
  let defaultParagraph: string | undefined
  for (const node of childrenNamed(styles, 'style')) {
    const id = attribute(node, 'styleId')
    if (id === undefined) continue
    own.set(id, { style: readStyle(node), basedOn: attribute(descend(node, 'basedOn'), 'val') })
    const isDefault = ['1', 'true'].includes(attribute(node, 'default') ?? '')
    if (isDefault && attribute(node, 'type') === 'paragraph') defaultParagraph = id
  }

  const resolved = new Map<string, Style>()
  const resolve = (id: string | undefined): Style => {
    if (id === undefined) return PLAIN
    const known = resolved.get(id)
    if (known) return known
    let style = PLAIN
    let next: string | undefined = id
    for (let step = 0; next !== undefined && step < MAX_CHAIN; step++) {
      const entry: { style: Style; basedOn: string | undefined } | undefined = own.get(next)
      if (!entry) break
      style = inherit(style, entry.style)
      next = entry.basedOn
    }
    resolved.set(id, style)
    return style
  }
  return { paragraph: (id) => resolve(id ?? defaultParagraph), character: resolve }
}

function inherit(style: Style, base: Style): Style {
  return {
    name: style.name || base.name,
    isHeading: style.isHeading ?? base.isHeading,
    bold: style.bold ?? base.bold,
    italic: style.italic ?? base.italic,
    hidden: style.hidden ?? base.hidden,
    numId: style.numId ?? base.numId,
    level: style.level ?? base.level,
  }
}

function readStyle(node: MarkupNode): Style {
  const name = (attribute(descend(node, 'name'), 'val') ?? '').toLowerCase()
  const paragraph = descend(node, 'pPr')
  const run = descend(node, 'rPr')
  const outline = numberAttribute(descend(paragraph, 'outlineLvl'), 'val')
  const isNamedHeading = /^(heading \d|заголовок \d|title|название)/.test(name)
  return {
    name,
    isHeading: isNamedHeading ? true : outline === undefined ? undefined : outline < 9,
    bold: toggle(run, 'b'),
    italic: toggle(run, 'i'),
    hidden: toggle(run, 'vanish'),
    numId: attribute(descend(paragraph, 'numPr', 'numId'), 'val'),
    level: numberAttribute(descend(paragraph, 'numPr', 'ilvl'), 'val'),
  }
}
