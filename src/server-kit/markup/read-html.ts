import type { RawCell, RawContent, RawParagraph, RawTable } from '../tables/raw-table.ts'
import { MAX_DEPTH, type MarkupNode } from './markup-node.ts'
import { ParagraphText } from './paragraph-text.ts'
import { parseHtml } from './parse-html.ts'
import { tooDeep } from './shallow-tree.ts'

const BLOCKS = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section ul caption figcaption'.split(
    ' ',
  ),
)
const UNSEEN = new Set(
  'head script style template noscript title meta link object svg iframe select textarea colgroup col'.split(
    ' ',
  ),
)
const HEADING = /^h[1-6]$/

/** Paragraphs and tables of a page in reading order; what a browser would not show is left out. */
export function readHtmlContent(bytes: Uint8Array): readonly RawContent[] {
  const root = parseHtml(bytes)
  const walker = new HtmlWalker()
  if (root) walker.visit(root, { depth: 0, emphasis: 'none' })
  return walker.finish()
}

type Surroundings = {
  readonly depth: number
  readonly emphasis: RawParagraph['emphasis']
  readonly preformatted?: boolean
}

class HtmlWalker {
  private readonly content: RawContent[] = []
  private readonly paragraph = new ParagraphText()

  finish(): readonly RawContent[] {
    this.endParagraph()
    return this.content
  }

  visit(node: MarkupNode, around: Surroundings): void {
    if (around.depth > MAX_DEPTH) throw tooDeep()
    if (node.type === 'text') {
      const text = node.data ?? ''
      if (around.preformatted) this.paragraph.add(text, around.emphasis)
      else this.paragraph.addFlowing(collapse(text), around.emphasis)
      return
    }
    const name = node.name ?? ''
    if (UNSEEN.has(name) || isHidden(node)) return
    if (name === 'table') {
      this.endParagraph()
      this.content.push(readTable(node, around.depth + 1))
      return
    }
    if (name === 'br') {
      this.paragraph.add('\n', 'none')
      return
    }
    const isBlock = BLOCKS.has(name)
    if (isBlock) this.endParagraph()
    const inside = {
      ...around,
      depth: around.depth + 1,
      emphasis: emphasisInside(name, around),
      preformatted: around.preformatted || name === 'pre',
    }
    this.visitChildren(node, inside)
    if (isBlock) this.endParagraph()
  }

  visitChildren(node: MarkupNode, around: Surroundings): void {
    let number = Number(node.attribs?.start ?? 1) || 1
    for (const child of node.children ?? []) {
      if (child.name === 'li') {
        this.endParagraph()
        number = Number(child.attribs?.value) || number
        this.paragraph.add(node.name === 'ol' ? `${number++}. ` : '• ', around.emphasis)
        this.visitChildren(child, { ...around, depth: around.depth + 1 })
        this.endParagraph()
      } else {
        this.visit(child, around)
      }
    }
  }

  private endParagraph(): void {
    const paragraph = this.paragraph.take()
    if (paragraph) this.content.push(paragraph)
  }
}

function readTable(table: MarkupNode, depth: number): RawTable {
  if (depth > MAX_DEPTH) throw tooDeep()
  const rows: RawCell[][] = []
  for (const row of rowsOf(table)) {
    const cells = (row.children ?? []).filter((cell) => cell.name === 'td' || cell.name === 'th')
    if (!isHidden(row)) rows.push(cells.map((cell) => readCell(cell, depth + 1)))
  }
  return { kind: 'raw-table', rows }
}

function rowsOf(table: MarkupNode): readonly MarkupNode[] {
  return (table.children ?? []).flatMap((child) => {
    if (child.name === 'tr') return [child]
    return child.name === 'thead' || child.name === 'tbody' || child.name === 'tfoot' ? rowsOf(child) : []
  })
}

function readCell(cell: MarkupNode, depth: number): RawCell {
  const walker = new HtmlWalker()
  walker.visitChildren(cell, { depth, emphasis: cell.name === 'th' ? 'bold' : 'none' })
  return {
    content: walker.finish(),
    columnSpan: span(cell.attribs?.colspan),
    // rowspan="0" means «to the end of the table».
    rowSpan: cell.attribs?.rowspan === '0' ? 65_534 : span(cell.attribs?.rowspan),
  }
}

function span(value: string | undefined): number {
  return Math.min(65_534, Math.max(1, Number.parseInt(value ?? '', 10) || 1))
}

function emphasisInside(name: string, around: Surroundings): RawParagraph['emphasis'] {
  if (HEADING.test(name)) return 'heading'
  if (around.emphasis === 'heading') return 'heading'
  if (name === 'b' || name === 'strong') return 'bold'
  if ((name === 'i' || name === 'em') && around.emphasis === 'none') return 'italic'
  return around.emphasis
}

function isHidden(node: MarkupNode): boolean {
  return node.attribs?.hidden !== undefined || /display\s*:\s*none/i.test(node.attribs?.style ?? '')
}

/** Line breaks and runs of spaces in the source are one space; a no-break space is the author's own and stays a space. */
function collapse(text: string): string {
  return text
    .replace(/[ \t\r\n\f]+/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u00ad', '')
}
