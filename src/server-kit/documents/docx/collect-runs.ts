import { MAX_DEPTH, type MarkupNode } from '../../markup/markup-node.ts'
import type { ParagraphText } from '../../markup/paragraph-text.ts'
import { attribute, descend, localName, textContent, toggle } from '../../markup/xml-node.ts'
import { refuse } from '../../refusals.ts'
import type { RawParagraph } from '../../tables/raw-table.ts'
import { isPlaceholder } from './content-control.ts'
import type { DocxFindings } from './docx-findings.ts'
import type { Style, StyleSheet } from './style-sheet.ts'

export type RunContext = {
  readonly style: Style
  readonly styles: StyleSheet
  readonly findings: DocxFindings
  readonly text: ParagraphText
  readonly isHeading: boolean
  /** Reads the content of a text box: it stands before the paragraph it is anchored to. */
  readonly readBox: (box: MarkupNode, depth: number) => void
  /** One entry per open field: whether its result, which is the text on paper, has begun. */
  readonly openFields: ('instruction' | 'result')[]
}

/** Adds the visible text of a paragraph's runs: insertions, links, fields' results and controls, but no deletions. */
export function collectRuns(node: MarkupNode, depth: number, context: RunContext): void {
  if (depth > MAX_DEPTH) throw refuse('file/too-complex', { detail: 'Разметка вложена слишком глубоко' })
  for (const child of node.children ?? []) {
    switch (localName(child)) {
      case 'r':
        collectRun(child, depth + 1, context)
        break
      case 'ins':
      case 'moveTo':
        context.findings.trackedChanges = true
        collectRuns(child, depth + 1, context)
        break
      case 'del':
      case 'moveFrom':
        context.findings.trackedChanges = true
        break
      case 'sdt':
        if (!isPlaceholder(child))
          collectRuns(descend(child, 'sdtContent') ?? { type: 'tag' }, depth + 1, context)
        break
      case 'AlternateContent':
        collectRuns(preferred(child), depth + 1, context)
        break
      case 'hyperlink':
      case 'smartTag':
      case 'customXml':
      case 'fldSimple':
      case 'dir':
      case 'bdo':
      case 'oMath':
      case 'oMathPara':
        collectRuns(child, depth + 1, context)
        break
    }
  }
}

function collectRun(run: MarkupNode, depth: number, context: RunContext): void {
  const properties = descend(run, 'rPr')
  const style = context.styles.character(attribute(descend(properties, 'rStyle'), 'val'))
  const isHidden = toggle(properties, 'vanish') ?? style.hidden ?? context.style.hidden ?? false
  const emphasis = emphasisOf(properties, style, context)
  const add = (text: string) => {
    if (!isHidden && context.openFields.at(-1) !== 'instruction') context.text.add(text, emphasis)
  }
  collectPieces(run, depth, context, add)
}

function collectPieces(
  run: MarkupNode,
  depth: number,
  context: RunContext,
  add: (text: string) => void,
): void {
  if (depth > MAX_DEPTH) throw refuse('file/too-complex', { detail: 'Разметка вложена слишком глубоко' })
  for (const piece of run.children ?? []) {
    switch (localName(piece)) {
      case 't':
        add(textContent(piece).replaceAll('\u00ad', '').replaceAll('\u00a0', ' '))
        break
      case 'tab':
      case 'ptab':
        add('\t')
        break
      case 'br':
      case 'cr':
        add('\n')
        break
      case 'noBreakHyphen':
        add('-')
        break
      case 'sym':
        add(symbol(attribute(piece, 'char') ?? ''))
        break
      case 'fldChar':
        followField(attribute(piece, 'fldCharType'), context.openFields)
        break
      case 'AlternateContent':
        collectPieces(preferred(piece), depth + 1, context, add)
        break
      case 'ruby':
        collectRuns(descend(piece, 'rubyBase') ?? { type: 'tag' }, depth + 1, context)
        break
      case 'drawing':
      case 'pict':
      case 'object':
        for (const box of textBoxes(piece, depth)) context.readBox(box, depth + 1)
        break
    }
  }
}

function followField(type: string | undefined, openFields: RunContext['openFields']): void {
  if (type === 'begin') openFields.push('instruction')
  else if (type === 'separate' && openFields.length > 0) openFields[openFields.length - 1] = 'result'
  else if (type === 'end') openFields.pop()
}

function emphasisOf(
  properties: MarkupNode | undefined,
  style: Style,
  context: RunContext,
): RawParagraph['emphasis'] {
  if (context.isHeading) return 'heading'
  if (toggle(properties, 'b') ?? style.bold ?? context.style.bold) return 'bold'
  if (toggle(properties, 'i') ?? style.italic ?? context.style.italic) return 'italic'
  return 'none'
}

/** A modern program is offered the drawing, an old one the same in older markup: one of them is read. */
function preferred(alternatives: MarkupNode): MarkupNode {
  return descend(alternatives, 'Choice') ?? descend(alternatives, 'Fallback') ?? { type: 'tag' }
}

function textBoxes(drawing: MarkupNode, depth: number): readonly MarkupNode[] {
  if (depth > MAX_DEPTH) return []
  return (drawing.children ?? []).flatMap((child) => {
    const name = localName(child)
    if (name === 'txbxContent') return [child]
    return textBoxes(name === 'AlternateContent' ? preferred(child) : child, depth + 1)
  })
}

/** Signs of symbol fonts: dashes and ticks matter in a text, the rest are dots. */
function symbol(code: string): string {
  const value = Number.parseInt(code, 16)
  if (!Number.isFinite(value)) return ''
  if (value >= 0xe000 && value <= 0xf8ff) {
    const sign = value & 0xff
    return sign === 0x2d ? '-' : sign === 0xfc ? '✓' : '•'
  }
  return value > 0 && value <= 0x10ffff ? String.fromCodePoint(value) : ''
}
