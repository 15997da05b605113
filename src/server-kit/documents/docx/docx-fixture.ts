import { strToU8, zipSync } from 'fflate'

export type DocxFixture = { readonly body: string; readonly numbering?: string; readonly styles?: string }

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'

/** The smallest docx around a body written by hand, for markup that no library produces. For tests. */
export function docxOf({ body, numbering = '', styles = '' }: DocxFixture): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    'word/document.xml': strToU8(`<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(`<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`),
    'word/styles.xml': strToU8(`<w:styles ${NAMESPACES}>${styles}</w:styles>`),
  })
}

export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${text ? `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>` : ''}</w:p>`
}

/** A paragraph of a list: properties for `paragraph`. */
export function inList(numId: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`
}

export function cell(content: string, properties = ''): string {
  const paragraphs = content.startsWith('<') ? content : paragraph(content)
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`
}

export type LevelFixture = {
  readonly format?: string
  readonly text: string
  readonly start?: number
  readonly more?: string
}

/** A list definition and one list of the same number that uses it. */
export function list(id: number, levels: readonly LevelFixture[]): string {
  const xml = levels.map(
    ({ format = 'decimal', text, start = 1, more = '' }, index) =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
  )
  return `<w:abstractNum w:abstractNumId="${id}">${xml.join('')}</w:abstractNum><w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`
}
