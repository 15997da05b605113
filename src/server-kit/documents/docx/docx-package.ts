import type { FileLimits } from '../../files/file-limits.ts'
import { openZip, type ZipArchive } from '../../files/zip-archive.ts'
import type { MarkupNode } from '../../markup/markup-node.ts'
import { attribute, childrenNamed, descend, parseXml } from '../../markup/xml-node.ts'
import { refuse } from '../../refusals.ts'

export type DocxPackage = {
  readonly body: MarkupNode
  readonly styles: MarkupNode | undefined
  readonly numbering: MarkupNode | undefined
  readonly hasPictures: boolean
}

/** Opens a docx and parses the parts that carry the text. Headers, footers, notes and comments stay unread. */
export function openDocx(bytes: Uint8Array, limits: FileLimits): DocxPackage {
  const archive = openZip(bytes, limits)
  const mainPart = targetOf(archive, '_rels/.rels', 'officeDocument', '') ?? 'word/document.xml'
  const folder = mainPart.slice(0, mainPart.lastIndexOf('/') + 1)
  const relations = `${folder}_rels/${mainPart.slice(folder.length)}.rels`
  const part = (type: string, usualName: string) =>
    readPart(archive, targetOf(archive, relations, type, folder) ?? `${folder}${usualName}`, limits)

  const body = descend(readPart(archive, mainPart, limits), 'document', 'body')
  if (!body) throw broken()
  return {
    body,
    styles: descend(part('styles', 'styles.xml'), 'styles'),
    numbering: descend(part('numbering', 'numbering.xml'), 'numbering'),
    hasPictures: archive.names.some((name) => /\/media\//.test(name)),
  }
}

function readPart(archive: ZipArchive, name: string, limits: FileLimits): MarkupNode | undefined {
  const xml = archive.read(name)
  if (xml && xml.length > limits.maxMarkupBytes) {
    throw refuse('file/too-complex', {
      detail: 'В документе слишком много текста. Разделите его на части и загрузите их по одной',
    })
  }
  return xml && parseXml(xml)
}

/** Where the first relation of a type leads; types differ by namespace, so only their last word is compared. */
function targetOf(
  archive: ZipArchive,
  relationsPart: string,
  type: string,
  folder: string,
): string | undefined {
  const xml = archive.read(relationsPart)
  const relation = childrenNamed(descend(xml && parseXml(xml), 'Relationships'), 'Relationship').find(
    (candidate) => attribute(candidate, 'Type')?.endsWith(`/${type}`),
  )
  const target = attribute(relation, 'Target')
  if (!target) return undefined
  const path = target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')
  return archive.names.includes(path) ? path : undefined
}

function broken() {
  return refuse('file/broken', {
    detail: 'Откройте документ в Word, сохраните его заново и загрузите ещё раз',
  })
}
