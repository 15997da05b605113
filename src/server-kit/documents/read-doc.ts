import WordExtractor from 'word-extractor'
import type { Block, DocumentContent } from '#kernel/document-content.ts'
import { refuse } from '../refusals.ts'

/** Text of an old Word file: rows of tables come as lines whose cells are parted by tabs; merges and numbering are lost. */
export async function readDoc(bytes: Uint8Array): Promise<DocumentContent> {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch(() => {
    throw refuse('file/broken', {
      detail: 'Откройте документ в Word, сохраните его как docx и загрузите ещё раз',
    })
  })
  const text = [document.getTextboxes({ includeHeadersAndFooters: false }), document.getBody()]
    .filter(Boolean)
    .join('\n')
  const lines = text.split(/\r\n|\n|\r/)
  if (!text.trim()) throw refuse('file/empty', { detail: 'В документе нет текста' })
  return {
    format: 'doc',
    blocks: lines.map(
      (line, index): Block => ({
        kind: 'paragraph',
        text: line,
        emphasis: 'none',
        place: { line: index + 1 },
      }),
    ),
    warnings: [
      'Файл в старом формате Word: объединённые ячейки и автоматическая нумерация не прочитаны. Сохраните документ как docx, чтобы прочитать их.',
    ],
  }
}
