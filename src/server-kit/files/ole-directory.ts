const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ENTRY_SIZE = 128
const NONE = 0xffffffff
const MAX_ENTRIES = 20_000

export function isOle(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte)
}

/**
 * Names of the streams and storages at the root of an OLE container («WordDocument», «Workbook», «EncryptionInfo»):
 * they say what the file is. Names inside nested storages belong to embedded objects and are left out.
 * Returns an empty set for a damaged container.
 */
export function oleRootNames(bytes: Uint8Array): ReadonlySet<string> {
  if (bytes.length < 512 || !isOle(bytes)) return new Set()
  const directory = readDirectorySectors(bytes)
  const view = new DataView(directory.buffer)
  const count = Math.min(MAX_ENTRIES, Math.floor(directory.length / ENTRY_SIZE))
  if (count === 0) return new Set()

  const names = new Set<string>()
  const visited = new Set<number>()
  const waiting = [view.getUint32(76, true)]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id >= count || visited.has(id)) continue
    visited.add(id)
    const at = id * ENTRY_SIZE
    const nameLength = Math.min(64, view.getUint16(at + 64, true))
    names.add(new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, nameLength - 2))))
    waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true))
  }
  return names
}

function readDirectorySectors(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return new Uint8Array()
  const sectorSize = 1 << shift
  const sectorAt = (sector: number) => (sector + 1) * sectorSize

  const sectors: Uint8Array[] = []
  const visited = new Set<number>()
  let sector = view.getUint32(48, true)
  while (sector < NONE - 3 && !visited.has(sector) && visited.size * sectorSize < MAX_ENTRIES * ENTRY_SIZE) {
    const at = sectorAt(sector)
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

/** The allocation table's first 109 sectors are listed in the header; 109 × 128 × 512 bytes reach 7 MB, beyond which the directory rarely lies. */
function nextSector(view: DataView, sector: number, sectorSize: number): number {
  const perTableSector = sectorSize / 4
  const tableIndex = Math.floor(sector / perTableSector)
  if (tableIndex >= 109) return NONE
  const tableSector = view.getUint32(76 + tableIndex * 4, true)
  const at = (tableSector + 1) * sectorSize + (sector % perTableSector) * 4
  return tableSector < NONE - 3 && at + 4 <= view.byteLength ? view.getUint32(at, true) : NONE
}
