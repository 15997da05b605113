import type { FileLimits } from './file-limits.ts'
import { isOle, readOleRoot } from './ole-directory.ts'
import { openZip } from './zip-archive.ts'

/** What the content says the file is; the extension is never asked. */
export type FileKind =
  | 'docx'
  | 'doc'
  | 'odt'
  | 'rtf'
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  | 'xls'
  | 'presentation'
  | 'pdf'
  | 'html'
  | 'web-archive'
  | 'xml'
  | 'image'
  | 'archive'
  | 'encrypted'
  | 'text'

/** Recognises a file by its signature and, for containers, by their parts. Anything unknown is `text`: decoding decides. */
export function recogniseFile(bytes: Uint8Array, limits: FileLimits): FileKind {
  const kind = recogniseSignature(bytes)
  if (kind === 'zip') return kindOfZip(bytes, limits)
  return kind === 'ole' ? kindOfOle(bytes) : kind
}

/** The same by the first bytes alone, cheap enough for any file: containers stay closed. */
export function recogniseSignature(bytes: Uint8Array): FileKind | 'zip' | 'ole' {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (isOle(bytes)) return 'ole'
  if (isImage(bytes)) return 'image'
  if (startsWithText(bytes, 'Rar!') || startsWith(bytes, [0x37, 0x7a, 0xbc, 0xaf])) return 'archive'
  const head = latinHead(bytes)
  // Readers allow junk before %PDF within the first kilobyte.
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (head.trimStart().startsWith('{\\rtf')) return 'rtf'
  if (/^mime-version:/i.test(head.trimStart())) return 'web-archive'
  return kindOfMarkup(head)
}

function kindOfZip(bytes: Uint8Array, limits: FileLimits): FileKind {
  const archive = openZip(bytes, limits)
  const text = (name: string) => new TextDecoder().decode(archive.read(name))
  const mimetype = archive.names.includes('mimetype') ? text('mimetype') : ''
  if (mimetype.includes('opendocument.spreadsheet')) return 'ods'
  if (mimetype.includes('opendocument.text')) return 'odt'
  if (mimetype.includes('opendocument.presentation')) return 'presentation'

  const types = archive.names.includes('[Content_Types].xml') ? text('[Content_Types].xml') : ''
  if (/wordprocessingml\.(document|template)\.main|ms-word\.(document|template)\.macroEnabled/.test(types))
    return 'docx'
  if (/sheet\.binary\.macroEnabled/.test(types)) return 'xlsb'
  if (/spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template)\.macroEnabled/.test(types))
    return 'xlsx'
  if (/presentationml/.test(types)) return 'presentation'

  if (archive.names.includes('word/document.xml')) return 'docx'
  if (archive.names.includes('xl/workbook.xml')) return 'xlsx'
  return 'archive'
}

function kindOfOle(bytes: Uint8Array): FileKind {
  const entries = new Map(readOleRoot(bytes).map((entry) => [entry.name, entry]))
  if (entries.has('EncryptionInfo') || entries.has('EncryptedPackage')) return 'encrypted'
  const workbook = entries.get('Workbook') ?? entries.get('Book')
  if (workbook) return isLockedWorkbook(workbook.head) ? 'encrypted' : 'xls'
  if (entries.has('PowerPoint Document')) return 'presentation'
  return isLockedDocument(entries.get('WordDocument')?.head) ? 'encrypted' : 'doc'
}

/** An old workbook under a password has a FILEPASS record among its first ones; records are type, length, data. */
function isLockedWorkbook(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  for (let at = 0; at + 4 <= head.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 0x2f) return true
  }
  return false
}

/** The ninth bit of the flags in an old Word document's header. */
function isLockedDocument(head: Uint8Array | undefined): boolean {
  return ((head?.[0x0b] ?? 0) & 0x01) !== 0
}

function kindOfMarkup(head: string): FileKind {
  const start = head
    .replaceAll('\0', '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .trimStart()
    .toLowerCase()
  const withoutProlog = start.replace(/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s+)+/, '')
  if (/^<(?:!doctype html|html|head|body|table|meta|style|div|p\b|h[1-6]\b|center|font)/.test(withoutProlog))
    return 'html'
  if (start.startsWith('<?xml') || /^<[a-z][\w-]*[:\s>]/.test(start)) {
    return /<html|<table|<body/.test(start) ? 'html' : 'xml'
  }
  return 'text'
}

/** Which of the pictures every browser shows; undefined for any other file. */
export function recognisePicture(bytes: Uint8Array): 'jpg' | 'png' | undefined {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg'
  const isPng = startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return isPng ? 'png' : undefined
}

function isImage(bytes: Uint8Array): boolean {
  return (
    recognisePicture(bytes) !== undefined ||
    startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
    startsWith(bytes, [0x49, 0x49, 0x2a, 0x00]) ||
    startsWith(bytes, [0x4d, 0x4d, 0x00, 0x2a]) ||
    startsWithText(bytes, 'GIF8') ||
    startsWithText(bytes, 'AT&TFORM')
  )
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function startsWithText(bytes: Uint8Array, text: string): boolean {
  return startsWith(
    bytes,
    [...text].map((character) => character.charCodeAt(0)),
  )
}

function latinHead(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 4096)).toString('latin1')
}
