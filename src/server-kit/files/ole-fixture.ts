const SECTOR = 512
const END = 0xfffffffe
const FREE = 0xffffffff
const MIN_STREAM = 4096

/** An OLE container with the named streams, for tests. Streams are filled up with zeros to whole sectors. */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const named = Object.entries(streams)
  const sizes = named.map(([, bytes]) => Math.ceil(Math.max(bytes.length, MIN_STREAM) / SECTOR))
  const directorySectors = Math.ceil((named.length + 1) / 4)
  const firstStream = 1 + directorySectors
  const total = firstStream + sizes.reduce((sum, size) => sum + size, 0)
  const file = new Uint8Array((total + 1) * SECTOR)
  const view = new DataView(file.buffer)

  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  view.setUint16(24, 0x3e, true)
  view.setUint16(26, 3, true)
  view.setUint16(28, 0xfffe, true)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setUint32(44, 1, true)
  view.setUint32(48, 1, true)
  view.setUint32(56, MIN_STREAM, true)
  view.setUint32(60, END, true)
  view.setUint32(68, END, true)
  for (let index = 0; index < 109; index++) view.setUint32(76 + index * 4, index === 0 ? 0 : FREE, true)

  const chain = (first: number, count: number) => {
    for (let sector = first; sector < first + count; sector++) {
      view.setUint32(SECTOR + sector * 4, sector === first + count - 1 ? END : sector + 1, true)
    }
  }
  view.setUint32(SECTOR, 0xfffffffd, true)
  chain(1, directorySectors)

  const directory = 2 * SECTOR
  writeEntry(view, directory, {
    name: 'Root Entry',
    type: 5,
    next: FREE,
    child: named.length > 0 ? 1 : FREE,
    sector: END,
    size: 0,
  })
  let sector = firstStream
  named.forEach(([name, bytes], index) => {
    const count = sizes[index] ?? 0
    const next = index + 1 < named.length ? index + 2 : FREE
    const at = directory + (index + 1) * 128
    writeEntry(view, at, {
      name,
      type: 2,
      next,
      child: FREE,
      sector,
      size: Math.max(bytes.length, MIN_STREAM),
    })
    file.set(bytes, (sector + 1) * SECTOR)
    chain(sector, count)
    sector += count
  })
  return file
}

type Entry = { name: string; type: number; next: number; child: number; sector: number; size: number }

function writeEntry(view: DataView, at: number, entry: Entry): void {
  ;[...entry.name].forEach((letter, index) => {
    view.setUint16(at + index * 2, letter.charCodeAt(0), true)
  })
  view.setUint16(at + 64, (entry.name.length + 1) * 2, true)
  view.setUint8(at + 66, entry.type)
  view.setUint8(at + 67, 1)
  view.setUint32(at + 68, FREE, true)
  view.setUint32(at + 72, entry.next, true)
  view.setUint32(at + 76, entry.child, true)
  view.setUint32(at + 116, entry.sector, true)
  view.setUint32(at + 120, entry.size, true)
}
