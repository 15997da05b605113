const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const HEADER_SIZE = 512
const ENTRY_SIZE = 128
/** Sector numbers from here on are marks: end of chain, free, part of the table. */
const FIRST_MARK = 0xfffffffa
const MAX_ENTRIES = 20_000
const TABLE_SECTORS_IN_HEADER = 109

/** A stream or storage at the root of an OLE container: its name and its first bytes (none for short streams). */
export type OleEntry = { readonly name: string; readonly head: Uint8Array }

export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/**
 * What stands at the root of an OLE container («WordDocument», «Workbook», «EncryptionInfo»): that says what the file
 * is. Entries of nested storages belong to embedded objects and are left out. Empty for a damaged container.
 */
export function readOleRoot(bytes: Uint8Array): readonly OleEntry[] {
  if (bytes.length < HEADER_SIZE || !isOle(bytes)) return []
  const directory = readDirectory(bytes)
  const view = new DataView(directory.buffer)
  const count = Math.min(MAX_ENTRIES, Math.floor(directory.length / ENTRY_SIZE))
  if (count === 0) return []

  const entries: OleEntry[] = []
  const visited = new Set<number>()
  const waiting = [view.getUint32(76, true)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id >= count || visited.has(id)) continue
    visited.add(id)
    const at = id * ENTRY_SIZE
    const nameLength = Math.min(64, view.getUint16(at + 64, true))
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameLength - 2)))
    entries.push({
      name,
      head: headOf(bytes, view.getUint32(at + 116, true), view.getUint32(at + 120, true)),
    })
    waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true))
  }
  return entries
}

/** Streams below 4096 bytes live in a stream of their own kind, which the question «what is this file» never needs. */
function headOf(bytes: Uint8Array, sector: number, size: number): Uint8Array {
  if (size < 4096 || sector >= FIRST_MARK) return new Uint8Array()
  const sectorSize = sectorSizeOf(bytes)
  return bytes.subarray((sector + 1) * sectorSize, (sector + 2) * sectorSize)
}

function readDirectory(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const sectorSize = sectorSizeOf(bytes)
  const sectors: Uint8Array[] = []
  const visited = new Set<number>()
  let sector = view.getUint32(48, true)
  while (
    sector < FIRST_MARK &&
    !visited.has(sector) &&
    visited.size * sectorSize < MAX_ENTRIES * ENTRY_SIZE
  ) {
    const at = (sector + 1) * sectorSize
    if (at + sectorSize > bytes.length) break
    visited.add(sector)
    sectors.push(bytes.subarray(at, at + sectorSize))
    sector = nextSector(view, sector, sectorSize)
  }
  const joined = new Uint8Array(sectors.length * sectorSize)
  sectors.forEach((part, index) => {
    joined.set(part, index * sectorSize)
  })
  return joined
}

/** The header lists the table's first 109 sectors: they reach over 7 MB, where the directory of a real file begins. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perTableSector = sectorSize / 4
  const tableIndex = Math.floor(sector / perTableSector)
  if (tableIndex >= TABLE_SECTORS_IN_HEADER) return FIRST_MARK
  const tableSector = view.getUint32(76 + tableIndex * 4, true)
  const at = (tableSector + 1) * sectorSize + (sector % perTableSector) * 4
  return tableSector < FIRST_MARK && at + 4 <= view.byteLength ? view.getUint32(at, true) : FIRST_MARK
}

function sectorSizeOf(bytes: Uint8Array): number {
  return bytes[30] === 12 ? 4096 : 512
}
