import { cellNumber, cellText, cellWords } from './cell-words.ts'
import type { ResultsCell } from './results-file.ts'

/** What a file may say of a pupil besides the result. Kept in `notes` as a number: 0 = no, 1 = yes; a medal's degree 1 or 2. */
export const pupilGroups = ['ovz', 'repeater', 'medal'] as const
export type PupilGroup = (typeof pupilGroups)[number]

const headers: readonly (readonly [PupilGroup, RegExp])[] = [
  ['ovz', /(^|[^\p{L}])овз([^\p{L}]|$)|ограниченн\S* возможност/u],
  ['repeater', /повторн|пересда|второгодни/],
  ['medal', /медал/],
]

/** The group a column tells of by its header in `normalWords`; null = of none. */
export function groupOfHeader(words: string): PupilGroup | null {
  return headers.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/**
 * What a cell of such a column says. An empty cell means no: such columns are ticked. Words of a diagnosis count as a yes and are not kept.
 * @example readGroupCell('medal', 'II степень') // 2
 */
export function readGroupCell(group: PupilGroup, cell: ResultsCell | undefined): 0 | 1 | 2 {
  const words = cellWords(cell)
  if (
    cellText(cell) === '' ||
    /^([-–—−]+|нет|не|0|без( овз)?|впервые|первично|false|ложь)( |$|[.,;(])/.test(`${words} `)
  )
    return 0
  if (group !== 'medal') return 1
  const number = cellNumber(cell)
  return number === 2 || /(^| )(2|ii|іі|вторая|второй)([- ]|$)|серебр/.test(`${words} `) ? 2 : 1
}

const nothing: Readonly<Record<string, number>> = {}

/** Notes of a row from the columns that tell of groups. */
export function notesOfGroups(
  columnOf: (group: PupilGroup) => number | null,
  cells: readonly ResultsCell[],
): Readonly<Record<string, number>> {
  let notes = nothing
  for (const group of pupilGroups) {
    const at = columnOf(group)
    if (at !== null) notes = { ...notes, [group]: readGroupCell(group, cells[at]) }
  }
  return notes
}

/** Where a header has such columns; the first of a kind. */
export function groupColumns(
  columns: readonly { readonly words: string; readonly column: number }[],
): ReadonlyMap<PupilGroup, number> {
  const found = new Map<PupilGroup, number>()
  for (const { words, column } of columns) {
    const group = groupOfHeader(words)
    if (group && !found.has(group)) found.set(group, column)
  }
  return found
}
