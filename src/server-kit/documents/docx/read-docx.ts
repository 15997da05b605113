import type { DocumentContent } from '#kernel/document-content.ts'
import type { FileLimits } from '../../files/file-limits.ts'
import { refuse } from '../../refusals.ts'
import { flowBlocks } from '../../tables/flow-blocks.ts'
import { openDocx } from './docx-package.ts'
import { DocxReader } from './docx-reader.ts'
import { readNumbering } from './numbering-definitions.ts'
import { readStyleSheet } from './style-sheet.ts'

/** Reads the body of a docx as it looks on paper with all tracked changes accepted. */
export function readDocx(bytes: Uint8Array, limits: FileLimits): DocumentContent {
  const docx = openDocx(bytes, limits)
  const styles = readStyleSheet(docx.styles)
  const reader = new DocxReader(styles, readNumbering(docx.numbering, styles))
  const blocks = flowBlocks(reader.readContent(docx.body, 0))
  if (blocks.length === 0)
    throw docx.hasPictures ? onlyPictures() : refuse('file/empty', { detail: 'В документе нет текста' })

  const warnings: string[] = []
  if (reader.findings.trackedChanges) {
    warnings.push(
      'В документе есть непринятые исправления: он прочитан так, как если бы все они были приняты.',
    )
  }
  if (reader.findings.attachedParts) {
    warnings.push('В документ вложен другой файл целиком; его содержимое не прочитано.')
  }
  return { format: 'docx', blocks, warnings }
}

function onlyPictures() {
  return refuse('file/no-text', {
    detail: 'В документе только изображения страниц. Загрузите файл с текстом или распознайте страницы',
  })
}
