import { MAX_DEPTH, type MarkupNode } from '../../markup/markup-node.ts'
import { ParagraphText } from '../../markup/paragraph-text.ts'
import { attribute, descend, localName, numberAttribute } from '../../markup/xml-node.ts'
import { refuse } from '../../refusals.ts'
import type { RawContent } from '../../tables/raw-table.ts'
import { collectRuns } from './collect-runs.ts'
import { isPlaceholder, isTableOfContents } from './content-control.ts'
import type { DocxFindings } from './docx-findings.ts'
import { readDocxTable } from './docx-table.ts'
import { ListCounter } from './list-counter.ts'
import type { ListDefinition } from './numbering-definitions.ts'
import type { Style, StyleSheet } from './style-sheet.ts'

type Lists = 'counted' | 'ignored'
type Output = { readonly content: RawContent[]; readonly text: ParagraphText; readonly lists: Lists }

/**
 * Walks the body of a docx once, in reading order, so that list numbers count as they do in Word: through
 * paragraphs, table cells and text boxes alike. A tracked insertion is read, a tracked deletion is not.
 */
export class DocxReader {
  readonly findings: DocxFindings = { trackedChanges: false, attachedParts: false }
  private readonly styles: StyleSheet
  private readonly counter: ListCounter

  constructor(styles: StyleSheet, lists: ReadonlyMap<string, ListDefinition>) {
    this.styles = styles
    this.counter = new ListCounter(lists)
  }

  /** Paragraphs and tables of a body, a cell or a text box. */
  readContent(container: MarkupNode, depth: number, lists: Lists = 'counted'): readonly RawContent[] {
    const output: Output = { content: [], text: new ParagraphText(), lists }
    this.readChildren(container, depth, output)
    const rest = output.text.take()
    if (rest) output.content.push(rest)
    return output.content
  }

  private readChildren(container: MarkupNode, depth: number, output: Output): void {
    if (depth > MAX_DEPTH) throw refuse('file/too-complex', { detail: 'Таблицы вложены слишком глубоко' })
    for (const child of container.children ?? []) {
      switch (localName(child)) {
        case 'p':
          this.readParagraph(child, depth + 1, output)
          break
        case 'tbl':
          output.content.push(
            readDocxTable(child, depth + 1, this.findings, (cell, cellDepth, lists) =>
              this.readContent(cell, cellDepth, lists),
            ),
          )
          break
        case 'sdt':
          if (!isTableOfContents(child) && !isPlaceholder(child)) {
            this.readChildren(descend(child, 'sdtContent') ?? { type: 'tag' }, depth + 1, output)
          }
          break
        case 'ins':
        case 'moveTo':
        case 'customXml':
        case 'smartTag':
          this.readChildren(child, depth + 1, output)
          break
        case 'altChunk':
          this.findings.attachedParts = true
          break
      }
    }
  }

  private readParagraph(node: MarkupNode, depth: number, output: Output): void {
    const properties = descend(node, 'pPr')
    const styleId = attribute(descend(properties, 'pStyle'), 'val')
    const style = this.styles.paragraph(styleId)
    if (/^toc \d/.test(style.name)) return

    collectRuns(node, depth, {
      style,
      styles: this.styles,
      findings: this.findings,
      text: output.text,
      isHeading: isHeading(properties, style),
      readBox: (box, boxDepth) => {
        output.content.push(...this.readContent(box, boxDepth, output.lists))
      },
      openFields: this.openFields,
    })
    if (descend(properties, 'rPr', 'del') ?? descend(properties, 'rPr', 'moveFrom')) {
      // A paragraph whose mark is deleted runs on into the next one, and that one has the number.
      this.findings.trackedChanges = true
      return
    }
    const marker = output.lists === 'counted' ? this.markerOf(properties, styleId, style) : ''
    const paragraph = output.text.take()
    const text = [marker, paragraph?.text].filter(Boolean).join(' ')
    if (text) output.content.push({ kind: 'raw-paragraph', text, emphasis: paragraph?.emphasis ?? 'none' })
  }

  /** Fields may span paragraphs, so they are followed through the whole document. */
  private readonly openFields: ('instruction' | 'result')[] = []

  private markerOf(properties: MarkupNode | undefined, styleId: string | undefined, style: Style): string {
    const own = descend(properties, 'numPr')
    const numId = attribute(descend(own, 'numId'), 'val') ?? style.numId
    if (numId === undefined || numId === '0') return ''
    const level =
      numberAttribute(descend(own, 'ilvl'), 'val') ??
      this.counter.levelOfStyle(numId, styleId) ??
      style.level ??
      0
    return this.counter.next(numId, level)
  }
}

function isHeading(properties: MarkupNode | undefined, style: Style): boolean {
  const outline = numberAttribute(descend(properties, 'outlineLvl'), 'val')
  return outline === undefined ? (style.isHeading ?? false) : outline < 9
}
