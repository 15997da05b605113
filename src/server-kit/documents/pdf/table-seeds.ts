import { corridorsOf } from './corridors.ts'
import type { PlacedLine } from './lay-out-page.ts'
import type { Ruling } from './pdf-page.ts'
import type { TextLine } from './text-lines.ts'

/** Lines that certainly are rows of a table, as a range of indexes, ends included. */
export type Seed = { readonly first: number; readonly last: number }

export const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|[IVX]{1,5}[.)]?)$/
const MIN_CORRIDORS = 2
const MIN_NUMBERS = 3
const SAME_END = 6
const MIN_ROW_LINES = 4

/**
 * Where a table without column lines certainly is: lines parted by at least two corridors whose first column
 * holds row numbers, or lines between rulings of equal length.
 */
export function findSeeds(lines: readonly PlacedLine[]): readonly Seed[] {
  return [...numberedSeeds(lines), ...ruledSeeds(lines)]
}

function numberedSeeds(lines: readonly PlacedLine[]): readonly Seed[] {
  const seeds: Seed[] = []
  for (let first = 0; first < lines.length; ) {
    const block = blockFrom(lines, first)
    const border = corridorsOf(block)[0]?.from ?? 0
    const numbers = block.filter(
      (line) => startsAt(line, border) && ROW_NUMBER.test(line.segments[0]?.text ?? ''),
    )
    const isSeed = numbers.length >= MIN_NUMBERS && numbers.every((line) => line.segments.length > 1)
    if (isSeed) seeds.push({ first, last: first + block.length - 1 })
    first += isSeed ? block.length : 1
  }
  return seeds
}

/** As many lines from `first` on as leave at least two corridors open. */
function blockFrom(lines: readonly PlacedLine[], first: number): readonly TextLine[] {
  const block: TextLine[] = []
  for (const { line, page } of lines.slice(first)) {
    const previous = block.at(-1)
    if (page !== lines[first]?.page || (previous && line.y - previous.y > 4 * line.size)) break
    if (
      (block.length > 0 || line.segments.length > 1) &&
      corridorsOf([...block, line]).length < MIN_CORRIDORS
    )
      break
    block.push(line)
  }
  return block
}

function startsAt(line: TextLine, border: number): boolean {
  return (line.segments[0]?.right ?? Number.POSITIVE_INFINITY) <= border + 1
}

function ruledSeeds(lines: readonly PlacedLine[]): readonly Seed[] {
  const pages = new Set(lines.map((placed) => placed.page))
  return [...pages].flatMap((page) => {
    const groups = Map.groupBy(
      page.rulings.horizontal,
      ({ from, to }) => `${Math.round(from / SAME_END)},${Math.round(to / SAME_END)}`,
    )
    return [...groups.values()].flatMap((rulings) =>
      rulings.length >= MIN_ROW_LINES ? seedBetween(rulings, page, lines) : [],
    )
  })
}

function seedBetween(
  rulings: readonly Ruling[],
  page: PlacedLine['page'],
  lines: readonly PlacedLine[],
): readonly Seed[] {
  const top = Math.min(...rulings.map((ruling) => ruling.at))
  const bottom = Math.max(...rulings.map((ruling) => ruling.at))
  const inside = [...lines.entries()].filter(
    ([, { page: own, line }]) => own === page && line.y > top && line.y < bottom + line.size / 2,
  )
  const first = inside[0]?.[0]
  const last = inside.at(-1)?.[0]
  const inColumns = inside.map(([, { line }]) => line).filter((line) => line.segments.length > 1)
  const isTable = inColumns.length >= MIN_ROW_LINES && corridorsOf(inColumns).length >= MIN_CORRIDORS
  return isTable && first !== undefined && last !== undefined ? [{ first, last }] : []
}
