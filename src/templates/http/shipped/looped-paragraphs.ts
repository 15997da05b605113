import { type FileChild, Paragraph, TextRun } from 'docx'

/** Paragraphs and tables repeated by a loop: the marks of the loop stand in paragraphs of their own and leave no trace. */
export function paragraphLoop(loop: string, children: readonly FileChild[]): readonly FileChild[] {
  return [mark(`{#${loop}}`), ...children, mark(`{/${loop}}`)]
}

function mark(text: string): Paragraph {
  return new Paragraph({
    spacing: { line: 20, lineRule: 'exact' },
    children: [new TextRun({ text, size: 2 })],
  })
}
