import type { DocumentContent } from '#kernel/document-content.ts'
import type { FileLimits } from '../files/file-limits.ts'
import { readHtmlContent } from '../markup/read-html.ts'
import { refuse } from '../refusals.ts'
import { flowBlocks } from '../tables/flow-blocks.ts'

/** A page as a browser would show it, also when it is saved under the name of a Word file. */
export function readHtmlPage(bytes: Uint8Array, limits: FileLimits): DocumentContent {
  if (bytes.length > limits.maxMarkupBytes) {
    throw refuse('file/too-complex', {
      detail: 'Страница слишком велика. Разделите её на части и загрузите их по одной',
    })
  }
  const blocks = flowBlocks(readHtmlContent(bytes))
  if (blocks.length === 0) throw refuse('file/empty', { detail: 'На странице нет текста' })
  return { format: 'html', blocks, warnings: [] }
}
