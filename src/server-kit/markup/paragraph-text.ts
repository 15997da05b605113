import type { RawParagraph } from '../tables/raw-table.ts'

type Emphasis = RawParagraph['emphasis']

/** Gathers the runs of one paragraph and judges its emphasis by what most of its letters wear. */
export class ParagraphText {
  private parts: string[] = []
  private endsWithSpace = true
  private letters: Record<Emphasis, number> = { heading: 0, bold: 0, italic: 0, none: 0 }

  add(text: string, emphasis: Emphasis): void {
    if (!text) return
    this.parts.push(text)
    this.endsWithSpace = /\s$/.test(text)
    this.letters[emphasis] += text.replace(/[^\p{L}\p{N}]/gu, '').length
  }

  /** Text of a page, where a space after a space is not shown. */
  addFlowing(text: string, emphasis: Emphasis): void {
    this.add(this.endsWithSpace ? text.replace(/^ +/, '') : text, emphasis)
  }

  /** The paragraph gathered so far without the blanks around it, or undefined if it is empty; an empty one begins. */
  take(): RawParagraph | undefined {
    const text = this.parts.join('').replace(/ +\n/g, '\n').trim()
    const total = Object.values(this.letters).reduce((sum, count) => sum + count, 0)
    const most = (['heading', 'bold', 'italic'] as const).find((kind) => this.letters[kind] > total * 0.9)
    this.parts = []
    this.endsWithSpace = true
    this.letters = { heading: 0, bold: 0, italic: 0, none: 0 }
    return text ? { kind: 'raw-paragraph', text, emphasis: most ?? 'none' } : undefined
  }
}
