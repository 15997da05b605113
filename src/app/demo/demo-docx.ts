import { crc32 } from 'node:zlib'

/** A small Word document of plain paragraphs, the first one as a heading. The same bytes for the same lines. */
export function demoDocx([heading = '', ...lines]: readonly string[]): Uint8Array {
  const paragraph = (text: string, look = '') =>
    `<w:p><w:pPr><w:jc w:val="${look === '' ? 'both' : 'center'}"/></w:pPr><w:r><w:rPr>${look}<w:sz w:val="28"/></w:rPr><w:t>${escaped(text)}</w:t></w:r></w:p>`
  const body = [paragraph(heading, '<w:b/>'), ...lines.map((line) => paragraph(line))].join('')
  return storedZip({
    '[Content_Types].xml': `${PROLOG}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `${PROLOG}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${PROLOG}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  })
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** A zip whose parts are not packed: a document of a page is smaller so than a library that packs. */
export function storedZip(parts: Readonly<Record<string, string>>): Uint8Array {
  const written: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(parts)) {
    const [label, bytes] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    // The first day a zip can name, so that the bytes never change.
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(crc32(bytes), 10)
    common.writeUInt32LE(bytes.length, 14)
    common.writeUInt32LE(bytes.length, 18)
    common.writeUInt16LE(label.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, label, bytes])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, label]))
    written.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...written, listed, end])
}
