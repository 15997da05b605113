import WordExtractor from 'word-extractor'
import type { DocumentContent } from '#kernel/document-content.ts'
import { refuse } from '../refusals.ts'
import { docBlocks } from './doc-rows.ts'

/** Text and tables of an old Word file; merged cells, automatic numbers and emphasis are lost. */
export async function readDoc(bytes: Uint8Array): Promise<DocumentContent> {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch(() => {
    throw refuse('file/broken', {
      detail: 'Откройте документ в Word, сохраните его как docx и загрузите ещё раз',
    })
  })
  const text = [document.getTextboxes({ includeHeadersAndFooters: false }), document.getBody()]
    .filter(Boolean)
    .join('\n')
  if (!text.trim()) throw refuse('file/empty', { detail: 'В документе нет текста' })
  return {
    format: 'doc',
    blocks: docBlocks(text.split(/\r\n|\n|\r/)),
    warnings: [
      'Файл в старом формате Word: объединённые ячейки и автоматическая нумерация не прочитаны. Сохраните документ как docx, чтобы прочитать их.',
    ],
  }
}
