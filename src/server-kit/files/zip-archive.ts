import { Buffer } from 'node:buffer'
import { createInflateRaw, inflateRawSync } from 'node:zlib'
import { refuse } from '../refusals.ts'
import { type FileLimits, inMegabytes } from './file-limits.ts'

export type ZipArchive = {
  readonly names: readonly string[]
  /** Bytes of an entry once unpacked, as the directory declares it; 0 for a name the archive has not. */
  size(name: string): number
  /** The unpacked entry, or undefined where the archive has none of that name. Refuses if it unpacks to more than it declared. */
  read(name: string): Uint8Array | undefined
  /** Unpacks an entry in passing and gives its last bytes as text. Refuses like `read`, and holds next to nothing. */
  readEnd(name: string): Promise<string>
}

type Entry = {
  readonly name: string
  readonly method: number
  readonly packedSize: number
  readonly size: number
  readonly offset: number
}

const END_OF_DIRECTORY = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const MAX_ENTRIES = 20_000
/** Deflate cannot do better than 1032:1, real office files stay below 100:1. Small entries of zeros are no danger. */
const MAX_RATIO = 400
const RATIO_MATTERS_FROM = 8 * 1024 * 1024

/**
 * Opens a zip by its central directory and refuses a bomb before anything is unpacked: by the declared sizes first,
 * and by the sizes found whenever an entry is read (an entry that lies about its size never unpacks past it).
 */
export function openZip(bytes: Uint8Array, limits: FileLimits): ZipArchive {
  const entries = readDirectory(bytes)
  const declared = [...entries.values()].reduce((sum, entry) => sum + entry.size, 0)
  const ratio = declared / Math.max(1, bytes.length)
  if (declared > limits.maxUnpackedBytes || (declared > RATIO_MATTERS_FROM && ratio > MAX_RATIO)) {
    throw unpacksTooLarge(limits)
  }
  return {
    names: [...entries.keys()],
    size: (name) => entries.get(name)?.size ?? 0,
    read(name) {
      const entry = entries.get(name)
      return entry && unpack(bytes, entry)
    },
    async readEnd(name) {
      const entry = entries.get(name)
      return entry ? unpackEnd(bytes, entry) : ''
    },
  }
}

/** Unpacks each entry once and throws the result away: afterwards a library may trust the declared sizes. */
export function verifyDeclaredSizes(archive: ZipArchive): void {
  for (const name of archive.names) archive.read(name)
}

function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEndOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  // 0xFFFF and 0xFFFFFFFF announce zip64, which no office file below the size limit needs.
  if (count === 0xffff || at === 0xffffffff || count > MAX_ENTRIES) throw broken()

  const decoder = new TextDecoder()
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw broken()
    if (view.getUint16(at + 8, true) & 1) throw encrypted()
    const nameLength = view.getUint16(at + 28, true)
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.set(name.replaceAll('\\', '/'), {
      name,
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEndOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  throw broken()
}

const END_BYTES = 256

async function unpackEnd(bytes: Uint8Array, entry: Entry): Promise<string> {
  const packed = packedBytes(bytes, entry)
  const chunks: AsyncIterable<Uint8Array> = entry.method === 8 ? inflated(packed) : asyncly([packed])
  let size = 0
  let end: Uint8Array = new Uint8Array()
  try {
    for await (const chunk of chunks) {
      size += chunk.length
      if (size > entry.size) throw broken()
      end = Buffer.concat([end, chunk.subarray(-END_BYTES)]).subarray(-END_BYTES)
    }
  } catch {
    throw broken()
  }
  if (size !== entry.size) throw broken()
  return Buffer.from(end).toString('utf8')
}

function inflated(packed: Uint8Array): AsyncIterable<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: 1024 * 1024 })
  inflate.end(packed)
  return inflate
}

async function* asyncly<T>(values: readonly T[]): AsyncIterable<T> {
  yield* values
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_HEADER) throw broken()
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  const packed = bytes.subarray(start, start + entry.packedSize)
  if (packed.length < entry.packedSize) throw broken()
  return packed
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const packed = packedBytes(bytes, entry)
  if (entry.method === 0) return packed
  if (entry.method !== 8) throw broken()
  if (entry.size === 0) return new Uint8Array()
  try {
    return inflateRawSync(packed, { maxOutputLength: entry.size })
  } catch {
    throw broken()
  }
}

function broken() {
  return refuse('file/broken', {
    detail: 'Откройте файл в программе, где он создан, сохраните заново и загрузите ещё раз',
  })
}

function encrypted() {
  return refuse('file/encrypted', { detail: 'Снимите пароль и загрузите файл ещё раз' })
}

function unpacksTooLarge(limits: FileLimits) {
  return refuse('file/unpacks-too-large', {
    detail: `Наибольший размер — ${inMegabytes(limits.maxUnpackedBytes)}. Удалите из файла рисунки и лишние листы`,
  })
}
