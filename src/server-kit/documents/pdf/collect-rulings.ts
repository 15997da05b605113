import type { Ruling, Rulings } from './pdf-page.ts'

type Matrix = readonly [number, number, number, number, number, number]
type Point = readonly [number, number]

/** Operators of a page as pdf.js lists them, and the codes it gives them. */
export type PageOperators = {
  readonly codes: readonly number[]
  readonly given: readonly unknown[]
  readonly names: Readonly<Record<string, number>>
}

/** Codes inside a path, and how many coordinates follow each. */
const MOVE = 0
const LINE = 1
const COORDINATES: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }
const CLOSE = 4

/** A filled stroke of this thickness is a line, a thicker one is a shaded cell. */
const MAX_THICKNESS = 3
const MAX_SLANT = 0.7
const MIN_LENGTH = 3
/** Beyond this a page holds a drawing, not tables. */
const MAX_RULINGS = 20_000
/** Word draws the border of each cell on its own, with gaps at the corners. */
const MAX_GAP = 3

/** Straight lines of a page along the axes: strokes and thin filled rectangles, in page coordinates. */
export function collectRulings(operators: PageOperators, page: Matrix): Rulings {
  const { names } = operators
  const strokes = codes(names, [
    'stroke',
    'closeStroke',
    'fillStroke',
    'closeFillStroke',
    'eoFillStroke',
    'closeEOFillStroke',
  ])
  const fills = codes(names, [
    'fill',
    'eoFill',
    'fillStroke',
    'closeFillStroke',
    'eoFillStroke',
    'closeEOFillStroke',
  ])
  const found = { horizontal: [] as Ruling[], vertical: [] as Ruling[] }
  const saved: Matrix[] = []
  let matrix = page
  for (const [index, code] of operators.codes.entries()) {
    const given = operators.given[index]
    if (code === names.save || code === names.paintFormXObjectBegin) saved.push(matrix)
    if (code === names.restore || code === names.paintFormXObjectEnd) matrix = saved.pop() ?? page
    if (code === names.transform) matrix = multiplied(matrix, asMatrix(given))
    if (code === names.paintFormXObjectBegin && Array.isArray(given))
      matrix = multiplied(matrix, asMatrix(given[0]))
    if (code !== names.constructPath || !Array.isArray(given)) continue
    for (const path of subpaths(given[1]?.[0], matrix)) {
      if (strokes.has(given[0])) addStrokes(path, found)
      if (fills.has(given[0])) addThinFill(path.points, found)
    }
    if (found.horizontal.length + found.vertical.length > MAX_RULINGS) return { horizontal: [], vertical: [] }
  }
  return { horizontal: joined(found.horizontal), vertical: joined(found.vertical) }
}

type Path = { readonly points: readonly Point[]; readonly isStraight: boolean; readonly isClosed: boolean }

function subpaths(buffer: unknown, matrix: Matrix): readonly Path[] {
  if (!(buffer instanceof Float32Array)) return []
  const paths: Path[] = []
  let points: Point[] = []
  let isStraight = true
  const finish = (isClosed: boolean) => {
    if (points.length > 1) paths.push({ points, isStraight, isClosed })
    points = []
    isStraight = true
  }
  for (let at = 0; at < buffer.length; ) {
    const code = buffer[at++] ?? CLOSE
    if (code === MOVE) finish(false)
    if (code === MOVE || code === LINE) points.push(applied(matrix, buffer[at] ?? 0, buffer[at + 1] ?? 0))
    else if (code === CLOSE) finish(true)
    else isStraight = false
    at += COORDINATES[code] ?? 0
  }
  finish(false)
  return paths.filter((path) => path.isStraight)
}

function addStrokes(path: Path, found: { horizontal: Ruling[]; vertical: Ruling[] }): void {
  const ends = path.isClosed ? [...path.points.slice(1), ...path.points.slice(0, 1)] : path.points.slice(1)
  for (const [index, [x2, y2]] of ends.entries()) {
    const [x1, y1] = path.points[index] ?? [x2, y2]
    addLine(x1, y1, x2, y2, found)
  }
}

function addThinFill(points: readonly Point[], found: { horizontal: Ruling[]; vertical: Ruling[] }): void {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  if (bottom - top <= MAX_THICKNESS && right - left > bottom - top) {
    addLine(left, (top + bottom) / 2, right, (top + bottom) / 2, found)
  } else if (right - left <= MAX_THICKNESS) {
    addLine((left + right) / 2, top, (left + right) / 2, bottom, found)
  }
}

function addLine(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  found: { horizontal: Ruling[]; vertical: Ruling[] },
) {
  if (Math.abs(y1 - y2) <= MAX_SLANT && Math.abs(x1 - x2) > MAX_SLANT) {
    found.horizontal.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) })
  } else if (Math.abs(x1 - x2) <= MAX_SLANT && Math.abs(y1 - y2) > MAX_SLANT) {
    found.vertical.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) })
  }
}

/** Pieces on one line become one ruling; what stays a dot is dropped. */
function joined(rulings: readonly Ruling[]): readonly Ruling[] {
  const sorted = rulings.toSorted(
    (one, other) => Math.round(one.at) - Math.round(other.at) || one.from - other.from,
  )
  const result: Ruling[] = []
  for (const ruling of sorted) {
    const last = result.at(-1)
    const isPiece =
      last &&
      Math.abs(last.at - ruling.at) <= 1 &&
      ruling.from <= last.to + MAX_GAP &&
      ruling.to >= last.from - MAX_GAP
    if (isPiece) {
      const [from, to] = [Math.min(last.from, ruling.from), Math.max(last.to, ruling.to)]
      result[result.length - 1] = { at: last.at, from, to }
    } else {
      result.push(ruling)
    }
  }
  return result.filter((ruling) => ruling.to - ruling.from >= MIN_LENGTH)
}

function codes(names: Readonly<Record<string, number>>, wanted: readonly string[]): ReadonlySet<unknown> {
  return new Set(wanted.map((name) => names[name]))
}

function asMatrix(given: unknown): Matrix {
  if (!Array.isArray(given) && !(given instanceof Float32Array)) return [1, 0, 0, 1, 0, 0]
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(given, Number)
  return [a, b, c, d, e, f]
}

export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return [a * x + c * y + e, b * x + d * y + f]
}
