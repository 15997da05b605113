import { crc32, deflateSync, inflateSync } from 'node:zlib'

const SIGNATURE_BYTES = 8
const MOST_COLOURS = 256

/**
 * A screenshot in a third of its bytes: a page has some hundred colours, so a table of 256 loses nothing an eye would
 * miss. Colours beyond the most frequent become the nearest of them. Takes the 8-bit RGB or RGBA that browsers write.
 */
export function packPng(png: Buffer): Buffer {
  const chunks = readChunks(png)
  const head = chunks.find(({ kind }) => kind === 'IHDR')?.data
  if (head?.[8] !== 8 || (head[9] !== 2 && head[9] !== 6)) throw new Error('not an 8-bit RGB picture')
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const packed = Buffer.concat(chunks.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data))
  const colours = coloursOf(inflateSync(packed), width, height, head[9] === 6 ? 4 : 3)
  const table = mostFrequent(colours)
  return Buffer.concat([png.subarray(0, SIGNATURE_BYTES), ...write(colours, table, width, height)])
}

/** Undoes the filters of the format; one number a pixel, 0xRRGGBB. */
function coloursOf(rows: Buffer, width: number, height: number, bytes: number): Uint32Array {
  const stride = width * bytes
  const colours = new Uint32Array(width * height)
  let above = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const at = y * (stride + 1)
    const row = Uint8Array.from(rows.subarray(at + 1, at + 1 + stride))
    for (let x = 0; x < stride; x++) {
      const left = x < bytes ? 0 : (row[x - bytes] ?? 0)
      const corner = x < bytes ? 0 : (above[x - bytes] ?? 0)
      row[x] = (row[x] ?? 0) + foretold(rows[at] ?? 0, left, above[x] ?? 0, corner)
    }
    for (let x = 0; x < width; x++) {
      const [red = 0, green = 0, blue = 0] = row.subarray(x * bytes, x * bytes + 3)
      colours[y * width + x] = (red << 16) | (green << 8) | blue
    }
    above = row
  }
  return colours
}

function foretold(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}

function mostFrequent(colours: Uint32Array): readonly number[] {
  const counts = new Map<number, number>()
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const ranked = [...counts].sort(([, a], [, b]) => b - a)
  return ranked.slice(0, MOST_COLOURS).map(([colour]) => colour)
}

function write(
  colours: Uint32Array,
  table: readonly number[],
  width: number,
  height: number,
): readonly Buffer[] {
  const places = new Map(table.map((colour, place) => [colour, place]))
  const placeOf = (colour: number): number => {
    const known = places.get(colour)
    if (known !== undefined) return known
    const distances = table.map((one) => distance(one, colour))
    const nearest = distances.indexOf(Math.min(...distances))
    places.set(colour, nearest)
    return nearest
  }
  const rows = Buffer.alloc((width + 1) * height)
  colours.forEach((colour, pixel) => {
    rows[pixel + Math.floor(pixel / width) + 1] = placeOf(colour)
  })
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 3, 0, 0, 0], 8)
  return [
    writeChunk('IHDR', head),
    writeChunk('PLTE', Buffer.from(table.flatMap(partsOf))),
    writeChunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    writeChunk('IEND', Buffer.alloc(0)),
  ]
}

function distance(one: number, other: number): number {
  const [r1, g1, b1] = partsOf(one)
  const [r2, g2, b2] = partsOf(other)
  return (r1 - r2) ** 2 + (g1 - g2) ** 2 + (b1 - b2) ** 2
}

function partsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255]
}

type Chunk = { readonly kind: string; readonly data: Buffer }

function readChunks(png: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = []
  for (let at = SIGNATURE_BYTES; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({
      kind: png.toString('latin1', at + 4, at + 8),
      data: png.subarray(at + 8, at + 8 + length),
    })
    at += length + 12
  }
  return chunks
}

function writeChunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
