import type { RawParagraph } from '../tables/raw-table.ts'

/** Gathers the runs of one paragraph and judges its emphasis by what most of its letters wear. */
export class ParagraphText {
  private text = ''
  private readonly letters = { heading: 0, bold: 0, italic: 0, none: 0 }

  add(text: string, emphasis: RawParagraph['emphasis']): void {
    const joined = /(?:^|\s)$/.test(this.text) ? text.replace(/^ +/, '') : text
    this.text += joined
    this.letters[emphasis] += joined.replace(/[^\p{L}\p{N}]/gu, '').length
  }

  breakLine(): void {
    this.text = `${this.text.replace(/ +$/, '')}\n`
  }

  /** The paragraph gathered so far, and an empty one begins. */
  take(): RawParagraph | undefined {
    const text = this.text.trim()
    const { heading, bold, italic, none } = this.letters
    const total = heading + bold + italic + none
    const most = (['heading', 'bold', 'italic'] as const).find((kind) => this.letters[kind] > total * 0.9)
    this.text = ''
    Object.assign(this.letters, { heading: 0, bold: 0, italic: 0, none: 0 })
    return text ? { kind: 'raw-paragraph', text, emphasis: most ?? 'none' } : undefined
  }
}
