import { load } from 'cheerio'
import { decodeText } from '../files/decode-text.ts'
import type { MarkupNode } from './markup-node.ts'
import { shallowTree } from './shallow-tree.ts'

/** Reads a page in the encoding it declares, else in the one its bytes show. Entities are decoded, scripts are not run; a page nested absurdly deep is refused. */
export function parseHtml(bytes: Uint8Array): MarkupNode | undefined {
  return load(decodePage(bytes), { treeAdapter: shallowTree() }).root()[0]
}

function decodePage(bytes: Uint8Array): string {
  const hasMark = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe
  const declared = hasMark ? undefined : declaredEncoding(bytes)
  if (!declared || declared.startsWith('utf-16')) return decodeText(bytes)
  const page = new TextDecoder(declared).decode(bytes)
  // A page re-saved in another encoding often keeps the old declaration.
  return page.includes('\ufffd') ? decodeText(bytes) : page
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString(
    'latin1',
  )
  const label = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]
  if (!label) return undefined
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}
