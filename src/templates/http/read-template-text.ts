import { type FileLimits, requireReadableSize } from '#server-kit/files/file-limits.ts'
import { holdsMacros } from '#server-kit/files/holds-macros.ts'
import { recogniseFile } from '#server-kit/files/recognise-file.ts'
import { openZip, verifyDeclaredSizes, type ZipArchive } from '#server-kit/files/zip-archive.ts'
import type { MarkupNode } from '#server-kit/markup/markup-node.ts'
import {
  attribute,
  childrenNamed,
  descend,
  localName,
  parseXml,
  textContent,
} from '#server-kit/markup/xml-node.ts'
import type { TemplateParagraph, TemplatePlace } from '../domain/template-text.ts'
import { refuse } from '../refusals.ts'

const MEGABYTE = 1024 * 1024

/** A template is a few pages and perhaps a coat of arms. */
export const templateLimits: FileLimits = {
  maxFileBytes: 5 * MEGABYTE,
  maxUnpackedBytes: 60 * MEGABYTE,
  maxMarkupBytes: 5 * MEGABYTE,
}

/**
 * The paragraphs of a docx a stranger sent: body, headers, footers. Refuses what is no docx, damaged, too large once
 * unpacked, under a password, with macros, or reaching outside of itself.
 */
export function readTemplateText(bytes: Uint8Array): readonly TemplateParagraph[] {
  requireReadableSize(bytes, templateLimits)
  const kind = recogniseFile(bytes, templateLimits)
  if (kind !== 'docx') throw refuse('templates/not-a-docx')
  const archive = openZip(bytes, templateLimits)
  verifyDeclaredSizes(archive)
  if (holdsMacros(bytes, templateLimits)) throw refuse('templates/has-macros')
  requireSelfContained(archive)
  const tables = { count: 0 }
  return [
    ...partsNamed(archive, /^word\/document\.xml$/u, 'body'),
    ...partsNamed(archive, /^word\/header\d*\.xml$/u, 'header'),
    ...partsNamed(archive, /^word\/footer\d*\.xml$/u, 'footer'),
  ].flatMap(({ root, part }) => paragraphsIn(root, { part, table: null }, tables))
}

function partsNamed(archive: ZipArchive, name: RegExp, part: TemplatePlace['part']) {
  const names = archive.names.filter((one) => name.test(one)).sort()
  if (part === 'body' && names.length === 0) throw refuse('templates/not-a-docx')
  return names.map((one) => {
    const xml = archive.read(one) ?? new Uint8Array()
    if (xml.length > templateLimits.maxMarkupBytes) throw refuse('templates/too-long')
    return { part, root: parseXml(xml) }
  })
}

/** A picture or a template fetched from elsewhere would tell a stranger when a paper is opened. Links a person clicks may stay. */
function requireSelfContained(archive: ZipArchive): void {
  for (const name of archive.names.filter((one) => one.endsWith('.rels'))) {
    const xml = archive.read(name)
    for (const relation of childrenNamed(descend(xml && parseXml(xml), 'Relationships'), 'Relationship')) {
      const isOutside = attribute(relation, 'TargetMode') === 'External'
      if (isOutside && !attribute(relation, 'Type')?.endsWith('/hyperlink'))
        throw refuse('templates/reaches-outside')
    }
  }
  const text = new TextDecoder().decode(archive.read('word/document.xml'))
  if (/INCLUDEPICTURE|INCLUDETEXT|\bDDE(?:AUTO)?\b/u.test(text)) throw refuse('templates/reaches-outside')
}

function paragraphsIn(
  node: MarkupNode,
  place: TemplatePlace,
  tables: { count: number },
): readonly TemplateParagraph[] {
  const found: TemplateParagraph[] = []
  for (const child of node.children ?? []) {
    const name = child.name === undefined ? '' : localName(child)
    // The second copy of a drawing, for old programs.
    if (name === 'Fallback') continue
    if (name === 'tbl') found.push(...paragraphsOfTable(child, place, tables))
    else if (name === 'p') {
      const text = textOf(child)
      if (text !== '') found.push({ ...place, text })
      found.push(...boxesIn(child, place, tables))
    } else found.push(...paragraphsIn(child, place, tables))
  }
  return found
}

function paragraphsOfTable(table: MarkupNode, { part }: TemplatePlace, tables: { count: number }) {
  tables.count += 1
  const number = tables.count
  return childrenNamed(table, 'tr').flatMap((row, rowAt) =>
    childrenNamed(row, 'tc').flatMap((cell, columnAt) =>
      paragraphsIn(cell, { part, table: { number, row: rowAt + 1, column: columnAt + 1 } }, tables),
    ),
  )
}

/** Paragraphs of text boxes anchored in a paragraph. */
function boxesIn(
  node: MarkupNode,
  place: TemplatePlace,
  tables: { count: number },
): readonly TemplateParagraph[] {
  return (node.children ?? []).flatMap((child) => {
    const name = child.name === undefined ? '' : localName(child)
    if (name === 'Fallback') return []
    return name === 'txbxContent' ? paragraphsIn(child, place, tables) : boxesIn(child, place, tables)
  })
}

/** The paragraph's own words: pieces that Word has cut apart are put together, what was struck out by a reviewer is left out. */
function textOf(node: MarkupNode): string {
  return (node.children ?? [])
    .map((child) => {
      const name = child.name === undefined ? '' : localName(child)
      if (name === 't') return textContent(child)
      if (name === 'tab' || name === 'br') return ' '
      return name === 'txbxContent' || name === 'del' || name === 'Fallback' ? '' : textOf(child)
    })
    .join('')
}
