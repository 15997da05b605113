import { type CellFault, cellIn, type TextSheet } from './text-sheet.ts'

const MOST_UNKNOWN = 50

/** Schools of a list, rows that look like a school and are not in the registry, rows that name two schools at once. */
type OutsideListRead = {
  readonly found: readonly number[]
  readonly unknown: readonly CellFault[]
  readonly contradictions: readonly CellFault[]
}

/** A row is a school where one of its cells is a code or a name that the registry knows. */
export function readOutsideList(
  sheets: readonly TextSheet[],
  keys: ReadonlyMap<string, number>,
  nameOf: (organizationId: number) => string,
): OutsideListRead {
  const found = new Set<number>()
  const unknown: CellFault[] = []
  const contradictions: CellFault[] = []
  for (const sheet of sheets) {
    for (const [row, cells] of sheet.rows.entries()) {
      const known = cells.flatMap((text, column) => {
        const id = keys.get(keyOf(text))
        return id === undefined ? [] : [{ id, column, text }]
      })
      const [first] = known
      const other = known.find(({ id }) => id !== first?.id)
      if (first && other) {
        const detail = `«${first.text}» — это ${nameOf(first.id)}, а «${other.text}» — ${nameOf(other.id)}: оставьте одно`
        contradictions.push({ cell: cellIn(sheet, row, other.column), detail })
      } else if (first) found.add(first.id)
      else {
        const column = cells.findIndex((text) => looksLikeSchool(text))
        const text = cells[column]
        if (text !== undefined)
          unknown.push({
            cell: cellIn(sheet, row, column),
            detail: `«${text.slice(0, 200)}»: такой школы в реестре нет`,
          })
      }
    }
  }
  return { found: [...found], unknown: unknown.slice(0, MOST_UNKNOWN), contradictions }
}

/** As the registry's keys are written. */
export function keyOf(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('ru')
}

function looksLikeSchool(text: string): boolean {
  return /№\s*\d|школа\s|\sшкола|гимназия|лицей|сош|оош/i.test(text)
}
