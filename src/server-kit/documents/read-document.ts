import type { DocumentContent } from '#kernel/document-content.ts'
import { type Budget, runApart } from '../apart/run-apart.ts'
import { fileLimits, requireReadableSize } from '../files/file-limits.ts'
import { recogniseSignature } from '../files/recognise-file.ts'
import type { parseDocument } from './parse-document.ts'
import { readTextLines } from './read-text-lines.ts'

const budget: Budget = { maxSeconds: 10, maxMegabytes: 256 }

/**
 * Reads an office document of any kind — docx, doc, pdf, xlsx, ods, xls, html, plain text in any Russian encoding —
 * into paragraphs and tables. The kind is seen from the content; the name only tells markdown from plain text.
 * Refuses (`file/…`) what is broken, locked, scanned, too large or takes longer than ten seconds.
 */
export async function readDocument(bytes: Uint8Array, fileName?: string): Promise<DocumentContent> {
  requireReadableSize(bytes, fileLimits)
  // Plain text cannot hang a reader, and a thread would take longer to start than the text to read.
  if (recogniseSignature(bytes) === 'text') return readTextLines(bytes, fileName)
  return runApart<typeof parseDocument>(
    new URL('./parse-document.ts', import.meta.url),
    'parseDocument',
    [bytes, fileName, fileLimits],
    budget,
  )
}
