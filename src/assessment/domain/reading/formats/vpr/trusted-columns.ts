import { cellText, isBlank } from '../../cell-words.ts'
import { readSex } from '../../class-words.ts'
import { groupColumns, type PupilGroup } from '../../pupil-groups.ts'
import type { ResultsCell } from '../../results-file.ts'
import type { PupilTable } from './pupil-table.ts'

/** Which columns keep to their vocabulary, so that a stranger in them means a shifted row. */
export type TrustedColumns = {
  readonly sex: boolean
  readonly code: boolean
  /** Where the table tells of groups of pupils. */
  readonly groups: ReadonlyMap<PupilGroup, number>
}

const SAMPLED_ROWS = 200

/** A column where most cells break the expected vocabulary has another one: nothing can be concluded from it. */
export function findTrustedColumns({ sheet, header, until, columns }: PupilTable): TrustedColumns {
  const from = header.row + header.height
  const sample = sheet.rows.slice(from, Math.min(until, from + SAMPLED_ROWS))
  const mostlyRight = (column: number | null, isRight: (cell: ResultsCell | undefined) => boolean) => {
    if (column === null) return false
    const filled = sample.map((row) => row[column]).filter((cell) => !isBlank(cell))
    return filled.filter(isRight).length * 2 > filled.length
  }
  return {
    sex: mostlyRight(columns.sex, (cell) => readSex(cell) !== 'unreadable'),
    code: mostlyRight(columns.code, (cell) => !/\p{L}/u.test(cellText(cell))),
    groups: groupColumns(header.columns),
  }
}
